import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import { dropEnded } from "./session.store.ts";

/** Sessions that are over leave the table; nothing depends on it. */
export async function dropEndedSessions(desk: Desk): Promise<void> {
  await asActor(desk.db, "system", (tx) => dropEnded(tx, desk.now()));
}
