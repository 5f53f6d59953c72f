import type { Reaction } from "@keng/contract/exchange.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { Gateway } from "../context.ts";
import { isTold } from "../delivery/delivery.store.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import { findMessageRefs } from "../vault/message-ref.store.ts";
import { hashMessageId } from "../vault/zalo-ids.ts";

export type ReactionEvent = { page_id: string; msgId: string; reaction: Reaction | null; at: Date };

/** Somebody put a sign on a message, or took it back: the thread of that message hears of it and no other. */
export async function takeReaction(tx: Tx, gateway: Gateway, event: ReactionEvent): Promise<void> {
  const hash = hashMessageId(gateway.keys, event.page_id, event.msgId);
  for (const ref of await findMessageRefs(tx, [hash])) {
    // of menus and words of welcome the desk knows nothing
    if (ref.direction === "out" && !(await isTold(tx, ref.message_id))) continue;
    await passInward(tx, gateway, {
      kind: "reaction",
      conversation_id: ref.alias_id,
      message_id: ref.message_id,
      reaction: event.reaction,
      at: event.at.toISOString(),
    });
  }
}
