import type { Lexicon } from "../phrases.ts";
import { CALLS } from "./calls.ts";
import { CONVERSATION } from "./conversation.ts";
import { CRIMES } from "./crimes.ts";
import { DANGER } from "./danger.ts";
import { FRAUD } from "./fraud.ts";
import { PEOPLE } from "./people.ts";
import { PROCEDURES } from "./procedures.ts";
import { SIGNALS } from "./signals.ts";
import { SOFT } from "./soft.ts";
import { VIOLENCE } from "./violence.ts";

/** Every concept of the rules. */
export const LEXICON: Lexicon = {
  ...SIGNALS,
  ...CALLS,
  ...DANGER,
  ...VIOLENCE,
  ...PEOPLE,
  ...FRAUD,
  ...SOFT,
  ...CRIMES,
  ...CONVERSATION,
  ...PROCEDURES,
};
