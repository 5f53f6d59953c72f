import type { Tx } from "@keng/db/connect.ts";
import type { Gateway } from "../context.ts";
import { isTold } from "../delivery/delivery.store.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import { aliasById, spokenAliasIds } from "../vault/alias.store.ts";
import { findMessageRefs } from "../vault/message-ref.store.ts";
import { hashMessageId } from "../vault/zalo-ids.ts";
import { lastThreadWrittenTo } from "./answer.store.ts";

/**
 * What we sent reached the phone, or was looked at. A person looks at all threads at once; only the one that was
 * written to last hears of it, or the moment would tell that they are one person's (house.md §4).
 */
export async function takeReceipt(
  tx: Tx,
  gateway: Gateway,
  event: { page_id: string; msgIds: readonly string[]; state: "delivered" | "seen"; timestamp: Date },
): Promise<void> {
  const hashes = event.msgIds.slice(0, 100).map((id) => hashMessageId(gateway.keys, event.page_id, id));
  const refs = (await findMessageRefs(tx, hashes)).filter((ref) => ref.direction === "out");
  for (const ref of refs) {
    const alias = await aliasById(tx, ref.alias_id);
    if (alias === undefined || !(await isTold(tx, ref.message_id))) continue;
    const threads = await spokenAliasIds(tx, ref.source_id);
    if (threads.length > 1 && (await lastThreadWrittenTo(tx, threads)) !== ref.alias_id) continue;
    await passInward(tx, gateway, {
      kind: "delivery",
      conversation_id: ref.alias_id,
      message_id: ref.message_id,
      state: event.state,
      code: null,
      at: event.timestamp.toISOString(),
      budget: null,
    });
  }
}
