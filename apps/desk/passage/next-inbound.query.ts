import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import { nextInboundAt } from "./inbound.store.ts";

/** In how many milliseconds a postponed item is due; undefined when none is. */
export async function nextInboundIn(desk: Desk): Promise<number | undefined> {
  const at = await asActor(desk.db, "system", (tx) => nextInboundAt(tx));
  return at === undefined ? undefined : Math.max(0, at.getTime() - desk.now().getTime());
}
