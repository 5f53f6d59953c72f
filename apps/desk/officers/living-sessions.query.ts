import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import { livingAmong } from "./session.store.ts";

/** Sessions with an open screen that are over: ended by a command, idle too long, too old, officer suspended. */
export async function endedWithScreen(desk: Desk): Promise<string[]> {
  const open = desk.live.sessions();
  if (open.length === 0) return [];
  const by = { now: desk.now(), withDemo: desk.config.phones_url !== null };
  const living = await asActor(desk.db, "system", (tx) => livingAmong(tx, open, by));
  return open.filter((id) => !living.includes(id));
}
