import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { readableUnits } from "../conversations/conversation.store.ts";
import { filterRefusal, isBeside, openFilter } from "./content.ts";
import {
  findSavedFilter,
  listSavedFilters,
  lockSavedFilter,
  updateSavedFilter,
} from "./saved-filter.store.ts";

/** Takes a filter away, or brings it back: for a day it is still there. */
export async function removeSavedFilter(
  desk: Desk,
  actor: Actor,
  id: string,
  removed: boolean,
): Promise<void> {
  const { master, audit } = desk.keys;
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const row = await lockSavedFilter(tx, id);
    if (row === undefined)
      throw new Fault((await findSavedFilter(tx, id)) === undefined ? "not_found" : "not_allowed");
    // of a unit in which this officer no longer reads
    if (!(await readableUnits(tx)).includes(row.unit_id)) throw new Fault("not_allowed");
    if ((row.removed_at !== null) === removed) return;
    if (!removed) {
      const beside = (await listSavedFilters(tx)).filter((one) => isBeside(one, row));
      const refusal = filterRefusal(
        openFilter(master, row).name,
        beside.map((one) => openFilter(master, one)),
      );
      if (refusal !== null) throw new Fault(refusal.code, refusal.facts);
    }
    await updateSavedFilter(tx, id, { removed_at: removed ? now : null });
    if (row.is_shared)
      await appendAudit(tx, audit, {
        root_id: row.root_id,
        unit_id: row.unit_id,
        officer_id: actor.officer_id,
        at: now,
        act: removed ? "filter_removed" : "filter_restored",
        subject_type: "saved_filter",
        subject_id: id,
        detail: null,
      });
  });
}
