import type { Tx } from "@keng/db/connect.ts";
import { newId } from "@keng/core/ids.ts";
import type { Button } from "@keng/zalo/message.ts";
import type { Gateway } from "../context.ts";
import { sealContent } from "../delivery/content.ts";
import { insertDeliveries, takeSeq } from "../delivery/delivery.store.ts";

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
  await insertDeliveries(tx, [
    {
      message_id,
      alias_id: aliasId,
      seq,
      part: 0,
      is_auto: true,
      is_told: isTold,
      at: gateway.now(),
      ...sealContent(gateway, { text: answer.text, buttons: answer.buttons, file: null }),
    },
  ]);
  return message_id;
}

export type LastWritten = {
  /** When the page itself and when a person of the unit last wrote in a thread. */
  auto: Date | null;
  officer: Date | null;
  /** How often the page itself did since an instant. */
  auto_since: number;
};

export async function lastWritten(
  tx: Tx,
  aliasIds: readonly string[],
  since: Date,
): Promise<Map<string, LastWritten>> {
  const found = new Map<string, LastWritten>();
  if (aliasIds.length === 0) return found;
  const rows = await tx
    .selectFrom("vault.delivery")
    .select((fn) => [
      "alias_id",
      "is_auto",
      fn.fn.max("created_at").as("at"),
      fn.fn.countAll<number>().filterWhere("created_at", ">", since).as("lately"),
    ])
    .where("alias_id", "in", aliasIds)
    .groupBy(["alias_id", "is_auto"])
    .execute();
  for (const { alias_id, is_auto, at, lately } of rows) {
    const one = found.get(alias_id) ?? { auto: null, officer: null, auto_since: 0 };
    found.set(alias_id, is_auto ? { ...one, auto: at, auto_since: lately } : { ...one, officer: at });
  }
  return found;
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
