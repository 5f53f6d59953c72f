import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import type { Hint } from "../live/live.ts";
import { newlyLate } from "./clock.store.ts";

/** Hints for threads whose clock ran out, or whose alarm climbed, in a span of time. */
export async function becameLate(desk: Desk, from: Date, to: Date): Promise<Hint[]> {
  const rows = await asActor(desk.db, "system", (tx) => newlyLate(tx, from, to));
  return rows.map((row) => ({ type: row.emergency ? "emergency" : "conversation", id: row.id }));
}
