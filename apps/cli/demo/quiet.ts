import { setTimeout as wait } from "node:timers/promises";
import type { Db } from "@keng/db/connect.ts";
import type { Desk } from "@keng/desk/context.ts";
import { call } from "../start/simulator.ts";
import { underWay } from "./demo.store.ts";

const MOST_MS = 8_000;

/** Waits until nothing is under way: no webhook, no event, no delivery, nothing at the wall. Gives up after 8 s. */
export async function quiet(parts: {
  gateway: Db;
  desk: Desk;
  sim: string;
  takeIn: () => Promise<void>;
}): Promise<void> {
  const began = performance.now();
  for (let calm = 0; calm < 2 && performance.now() - began < MOST_MS;) {
    await parts.takeIn();
    const webhooks = await call<{ pending: number }>(parts.sim, "GET", "/_sim/webhooks");
    const busy = webhooks.pending > 0 || (await underWay(parts.gateway, parts.desk.db)) > 0;
    calm = busy ? 0 : calm + 1;
    await wait(busy ? 8 : 2);
  }
}
