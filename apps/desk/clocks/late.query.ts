import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import type { Hint } from "../live/live.ts";
import { cameBack } from "../conversations/conversation.store.ts";
import { newlyLate } from "./clock.store.ts";

/** Hints for threads whose clock ran out, or whose time came that was put off, in a span of time. */
export async function becameLate(desk: Desk, from: Date, to: Date): Promise<Hint[]> {
  return asActor(desk.db, "system", async (tx) => {
    const late = await newlyLate(tx, from, to);
    const back = await cameBack(tx, from, to);
    return [...late, ...back].map((id): Hint => ({ type: "conversation", id }));
  });
}
