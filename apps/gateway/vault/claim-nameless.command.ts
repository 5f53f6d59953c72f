import { addMs, DAY, MINUTE } from "@keng/core/time.ts";
import type { Gateway } from "../context.ts";
import { claimNameless as claim, type Nameless } from "./identity.store.ts";
import { openZaloId } from "./zalo-ids.ts";

const AGAIN_MS = 15 * MINUTE;
const GIVE_UP_MS = 3 * DAY;

/** People to ask Zalo about now, with the id that Zalo knows them by. */
export async function claimNameless(
  gateway: Gateway,
  most: number,
): Promise<(Pick<Nameless, "id" | "page_id"> & { user_id: string })[]> {
  const at = gateway.now();
  const since = { asked: addMs(at, -AGAIN_MS), made: addMs(at, -GIVE_UP_MS) };
  const rows = await gateway.db.transaction().execute((tx) => claim(tx, at, since, most));
  return rows.map(({ id, page_id, zalo_sealed }) => ({
    id,
    page_id,
    user_id: openZaloId(gateway.keys, zalo_sealed),
  }));
}
