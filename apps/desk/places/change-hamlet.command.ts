import { Fault } from "@keng/contract/codes.ts";
import type { HamletContent } from "@keng/contract/places.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "../conversations/acts.ts";
import { cleanHamlet, isSame } from "./hamlet.ts";
import { lockHamlets, mappedUnits, updateHamlet } from "./hamlet.store.ts";

/**
 * Names a hamlet anew or moves its point, unless a colleague has changed it since it was read. What threads say of
 * their place stays as it was written.
 */
export async function changeHamlet(
  desk: Desk,
  actor: Actor,
  id: string,
  wish: HamletContent & { version: number },
): Promise<void> {
  const content = cleanHamlet(wish);
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const { unit_id, root_id, officer_id } = actor;
    if (!(await mappedUnits(tx)).includes(unit_id)) throw new Fault("not_allowed");
    const all = await lockHamlets(tx, unit_id);
    const row = all.find((one) => one.id === id);
    if (row === undefined) throw new Fault("not_found");
    if (isSame(row, content)) return;
    if (row.version !== wish.version) throw new Fault("changed_meanwhile");
    if (
      all.some((one) => one.id !== id && one.archived_at === null && one.name_key === content.name_key) &&
      row.archived_at === null
    )
      throw new Fault("hamlet_named");
    await updateHamlet(tx, id, { ...content, changed_by: officer_id, changed_at: now });
    const line = lineOf(actor, { id, root_id, unit_id }, now, "hamlet_changed", { subject: ["hamlet", id] });
    await appendAudit(tx, desk.keys.audit, line);
  });
}
