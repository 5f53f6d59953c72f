import type { Reaction } from "@keng/contract/exchange.ts";

/** Zalo's signs for what somebody puts on a message (zalo-contract §3.5). */
const SIGNS: Readonly<Record<string, Reaction>> = {
  "/-strong": "like",
  "/-heart": "heart",
  ":>": "laugh",
  ":o": "wow",
  ":-((": "cry",
  "--b": "sad",
  ":-h": "angry",
};

/** Null: taken back. A sign that nobody told us of is still a reaction. */
export function reactionOf(icon: string): Reaction | null {
  if (icon === "" || icon === "/-remove") return null;
  return SIGNS[icon] ?? "other";
}
