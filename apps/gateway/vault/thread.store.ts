import { newLabel, newReceiptCode } from "@keng/core/alias.ts";
import { newId } from "@keng/core/ids.ts";
import type { Tx } from "@keng/db/connect.ts";
import { type AliasRow, insertAlias, silentAlias } from "./alias.store.ts";

/** A thread that the desk does not know of yet: the one that is there, or a new one, all of it random. */
export async function freshThread(
  tx: Tx,
  source: { id: string; page_id: string },
  at: Date,
): Promise<AliasRow> {
  const known = await silentAlias(tx, source.id);
  if (known !== undefined) return known;
  for (let draw = 0; draw < 20; draw += 1) {
    const made = await insertAlias(tx, {
      id: newId(),
      source_id: source.id,
      page_id: source.page_id,
      label: newLabel(),
      receipt_code: newReceiptCode(),
      at,
    });
    if (made !== undefined) return made;
  }
  throw new Error("no free label");
}
