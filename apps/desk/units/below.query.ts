import { FEWEST_SAID, MOST_OVERDUE, type UnitsBelow } from "@keng/contract/units.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { countBelow, overdueBelow, type UnitCounts } from "./below.store.ts";

/** What whoever stands above is told of the units below: numbers and times. */
export async function unitsBelow(desk: Desk, { officer_id }: Actor): Promise<UnitsBelow> {
  const now = desk.now();
  return asActor(desk.db, "system", async (tx) => ({
    units: (await countBelow(tx, officer_id, now)).toSorted(inOrder).map((unit) => ({
      ...unit,
      recent: unit.recent < FEWEST_SAID ? null : unit.recent,
    })),
    overdue: (await overdueBelow(tx, officer_id, now, MOST_OVERDUE)).map(({ unit_id, due_at }) => ({
      unit_id,
      due_at: due_at.toISOString(),
    })),
  }));
}

/** The own unit first, then by name as one looks it up. */
const inOrder = (a: UnitCounts, b: UnitCounts): number =>
  Number(b.is_own) - Number(a.is_own) || a.name_vi.localeCompare(b.name_vi, "vi");
