import type { Gateway } from "../context.ts";
import { dropOldOffers } from "./drop-old-offers.command.ts";
import { finishHalfOffers } from "./come-back.job.ts";
import { standingOf } from "./standing.ts";
import { readStandings } from "./standings.query.ts";
import { tellPages } from "./tell-pages.command.ts";

const told = new WeakMap<Gateway["db"], Map<string, string>>();

/**
 * Tells the desk of pages that stand otherwise than it was last told by this process, all of them at its start; and ends
 * what a process that is gone had begun to connect.
 */
export async function watchPages(gateway: Gateway): Promise<boolean> {
  await finishHalfOffers(gateway);
  await dropOldOffers(gateway);
  const known = told.get(gateway.db) ?? new Map<string, string>();
  told.set(gateway.db, known);
  const rows = await readStandings(gateway);
  const now = rows.map((row) => {
    const { at: _at, ...standing } = standingOf(row, gateway.now());
    return { id: row.id, said: JSON.stringify(standing) };
  });
  const changed = now.filter(({ id, said }) => known.get(id) !== said);
  if (changed.length === 0) return false;
  await tellPages(
    gateway,
    changed.map(({ id }) => id),
  );
  for (const { id, said } of changed) known.set(id, said);
  return false;
}
