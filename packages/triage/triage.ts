import { clean } from "@keng/text/marks.ts";
import { read } from "@keng/text/read.ts";
import { categoryOf } from "./category.ts";
import { classify } from "./classify.ts";
import { type Danger, dangersIn, meetings } from "./danger.ts";
import { type Evidence, gather, has, phraseOf, strongHits } from "./evidence.ts";
import {
  EMERGENCY_TEMPLATES,
  type EmergencyTemplate,
  type TriageFlag,
  type TriageInput,
  type TriageKind,
  type TriageReason,
  type TriageResult,
} from "./kinds.ts";
import { LEXICON } from "./lexicon/all.ts";
import { compile, findHits } from "./phrases.ts";
import { suspicionIn } from "./suspicion.ts";
import { WEIGHED, type Weighed, type Weigher } from "./weigh.ts";
import { NUMBERS_OF } from "./rules/numbers.ts";
import { RULE_VERSION } from "./rules/version.ts";

const MATCHER = compile(LEXICON);

/** Weighed words alone raise attention from here. */
const RAISE = 0.5;
const FEW = 6;
const RAISE_FEW = 1;
const RAISE_PLAYFUL = 1.5;
/** A hint of the rules needs at least this from the words; a further hint, and a sign of now, ask for less. */
const HINT = -1;
const HINT_FURTHER = 0.4;
const HINT_NOW = 0.3;
/** Small signs alone are less than a finding; play, and what is over, are less still. */
const HINT_SIGNS = 0.5;
const HINT_PLAYFUL = 0.8;
/** Revenge is told of the past as well: it waits for little. */
const HINT_REVENGE = -3.5;
/** So much from the rules alone is danger, whatever the words weigh. */
const DECIDES = 3;

/**
 * Says what a message is and whether somebody is in danger. Only a proposal: a person decides.
 * Deterministic, and gives a result for any string.
 */
export function triage(input: TriageInput, weigher: Weigher = WEIGHED): TriageResult {
  const reading = read(input.text);
  const lang = input.lang ?? reading.lang;
  if (clean(input.text).trim() === "") return empty(input, lang);
  const hits = findHits(MATCHER, reading);
  const evidence = gather(input.text, reading, hits);
  const weighed = weigher(reading, hits);
  const revenge = revengeIn(evidence);
  const dangers = dangersIn(evidence);
  const suspicion = suspicionIn(evidence);
  const calm = classify(evidence, weighed.kinds);
  const plain = classify(evidence, new Map()).kind;
  const suspected =
    (revenge === null || revenge.emergency) && (suspicion.enough || (suspicion.faint && plain === "tip"));
  const flags = new Set<TriageFlag>();
  const reasons: TriageReason[] = [];
  const found =
    isEmergency(evidence, dangers, suspected, plain, isWho(evidence, plain)) || revenge?.emergency === true;
  const decided =
    found && !isPlayful(evidence) && supportOf(evidence, dangers, suspected, revenge) >= DECIDES;
  // weighed words only raise: without them nothing but what the rules decide is left
  const raised =
    weighed.danger >
    (found
      ? leastForHint(evidence, dangers, suspected, revenge)
      : leastAlone(evidence, reading.syllables.length));
  const emergency = decided || raised;
  const who = isWho(evidence, calm.kind);
  let kind = calm.kind;
  if (revenge !== null) {
    kind = "retaliation";
    reasons.push(revenge.reason);
    flags.add("retaliation_risk");
  } else if (emergency) kind = kindOfDanger(dangers, weighed);
  else if (who) kind = "who_reported";
  if (emergency) {
    reasons.push(...dangers.map((danger) => danger.reason));
    if (suspected) reasons.push(suspicion.reason);
    if (!decided && !found)
      reasons.push(
        ...weighed.most.map((sign) => ({ rule: "words.weighed", phrase: phraseOf(evidence, [sign]) })),
      );
  } else reasons.push(...calm.reasons);
  markFlags(evidence, kind, dangers, emergency, flags);
  const templates = emergency
    ? templatesOf(evidence, dangers, kind, [
        ...(suspected ? suspicion.gives : []),
        ...weighedTemplates(weighed),
      ])
    : [];
  return {
    kind,
    category: categoryFor(evidence, kind, emergency ? dangers : []),
    emergency,
    numbers: numbersFor(evidence, kind, templates),
    templates,
    flags: [...flags],
    reasons: reasons.slice(0, 8),
    procedures: kind === "procedure_question" ? proceduresOf(evidence) : [],
    lang,
    ruleVersion: RULE_VERSION,
  };
}

function empty(input: TriageInput, lang: "vi" | "en"): TriageResult {
  const media = (input.attachments ?? []).length > 0;
  return {
    kind: media ? "media_only" : "gibberish",
    category: null,
    emergency: false,
    numbers: [],
    templates: [],
    flags: [],
    reasons: [],
    procedures: [],
    lang,
    ruleVersion: RULE_VERSION,
  };
}

type Revenge = { emergency: boolean; reason: TriageReason };

