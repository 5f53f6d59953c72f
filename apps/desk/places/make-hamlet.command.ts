import { Fault } from "@keng/contract/codes.ts";
import { MOST_HAMLETS } from "@keng/contract/near.ts";
import type { HamletContent } from "@keng/contract/places.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "../conversations/acts.ts";
import { cleanHamlet } from "./hamlet.ts";
import { insertHamlets, lockHamlets, mappedUnits } from "./hamlet.store.ts";

/** Adds a hamlet to the officer's unit. The same request twice is one hamlet. */
export async function makeHamlet(
  desk: Desk,
  actor: Actor,
  wish: HamletContent & { request_id: string },
): Promise<void> {
  const content = cleanHamlet(wish);
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const { unit_id, root_id, officer_id } = actor;
    if (!(await mappedUnits(tx)).includes(unit_id)) throw new Fault("not_allowed");
    const all = await lockHamlets(tx, unit_id);
    if (all.some((one) => one.request_id === wish.request_id)) return;
    const standing = all.filter((one) => one.archived_at === null);
    if (standing.length >= MOST_HAMLETS) throw new Fault("hamlets_full", { most: MOST_HAMLETS });
    if (standing.some((one) => one.name_key === content.name_key)) throw new Fault("hamlet_named");
    const id = newId();
    await insertHamlets(tx, [
      {
        id,
        root_id,
        unit_id,
        request_id: wish.request_id,
        ...content,
        changed_by: officer_id,
        changed_at: now,
      },
    ]);
    const line = lineOf(actor, { id, root_id, unit_id }, now, "hamlet_made", { subject: ["hamlet", id] });
    await appendAudit(tx, desk.keys.audit, line);
  });
}
