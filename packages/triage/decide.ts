import type { Danger } from "./danger.ts";
import { type Evidence, has } from "./evidence.ts";
import type { Revenge } from "./revenge.ts";

/** How much must speak for danger in the weighed words where no rule sees any. */
const ALONE = 0.15;
/** A few words give few signs, and must say more; hardly any may be a cry. */
const FEW = 9;
const ALONE_FEW = 0.25;
const CRY = 6;
/** Told for fun, played, over or seen through: more still. */
const ALONE_PLAYFUL = 0.2;
/** A hint of the rules asks for less. */
const HINT = 0.05;
/** Hints of so many sorts decide like a rule. */
const MANY = 3;
/** A cry among so many words of no language is a child at the keys. */
const STRANGE = 0.5;

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
  // a cry and hardly anything else
  const isCry = evidence.reading.syllables.length < CRY && evidence.reading.strange < STRANGE;
  const found = dangers.length > 0 || revenge?.emergency === true;
  if (found && !opposed) {
    const sure = dangers.some(({ rule }) => rule.hint !== true || (isCry && rule.id === "call.help"));
    const insists = dangers.length > 0 && has(evidence, "REALLY");
    if (revenge?.emergency === true || sure || insists || sortsOf(dangers) >= MANY) return "rules";
  }
  if (found) return weight > HINT ? "hint" : null;
  return weight > leastAlone(evidence) ? "words" : null;
}

/** How many sorts of danger are found: "scam.pressed" and "scam.draining" are one. */
function sortsOf(dangers: readonly Danger[]): number {
  return new Set(dangers.map(({ rule }) => rule.id.split(".")[0])).size;
}

function isOpposed(evidence: Evidence): boolean {
  if (has(evidence, "REALLY")) return false;
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