/** Somebody is threatened, attacked or found out because of what was reported. */
function revengeIn(evidence: Evidence): Revenge | null {
  const threatened = meetings(evidence, {
    need: ["REPORTED", "RETALIATE|KILL_THREAT|BURN_THREAT|WEAPON_HELD|MOB|ASSAULT"],
    within: 24,
  });
  const set = threatened.find((hits) => hits.every((hit) => hit.strong));
  const calm = has(evidence, "HYPOTHETIC|LAW_QUESTION|FICTION|WITHDRAW|RESOLVED");
  if (set !== undefined && !calm) {
    return { emergency: true, reason: { rule: "retaliation.threat", phrase: phraseOf(evidence, set) } };
  }
  const leaked = meetings(evidence, { need: ["REPORTED", "LEAK"], within: 16 })[0];
  if (leaked !== undefined && !has(evidence, "HYPOTHETIC|LAW_QUESTION|FICTION")) {
    return {
      emergency: false,
      reason: { rule: "retaliation.found_out", phrase: phraseOf(evidence, leaked) },
    };
  }
  return null;
}

function isWho(evidence: Evidence, kind: TriageKind): boolean {
  return kind === "who_reported" || (has(evidence, "WHO") && !has(evidence, "REPORTED"));
}

/** Whether what was found is danger, seen beside what the message as a whole wants. */
function isEmergency(
  evidence: Evidence,
  dangers: readonly Danger[],
  suspected: boolean,
  calm: TriageKind,
  who: boolean,
): boolean {
  if (dangers.length === 0) {
    return (
      suspected && !evidence.laughs && (calm !== "complaint_about_police" || has(evidence, "PRESENT|CRY"))
    );
  }
  if (who && onlyWords(dangers)) return false;
  if (has(evidence, "PRESENT|CRY")) return true;
  if (calm === "complaint_about_police") return false;
  return !(
    calm === "procedure_question" &&
    has(evidence, "PAPER") &&
    has(evidence, "ASK|ASK_OPEN|LAW_QUESTION")
  );
}

/** How much the rules say by themselves: a finding that decides, or hints that support each other. */
function supportOf(
  evidence: Evidence,
  dangers: readonly Danger[],
  suspected: boolean,
  revenge: Revenge | null,
): number {
  let support = suspected ? 1 : 0;
  for (const danger of dangers) support += danger.rule.hint === true ? 1 : DECIDES;
  if (revenge?.emergency === true) support += 2;
  if (has(evidence, "PRESENT|CRY")) support += 1;
  return support;
}

/** How much must speak for danger in the words of a message in which the rules see a hint. */
function leastForHint(
  evidence: Evidence,
  dangers: readonly Danger[],
  suspected: boolean,
  revenge: Revenge | null,
): number {
  if (revenge !== null) return HINT_REVENGE;
  const further = Math.min(2, dangers.length + (suspected ? 1 : 0) - 1);
  return (
    HINT -
    further * HINT_FURTHER -
    (has(evidence, "PRESENT|CRY") ? HINT_NOW : 0) +
    (dangers.length === 0 ? HINT_SIGNS : 0) +
    (isPlayful(evidence) ? HINT_PLAYFUL : 0)
  );
}

/** Told for fun, played, over, or seen through: what the rules find then never decides alone. */
function isPlayful(evidence: Evidence): boolean {
  return evidence.laughs || has(evidence, "JOKE|FICTION|RESOLVED|SEEN_THROUGH");
}

/** How much the words must say where no rule sees anything; a few words give few signs, and must say more. */
function leastAlone(evidence: Evidence, syllables: number): number {
  return RAISE + (syllables < FEW ? RAISE_FEW : 0) + (isPlayful(evidence) ? RAISE_PLAYFUL : 0);
}

/** Threats in general words, which a who-asker makes, are for the commander and no call for 113. */
function onlyWords(dangers: readonly Danger[]): boolean {
  return dangers.every(
    (danger) => !["violence.kill", "violence.burn", "violence.weapon"].includes(danger.rule.id),
  );
}

const LIFE = /^(?:fire|water|disaster|rescue\.(?:collapse|electric)|body|traffic)/u;

/** Rules that a grown-up child may meet as well. */
const KIN: ReadonlySet<string> = new Set(["child.kin_beaten", "child.neglect", "child.passive"]);

function kindOfDanger(dangers: readonly Danger[], weighed: Weighed): TriageKind {
  const named = dangers.length === 0 ? null : kindNamed(dangers);
  let kind: TriageKind = named ?? "emergency";
  let high = Number.NEGATIVE_INFINITY;
  for (const each of ["emergency", "suicide", "child", "retaliation"] as const) {
    const score = (weighed.kinds.get(each) ?? 0) + (each === named ? NAMED : 0);
    if (score > high) {
      high = score;
      kind = each;
    }
  }
  return kind;
}

/** What a rule's own naming of the kind counts beside the weighed words. */
const NAMED = 1.5;

