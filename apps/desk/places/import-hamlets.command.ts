import { Fault } from "@keng/contract/codes.ts";
import { MOST_HAMLETS } from "@keng/contract/near.ts";
import type { HamletContent } from "@keng/contract/places.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "../conversations/acts.ts";
import { cleanHamlet, isSame } from "./hamlet.ts";
import { insertHamlets, lockHamlets, mappedUnits, updateHamlet } from "./hamlet.store.ts";

/**
 * Takes in a whole list, or none of it: a name that is there is moved, a new one is added, the others stay. The same
 * list twice changes nothing, which makes it safe to send again.
 */
export async function importHamlets(desk: Desk, actor: Actor, wish: readonly HamletContent[]): Promise<void> {
  const contents = wish.map(cleanHamlet);
  if (new Set(contents.map((one) => one.name_key)).size < contents.length) throw new Fault("hamlet_named");
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const { unit_id, root_id, officer_id } = actor;
    if (!(await mappedUnits(tx)).includes(unit_id)) throw new Fault("not_allowed");
    const standing = (await lockHamlets(tx, unit_id)).filter((one) => one.archived_at === null);
    const known = new Map(standing.map((one) => [one.name_key, one]));
    const fresh = contents.filter((one) => !known.has(one.name_key));
    const moved = contents.flatMap((content) => {
      const row = known.get(content.name_key);
      return row === undefined || isSame(row, content) ? [] : [{ id: row.id, content }];
    });
    if (fresh.length + moved.length === 0) return;
    if (standing.length + fresh.length > MOST_HAMLETS)
      throw new Fault("hamlets_full", { most: MOST_HAMLETS });
    const changed = { changed_by: officer_id, changed_at: now };
    await insertHamlets(
      tx,
      fresh.map((content) => ({
        id: newId(),
        root_id,
        unit_id,
        request_id: newId(),
        ...content,
        ...changed,
      })),
    );
    for (const { id, content } of moved) await updateHamlet(tx, id, { ...content, ...changed });
    const line = lineOf(actor, { id: unit_id, root_id, unit_id }, now, "hamlets_imported", {
      subject: ["unit", unit_id],
    });
    await appendAudit(tx, desk.keys.audit, line);
  });
}
