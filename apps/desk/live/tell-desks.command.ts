import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import type { Word } from "./live.ts";
import { sealWords } from "./relay.ts";
import { notifyDesks } from "./relay.store.ts";

/** Tells the other desks, sealed, what is different now. */
export async function tellDesks(desk: Desk, from: string, words: readonly Word[]): Promise<void> {
  const payload = sealWords(desk.keys.live, from, words);
  await asActor(desk.db, "system", (tx) => notifyDesks(tx, payload));
}
