import { PRESENCE } from "@keng/contract/habits.ts";
import { openOrNothing, sealJsonWith } from "@keng/seal/json.ts";
import { z } from "zod";
import type { Word } from "./live.ts";

const id = z.string().max(60);
const word = z.discriminatedUnion("type", [
  z.object({
    type: z.enum(["conversation", "emergency", "shift", "session_over", "officer_over", "lists", "alarms"]),
    id,
  }),
  z.object({ type: z.literal("draft"), id, officer_id: id }),
  z.object({
    type: z.literal("presence"),
    id,
    officer_id: id,
    screen_id: id,
    state: z.enum(PRESENCE),
  }),
]);
const letter = z.object({ from: z.string(), words: z.array(word) });

/** PostgreSQL takes 8,000 bytes for one hint. */
export const MOST_WORDS = 25;
const STEP = 256;

/** Words for the other desks, under the desks' own key, of a length that tells little: whoever else listens hears that something is. */
export function sealWords(key: Uint8Array, from: string, words: readonly Word[]): string {
  const bare = JSON.stringify({ from, words });
  const blank = " ".repeat(STEP - (bare.length % STEP));
  return sealJsonWith(key, bare + blank).toString("base64");
}

/** What another desk said; nothing for one's own words, and for what no desk has sealed. */
export function openWords(key: Uint8Array, self: string, payload: string): Word[] {
  const text = openOrNothing(key, Buffer.from(payload, "base64"));
  const opened = letter.safeParse(typeof text === "string" ? JSON.parse(text) : undefined);
  return opened.success && opened.data.from !== self ? opened.data.words : [];
}
