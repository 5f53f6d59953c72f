import { withoutReceiptCodes } from "@keng/core/alias.ts";
import { clean } from "@keng/text/marks.ts";
import { read } from "@keng/text/read.ts";
import { categoryFor, flagsOf, numbersFor, proceduresOf, templatesOf } from "./answers.ts";
import { dangersIn } from "./danger.ts";
import { decide } from "./decide.ts";
import { gather, phraseOf } from "./evidence.ts";
import { findingsIn } from "./findings.ts";
import type { TriageInput, TriageReason, TriageResult } from "./kinds.ts";
import { kindOf, reasonsFor } from "./kind-of.ts";
import { LEXICON } from "./lexicon/all.ts";
import { compile, findHits } from "./phrases.ts";
import { revengeIn } from "./revenge.ts";
import { RULE_VERSION } from "./rules/version.ts";
import { WEIGHED, type Weigher } from "./weigh.ts";

const MATCHER = compile(LEXICON);
/** More reasons than this nobody reads. */
const REASONS = 8;

/**
 * Says what a message is and whether somebody is in danger. Only a proposal: a person decides.
 * Deterministic, and gives a result for any string.
 */
export function triage(input: TriageInput, weigher: Weigher = WEIGHED): TriageResult {
  // a code that exists and one that does not are read alike
  const reading = read(withoutReceiptCodes(input.text));
  const lang = input.lang ?? reading.lang;
  if (clean(input.text).trim() === "") return empty(input, lang);
  const evidence = gather(input.text, reading, findHits(MATCHER, reading));
  const weighed = weigher(evidence);
  const dangers = dangersIn(evidence);
  const revenge = revengeIn(evidence);
  const findings = findingsIn(evidence);
  const decision = decide(evidence, dangers, revenge, weighed.danger);
  const emergency = decision !== null;
  const kind = kindOf(emergency, dangers, revenge, findings, weighed, reading.syllables.length);
  const phrases = (output: "danger" | typeof kind): string[] =>
    weighed.most(output).map((span) => phraseOf(evidence, [span]));
  const reasons: TriageReason[] = [];
  if (revenge !== null && (emergency || kind === "retaliation")) reasons.push(revenge.reason);
  if (emergency) {
    reasons.push(...dangers.map((danger) => danger.reason));
    if (decision === "words")
      reasons.push(...phrases("danger").map((phrase) => ({ rule: "words.weighed", phrase })));
  } else reasons.push(...reasonsFor(kind, findings, () => phrases(kind)));
  const templates = emergency ? templatesOf(evidence, dangers, kind, weighed) : [];
  return {
    kind,
    category: categoryFor(evidence, kind, emergency ? dangers : []),
    emergency,
    numbers: numbersFor(evidence, kind, templates),
    templates,
    flags: flagsOf(evidence, kind, emergency ? dangers : [], emergency),
    reasons: reasons.slice(0, REASONS),
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
