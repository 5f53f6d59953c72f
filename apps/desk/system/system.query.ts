import { addMs, MINUTE } from "@keng/core/time.ts";
import type { SystemState } from "@keng/contract/system.ts";
import { asActor } from "@keng/db/connect.ts";
import { spaceAt } from "@keng/side/free-space.ts";
import type { Actor, Desk } from "../context.ts";
import { hasTrouble } from "../pages/page.store.ts";
import { lastAlarms } from "./alarm.store.ts";

/** How long a clock that was set is worth a word. */
const RECENT_MS = 30 * MINUTE;

/** What of the machines every officer should know now. */
export async function readSystem(
  desk: Desk,
  actor: Pick<Actor, "officer_id" | "unit_id">,
): Promise<SystemState> {
  const space = await spaceAt(desk.config.keys_folder).catch(() => null);
  const last = await asActor(desk.db, "system", (tx) =>
    lastAlarms(tx, ["disk_low", "disk_enough", "clock_jumped"]),
  );
  const isPageLost = await asActor(desk.db, actor.officer_id, (tx) => hasTrouble(tx, actor.unit_id));
  const at = (code: string): number => last.get(code)?.getTime() ?? 0;
  const since = addMs(desk.now(), -RECENT_MS).getTime();
  return {
    warnings: [
      ...(at("disk_low") > at("disk_enough") ? (["gateway_disk"] as const) : []),
      ...(space?.state === "below_floor" ? (["desk_disk"] as const) : []),
      ...(isPageLost ? (["page_lost"] as const) : []),
      ...(at("clock_jumped") > since ? (["clock_jumped"] as const) : []),
    ],
  };
}
