import { UNSIGNED_AFTER } from "@keng/contract/shift-can.ts";
import { addMs, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import { markUnsignedTold, unsignedNotes } from "../shifts/note.store.ts";
import { tellOfficers } from "./alarm.store.ts";
import { reachedBy } from "./reach.store.ts";

/** A note that nobody has signed for in time is told to the commanders (domain.md §11.3), once. Gives whom to tell. */
export async function tellUnsigned(desk: Desk): Promise<string[]> {
  return asActor(desk.db, "system", async (tx) => {
    const now = desk.now();
    const reached: string[] = [];
    for (const note of await unsignedNotes(tx, addMs(now, -UNSIGNED_AFTER * MINUTE))) {
      const { id, root_id, unit_id, written_at } = note;
      const { told, officers } = await reachedBy(tx, unit_id, "commanders");
      const alarm = { root_id, unit_id, what: "unsigned", told, step: 0, since: written_at, at: now };
      await tellOfficers(tx, { ...alarm, shift_note_id: id }, officers);
      await markUnsignedTold(tx, id, now);
      reached.push(...officers);
    }
    return reached;
  });
}
