import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { readableUnits } from "../conversations/conversation.store.ts";
import { cleanFilter, filterRefusal, isBeside, openFilter, sealFilter } from "./content.ts";
import {
  findSavedFilter,
  listSavedFilters,
  lockSavedFilter,
  updateSavedFilter,
} from "./saved-filter.store.ts";

/** Gives a filter another name, shares it or keeps it to oneself. Only who saved it takes it out of the unit's. */
export async function changeSavedFilter(
  desk: Desk,
  actor: Actor,
  id: string,
  wish: { name: string; shared: boolean; version: number },
): Promise<void> {
  const { master, audit } = desk.keys;
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const row = await lockSavedFilter(tx, id);
    if (row === undefined)
      throw new Fault((await findSavedFilter(tx, id)) === undefined ? "not_found" : "not_allowed");
    if (row.removed_at !== null) throw new Fault("not_found");
    // of a unit in which this officer no longer reads
    if (!(await readableUnits(tx)).includes(row.unit_id)) throw new Fault("not_allowed");
    if (row.version !== wish.version) throw new Fault("changed_meanwhile");
    if (row.is_shared && !wish.shared && row.officer_id !== actor.officer_id) throw new Fault("not_allowed");
    const content = cleanFilter({ ...openFilter(master, row), name: wish.name });
    const place = { ...row, is_shared: wish.shared };
    const beside = (await listSavedFilters(tx)).filter((one) => one.id !== id && isBeside(one, place));
    const refusal = filterRefusal(
      content.name,
      beside.map((one) => openFilter(master, one)),
    );
    if (refusal !== null) throw new Fault(refusal.code, refusal.facts);
    await updateSavedFilter(tx, id, { content_sealed: sealFilter(master, content), is_shared: wish.shared });
    if (row.is_shared || wish.shared)
      await appendAudit(tx, audit, {
        root_id: row.root_id,
        unit_id: row.unit_id,
        officer_id: actor.officer_id,
        at: desk.now(),
        act: row.is_shared ? "filter_changed" : "filter_shared",
        subject_type: "saved_filter",
        subject_id: id,
        detail: null,
      });
  });
}
