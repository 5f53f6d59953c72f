import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import { writeSettings } from "./unit.store.ts";

/** Tells the gateway of the units as they are today: roles change, and with them who can take complaints above. */
export async function tellGatewayOfUnits(desk: Desk): Promise<void> {
  await asActor(desk.db, "system", (tx) => writeSettings(tx, desk.now()));
}
