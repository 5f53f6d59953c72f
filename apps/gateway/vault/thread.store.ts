import { newLabel, newReceiptCode } from "@keng/core/alias.ts";
import { newId } from "@keng/core/ids.ts";
import type { Tx } from "@keng/db/connect.ts";
import { type AliasRow, aliasById, insertAliases, openAlias, silentAliases } from "./alias.store.ts";

type For = { id: string; page_id: string; at: Date };

/**
 * For each of several people a thread that the desk does not know of yet: the one that is there, or a new one, all of
 * it random. By the person's id.
 */
export async function freshThreads(tx: Tx, people: readonly For[]): Promise<Map<string, AliasRow>> {
  const found = new Map<string, AliasRow>();
  const note = (rows: readonly AliasRow[]): void => {
    for (const row of rows) found.set(row.source_id, row);
  };
  note(
    await silentAliases(
      tx,
      people.map((one) => one.id),
    ),
  );
  for (let draw = 0; draw < 20; draw += 1) {
    const missing = people.filter((one) => !found.has(one.id));
    if (missing.length === 0) return found;
    note(await insertAliases(tx, missing.map(drawn)));
  }
  throw new Error("no free label");
}

function drawn({ id, page_id, at }: For): Parameters<typeof insertAliases>[1][number] {
  return { id: newId(), source_id: id, page_id, label: newLabel(), receipt_code: newReceiptCode(), at };
}

export async function freshThread(
  tx: Tx,
  source: { id: string; page_id: string },
  at: Date,
): Promise<AliasRow> {
  const alias = (await freshThreads(tx, [{ ...source, at }])).get(source.id);
  if (alias === undefined) throw new Error("no free label");
  return alias;
}

/**
 * The thread of somebody who spoke to the unit without Zalo: the desk drew its id and names. A name that is taken on
 * this side is drawn anew; nobody but a search for a code reads it here. False: it was here already.
 */
export async function keepThread(
  tx: Tx,
  thread: { id: string; source_id: string; page_id: string; label: string; receipt_code: string; at: Date },
): Promise<boolean> {
  if ((await aliasById(tx, thread.id)) !== undefined) return false;
  for (let draw = 0; draw < 20; draw += 1) {
    const names =
      draw === 0
        ? {}
        : { label: newLabel(), receipt_code: draw === 1 ? thread.receipt_code : newReceiptCode() };
    const [made] = await insertAliases(tx, [{ ...thread, ...names }]);
    if (made === undefined) continue;
    await openAlias(tx, thread.id, thread.at);
    return true;
  }
  throw new Error("no free label");
}
