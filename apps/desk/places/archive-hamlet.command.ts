import { Fault } from "@keng/contract/codes.ts";
import { MOST_HAMLETS } from "@keng/contract/near.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "../conversations/acts.ts";
import { lockHamlets, mappedUnits, updateHamlet } from "./hamlet.store.ts";

/** Takes a hamlet off the map, or puts it back. Threads that name it keep its name. */
export async function archiveHamlet(desk: Desk, actor: Actor, id: string, archived: boolean): Promise<void> {
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const { unit_id, root_id, officer_id } = actor;
    if (!(await mappedUnits(tx)).includes(unit_id)) throw new Fault("not_allowed");
    const all = await lockHamlets(tx, unit_id);
    const row = all.find((one) => one.id === id);
    if (row === undefined) throw new Fault("not_found");
    if ((row.archived_at !== null) === archived) return;
    const standing = all.filter((one) => one.archived_at === null);
    if (!archived && standing.length >= MOST_HAMLETS) throw new Fault("hamlets_full", { most: MOST_HAMLETS });
    if (!archived && standing.some((one) => one.name_key === row.name_key)) throw new Fault("hamlet_named");
    await updateHamlet(tx, id, {
      archived_at: archived ? now : null,
      changed_by: officer_id,
      changed_at: now,
    });
    const line = lineOf(
      actor,
      { id, root_id, unit_id },
      now,
      archived ? "hamlet_archived" : "hamlet_restored",
      { subject: ["hamlet", id] },
    );
    await appendAudit(tx, desk.keys.audit, line);
  });
}
