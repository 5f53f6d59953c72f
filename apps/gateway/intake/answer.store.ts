import type { Tx } from "@keng/db/connect.ts";
import { newId } from "@keng/core/ids.ts";
import type { Button } from "@keng/zalo/message.ts";
import type { Gateway } from "../context.ts";
import { sealContent } from "../delivery/content.ts";
import { insertDelivery, takeSeq } from "../delivery/delivery.store.ts";

/**
 * Puts an answer of the page's own in its thread's line; gives its message's id. `isTold`: the desk hears of it with
 * the citizen's message; welcomes and menus stay on this side.
 */
export async function queueAnswer(
  tx: Tx,
  gateway: Gateway,
  aliasId: string,
  answer: { text: string; buttons: readonly Button[] },
  isTold: boolean,
): Promise<string> {
  const message_id = newId();
  const seq = await takeSeq(tx, aliasId);
  if (seq === undefined) throw new Error("no such thread");
  await insertDelivery(tx, {
    message_id,
    alias_id: aliasId,
    seq,
    part: 0,
    is_auto: true,
    is_told: isTold,
    at: gateway.now(),
    ...sealContent(gateway, { text: answer.text, buttons: answer.buttons, file: null }),
  });
  return message_id;
}

/** When the page itself and when a person of the unit last wrote in this thread. */
export async function lastWritten(
  tx: Tx,
  aliasId: string,
): Promise<{ auto: Date | null; officer: Date | null }> {
  const rows = await tx
    .selectFrom("vault.delivery")
    .select((fn) => ["is_auto", fn.fn.max("created_at").as("at")])
    .where("alias_id", "=", aliasId)
    .groupBy("is_auto")
    .execute();
  const of = (isAuto: boolean): Date | null => rows.find((row) => row.is_auto === isAuto)?.at ?? null;
  return { auto: of(true), officer: of(false) };
}

/** Of several threads of one person, the one that something was sent to last. */
export async function lastThreadWrittenTo(tx: Tx, aliasIds: readonly string[]): Promise<string | null> {
  const row = await tx
    .selectFrom("vault.delivery")
    .select("alias_id")
    .where("alias_id", "in", aliasIds)
    .where("state", "=", "sent")
    .orderBy("done_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.alias_id ?? null;
}
