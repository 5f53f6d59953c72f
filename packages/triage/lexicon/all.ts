import type { Concept, Lexicon } from "../phrases.ts";
import { CALMER } from "./calmer.ts";
import { CALLS } from "./calls.ts";
import { CONVERSATION } from "./conversation.ts";
import { CRIMES } from "./crimes.ts";
import { DANGER } from "./danger.ts";
import { FRAUD } from "./fraud.ts";
import { PEOPLE } from "./people.ts";
import { PROCEDURES } from "./procedures.ts";
import { SIGNALS } from "./signals.ts";
import { SOFT } from "./soft.ts";
import { UNSPOKEN } from "./unspoken.ts";
import { VIOLENCE } from "./violence.ts";

/** One list of many; what several of them say of a concept is put together. */
function together(lists: readonly Lexicon[]): Lexicon {
  const all = new Map<string, Concept>();
  for (const [name, concept] of lists.flatMap((list) => Object.entries(list))) {
    const before = all.get(name) ?? {};
    const merged: Concept = {};
    for (const part of ["is", "not", "en", "enNot"] as const) {
      const phrases = [before[part], concept[part]].filter((each) => each !== undefined).join("\n");
      if (phrases !== "") merged[part] = phrases;
    }
    all.set(name, merged);
  }
  return Object.fromEntries(all);
}

/** Every concept of the rules. */
export const LEXICON: Lexicon = together([
  SIGNALS,
  CALLS,
  DANGER,
  VIOLENCE,
  PEOPLE,
  FRAUD,
  SOFT,
  CRIMES,
  CONVERSATION,
  PROCEDURES,
  UNSPOKEN,
  CALMER,
]);
