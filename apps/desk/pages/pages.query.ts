import type { PagesView } from "@keng/contract/console-pages.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { adminUnits } from "../officers/officer.store.ts";
import { listUnits } from "../units/unit.store.ts";
import { listPages } from "./page.store.ts";

/** The pages of the units in which this officer is administrator, and those units. */
export async function readPages(desk: Desk, actor: Actor): Promise<PagesView> {
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const mine = await adminUnits(tx);
    const units = (await listUnits(tx)).filter((unit) => mine.includes(unit.id));
    const told = (at: Date | null): string | null => at?.toISOString() ?? null;
    return {
      units: units.map(({ id, name_vi, name_en }) => ({ id, name_vi, name_en })),
      pages: (await listPages(tx))
        .filter((row) => mine.includes(row.unit_id))
        .map((row) => ({
          id: row.id,
          unit: { id: row.unit_id, name_vi: row.name_vi, name_en: row.name_en },
          name: row.name,
          family: row.family,
          state: row.state,
          problem: row.problem,
          connected_at: told(row.connected_at),
          access_until: told(row.access_until),
          refresh_until: told(row.refresh_until),
          last_event_at: told(row.last_event_at),
        })),
    };
  });
}
