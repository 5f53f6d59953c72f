import { Fault } from "@keng/contract/codes.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { readableUnits } from "../conversations/conversation.store.ts";
import {
  cleanFilter,
  type FilterContent,
  filterRefusal,
  isBeside,
  openFilter,
  sealFilter,
} from "./content.ts";
import { insertSavedFilter, listSavedFilters, savedFilterOfRequest } from "./saved-filter.store.ts";

/** Keeps a list under a name, for oneself or for the unit. The same request twice is one filter. */
export async function makeSavedFilter(
  desk: Desk,
  actor: Actor,
  wish: FilterContent & { request_id: string; shared: boolean },
): Promise<void> {
  const { master, audit } = desk.keys;
  const content = cleanFilter(wish);
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const { unit_id, root_id, officer_id } = actor;
    if (!(await readableUnits(tx)).includes(unit_id)) throw new Fault("not_allowed");
    if ((await savedFilterOfRequest(tx, wish.request_id)) !== undefined) return;
    const place = { officer_id, unit_id, is_shared: wish.shared };
    const beside = (await listSavedFilters(tx)).filter((row) => isBeside(row, place));
    const refusal = filterRefusal(
      content.name,
      beside.map((row) => openFilter(master, row)),
    );
    if (refusal !== null) throw new Fault(refusal.code, refusal.facts);
    const id = newId();
    await insertSavedFilter(tx, {
      id,
      root_id,
      ...place,
      request_id: wish.request_id,
      content_sealed: sealFilter(master, content),
      created_at: now,
    });
    if (wish.shared)
      await appendAudit(tx, audit, {
        root_id,
        unit_id,
        officer_id,
        at: now,
        act: "filter_shared",
        subject_type: "saved_filter",
        subject_id: id,
        detail: null,
      });
  });
}
