import type { Danger } from "./danger.ts";
import { type Evidence, has } from "./evidence.ts";
import type { Revenge } from "./revenge.ts";

/** How much must speak for danger in the weighed words where no rule sees any. */
const ALONE = 0.2;
/** A few words give few signs, and must say more. */
const FEW = 6;
const ALONE_FEW = 0.2;
/** Told for fun, played, over or seen through: more still. */
const ALONE_PLAYFUL = 0.2;
/** A hint of the rules asks for less, and for little where nothing in the message speaks against it. */
const HINT_OPPOSED = 0.1;
const HINT = -0.15;
/** So many hints decide like a rule. */
const MANY = 3;

/** What makes of a danger a story, a thing of the past or of every night, or a matter of law. */
const OPPOSING =
  "JOKE|FICTION|RESOLVED|SEEN_THROUGH|HEARSAY|PAST|HABIT|CHAT|THANKS|SUPPLEMENT|WITHDRAW|IDIOM|" +
  "HYPOTHETIC|LAW_QUESTION|PROPOSE|PAPER|NO_SENSE|SPAM";
/** Opposes only where nothing says that it happens now: who is in danger asks as well. */
const ASKING = "ASK|ASK_OPEN|GROUP_CALL|FOR_SALE";

/** How a message became an emergency: by rules, by a hint that words support, by words alone; or that it is none. */
export type Decision = "rules" | "hint" | "words" | null;

/**
 * Rules first: a rule that decides, and enough hints, decide where nothing speaks against them. All else is raised
 * by the weighed words or not at all; they are only ever compared with a bar, so they never lower.
 */
export function decide(
  evidence: Evidence,
  dangers: readonly Danger[],
  revenge: Revenge | null,
  weight: number,
): Decision {
  const opposed = isOpposed(evidence);
  const isShort = evidence.reading.syllables.length < FEW;
  const found = dangers.length > 0 || revenge?.emergency === true;
  if (found && !opposed) {
    const sure = dangers.some(({ rule }) => rule.hint !== true || (isShort && rule.id === "call.help"));
    if (revenge?.emergency === true || sure || dangers.length >= MANY) return "rules";
  }
  if (found) return weight > (opposed && revenge === null ? HINT_OPPOSED : HINT) ? "hint" : null;
  return weight > leastAlone(evidence) ? "words" : null;
}

function isOpposed(evidence: Evidence): boolean {
  if (isPlayful(evidence) || has(evidence, OPPOSING)) return true;
  return has(evidence, ASKING) && !has(evidence, "PRESENT|CRY");
}

function leastAlone(evidence: Evidence): number {
  return (
    ALONE +
    (evidence.reading.syllables.length < FEW ? ALONE_FEW : 0) +
    (isPlayful(evidence) ? ALONE_PLAYFUL : 0)
  );
}

function isPlayful(evidence: Evidence): boolean {
  return evidence.laughs || has(evidence, "JOKE|FICTION|RESOLVED|SEEN_THROUGH");
}
