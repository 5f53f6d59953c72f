import type { SavedFilter } from "@keng/contract/console-sorting.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { readableUnits } from "../conversations/conversation.store.ts";
import { countList } from "../conversations/inbox.store.ts";
import { daysIn } from "../search/days.ts";
import { openFilter } from "./content.ts";
import { commandedUnits, listSavedFilters } from "./saved-filter.store.ts";

/** An officer's own lists and those of the unit, by name, each with how many threads are in it for this officer. */
export async function savedFilters(desk: Desk, actor: Actor): Promise<SavedFilter[]> {
  const now = desk.now();
  const { officer_id, root_id } = actor;
  return asActor(desk.db, officer_id, async (tx) => {
    const units = await readableUnits(tx);
    const commanded = await commandedUnits(tx);
    const filters: SavedFilter[] = [];
    for (const row of await listSavedFilters(tx)) {
      const { name, look } = openFilter(desk.keys.master, row);
      const { filter, kind, state, officer, since, until } = look;
      const days = daysIn(since ?? undefined, until ?? undefined);
      // to search is to read the words of many threads: that is asked for, not done in passing
      const isSearch = look.q !== "" || look.place !== null;
      const wish = { officer_id, root_id, units, filter, kind, now, state, officer, ...days };
      const mine = row.officer_id === officer_id;
      filters.push({
        id: row.id,
        name,
        look,
        shared: row.is_shared,
        owner: row.owner,
        mine,
        may_change: mine || (row.is_shared && commanded.includes(row.unit_id)),
        version: row.version,
        count: isSearch ? null : await countList(tx, wish),
      });
    }
    return filters.toSorted((one, other) => one.name.localeCompare(other.name, "vi"));
  });
}
