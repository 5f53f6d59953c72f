import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import { settleAlarms } from "./alarm.store.ts";

/** Ends what somebody has answered meanwhile. Gives whose screens have to look. */
export async function settleAnswered(desk: Desk): Promise<string[]> {
  return asActor(desk.db, "system", (tx) => settleAlarms(tx, desk.now()));
}