function kindNamed(dangers: readonly Danger[]): TriageKind {
  const kinds = dangers.map((danger) => danger.rule.kind);
  if (kinds.includes("suicide")) return "suicide";
  const home = dangers.some((danger) => danger.rule.id === "violence.home");
  const onlyKin = dangers.every((danger) => danger.rule.kind !== "child" || KIN.has(danger.rule.id));
  const life = dangers.some((danger) => LIFE.test(danger.rule.id)) || (home && onlyKin);
  if (kinds.includes("child") && !life) return "child";
  return "emergency";
}

function markFlags(
  evidence: Evidence,
  kind: TriageKind,
  dangers: readonly Danger[],
  emergency: boolean,
  flags: Set<TriageFlag>,
): void {
  if (emergency) for (const danger of dangers) for (const flag of danger.rule.flags ?? []) flags.add(flag);
  if (kind === "child" || (emergency && has(evidence, "CHILD"))) flags.add("child");
  if (has(evidence, "SECRET")) flags.add("state_secret");
  if (kind === "who_reported") {
    flags.add("who_reported");
    flags.add("retaliation_risk");
  }
  if (kind === "complaint_about_police") flags.add("police_complaint");
  if (kind === "withdraw") flags.add("withdraw");
  if (emergency && has(evidence, "HIDING")) flags.add("discreet");
}

function templatesOf(
  evidence: Evidence,
  dangers: readonly Danger[],
  kind: TriageKind,
  suspected: readonly EmergencyTemplate[],
): EmergencyTemplate[] {
  const wanted = new Set<EmergencyTemplate>();
  const plain = dangers.filter((danger) => danger.rule.id !== "call.help");
  for (const danger of plain.length > 0 ? plain : dangers)
    for (const key of danger.rule.gives) wanted.add(key);
  for (const key of suspected) wanted.add(key);
  if (kind === "retaliation") wanted.add("EMG.113");
  if (kind === "child") wanted.add("EMG.111");
  if (kind === "suicide") wanted.add("EMG.SUI");
  if (dangers.length === 0 && has(evidence, "TRANSFER|SCAMMER|DRAIN|PRESSURE")) wanted.add("EMG.SCAM");
  if (dangers.length === 0 && has(evidence, "GONE|LOST_WORD|CHILD_LOST")) wanted.add("EMG.LOST");
  if (wanted.size === 0) wanted.add("EMG.113");
  const violent = plain.some((danger) => /^(?:violence|drug|child)\./u.test(danger.rule.id));
  if (wanted.has("EMG.SUI") && violent) wanted.add("EMG.113");
  if (wanted.has("EMG.SUI") && has(evidence, "CHILD")) wanted.add("EMG.111");
  if (wanted.has("EMG.DOM") && has(evidence, "CHILD")) wanted.add("EMG.111");
  return EMERGENCY_TEMPLATES.filter((key) => wanted.has(key));
}

/** The texts of the numbers that the weighed words speak for. */
function weighedTemplates(weighed: Weighed): EmergencyTemplate[] {
  return [...weighed.numbers].flatMap(([number, weight]) => {
    const key = EMERGENCY_TEMPLATES.find((each) => each === `EMG.${number}`);
    return weight > 0 && key !== undefined ? [key] : [];
  });
}

function numbersFor(evidence: Evidence, kind: TriageKind, templates: readonly EmergencyTemplate[]): string[] {
  const numbers = new Set(templates.flatMap((key) => NUMBERS_OF[key]));
  if (kind === "procedure_question" && has(evidence, "SCAM_CALL_ASK")) numbers.add("156");
  return [...numbers];
}

const NO_CATEGORY: ReadonlySet<TriageKind> = new Set([
  "who_reported",
  "withdraw",
  "supplement",
  "thanks",
  "greeting",
  "gibberish",
  "media_only",
  "spam",
]);

function categoryFor(evidence: Evidence, kind: TriageKind, dangers: readonly Danger[]): string | null {
  const first = dangers.find((danger) => danger.rule.id !== "call.help") ?? dangers[0];
  if (first !== undefined) return first.rule.category;
  if (kind === "retaliation") return "VIO.THRT";
  if (kind === "complaint_about_police") return "POL.COMP";
  if (NO_CATEGORY.has(kind)) return null;
  if (kind === "tip" && has(evidence, "SECRET")) return null;
  const found = categoryOf(evidence);
  return kind === "tip" ? (found ?? "OTH.OTHR") : kind === "procedure_question" ? null : found;
}

function proceduresOf(evidence: Evidence): string[] {
  const rows = new Map<string, number>();
  for (const hit of strongHits(
    evidence,
    [...evidence.byConcept.keys()].filter((name) => name.startsWith("P.")).join("|"),
  )) {
    const row = hit.concept.slice(2);
    rows.set(row, Math.max(rows.get(row) ?? 0, hit.to - hit.from));
  }
  return [...rows]
    .toSorted((left, right) => right[1] - left[1])
    .map(([row]) => row)
    .slice(0, 3);
}
