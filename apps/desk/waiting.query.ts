import { asActor } from "@keng/db/connect.ts";
import { spaceAt } from "@keng/side/free-space.ts";
import type { Desk } from "./context.ts";
import type { Waiting } from "./metrics.ts";
import { countInbound } from "./passage/inbound.store.ts";

/** How much waits at the passage, how many look, how much room there is; null where it is not known now. */
export async function waitingNow(desk: Desk): Promise<Waiting> {
  const [inbound, space] = await Promise.all([
    asActor(desk.db, "system", (tx) => countInbound(tx)).catch(() => null),
    spaceAt(desk.config.keys_folder).catch(() => null),
  ]);
  return { inbound, screens: desk.live.sessions().length, free_bytes: space?.free ?? null };
}
