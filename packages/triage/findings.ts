import { type Evidence, has, hitsOf, phraseOf, strongHits } from "./evidence.ts";
import type { TriageKind } from "./kinds.ts";
import { KIND_RULES } from "./rules/kinds.ts";

const LINK =
  /https?:\/\/|www\.|\b[a-z0-9-]+\.(?:example|com|net|org|vn|top|xyz|info|cc|me|shop|vip|site|online|link|club|app|io|ly|co)\b/iu;
const PHONE = /(?:0|\+84)\d{8,10}/u;
const ENDS_ASKING =
  /(?:\?|(?:^|\s)(?:không|ko|k|hông|hong|hok|hả|ha|vậy|vay|sao|gì|gi|đâu|dau|nhiêu|nhieu|chưa|nhỉ|khong|à|ạ\?))[\s.!?…]*(?:(?:anh|chị|mấy anh|a|ạ|ad|em|chú|các anh|ơi|vậy|vay|ta|trời|mn|mọi người|nhỉ|z|dạ|may anh|shop|admin|bà con|anh ơi)[\s.!?…]*){0,3}$/iu;

/** One thing that speaks for a kind. */
export type Finding = { kind: TriageKind; weight: number; rule: string; phrase: string };

/** All that the rules find for kinds, in the order of the rules. */
export function findingsIn(evidence: Evidence): Finding[] {
  const findings: Finding[] = [];
  const add: Add = (kind, weight, rule, phrase) => {
    findings.push({ kind, weight, rule, phrase });
  };
  for (const rule of KIND_RULES) {
    const hit = strongHits(evidence, rule.need)[0];
    if (hit === undefined) continue;
    for (const [kind, weight] of Object.entries(rule.adds)) {
      add(kind as TriageKind, weight, rule.id, phraseOf(evidence, [hit]));
    }
  }
  const crime = crimeHits(evidence);
  const row = evidence.hits.find((hit) => hit.strong && hit.concept.startsWith("P."));
  if (row !== undefined) add("procedure_question", 1.1, "kind.procedure", phraseOf(evidence, [row]));
  const asks = ENDS_ASKING.test(evidence.text);
  const firstCrime = crime[0];
  if (firstCrime !== undefined)
    add("tip", crime.length > 1 ? 3.5 : 3, "kind.crime", phraseOf(evidence, [firstCrime]));
  const wants = asks || has(evidence, "ASK|ASK_OPEN|LAW_QUESTION");
  if (wants && (row !== undefined || has(evidence, "PAPER")))
    add("procedure_question", 1.8, "kind.asks_paper", "");
  if (asks) add("procedure_question", 1.5, "kind.ends_asking", evidence.text.trim().slice(-12));
  if (evidence.laughs) add("group_chat_noise", 3, "kind.laugh", "");
  judgePolice(evidence, add);
  judgeLink(evidence, add);
  judgeShort(
    evidence,
    add,
    findings.filter(({ kind }) => kind === "tip").reduce((sum, { weight }) => sum + weight, 0),
  );
  if (has(evidence, "SPAM") && PHONE.test(evidence.text)) add("spam", 2, "kind.spam_phone", "");
  if (has(evidence, "SPAM") && strongHits(evidence, "SPAM").length >= 2)
    add("spam", 2, "kind.spam_twice", "");
  if (has(evidence, "SUPPLEMENT") && crime.length > 0) add("supplement", 1, "kind.supplement_crime", "");
  add("tip", 0.5, "kind.by_default", "");
  return findings;
}

type Add = (kind: TriageKind, weight: number, rule: string, phrase: string) => void;

function crimeHits(evidence: Evidence): ReturnType<typeof hitsOf> {
  return evidence.hits.filter((hit) => hit.concept.startsWith("C.") && hit.strong);
}

/** Police and what they are blamed for, near each other. */
function judgePolice(evidence: Evidence, add: Add): void {
  for (const who of strongHits(evidence, "POLICE")) {
    const what = strongHits(evidence, "POLICE_BAD").find(
      (bad) => bad.to > who.from - 6 && bad.from - who.to <= 14,
    );
    if (what !== undefined) {
      add("complaint_about_police", 6.5, "kind.police_blamed", phraseOf(evidence, [who, what]));
      return;
    }
  }
}

function judgeLink(evidence: Evidence, add: Add): void {
  const link = LINK.exec(evidence.text);
  const lures = strongHits(evidence, "SCAM_LINK").length;
  const told = has(evidence, "CITIZEN_TOLD");
  if (link !== null) add("scam_link", told ? 1 : 5, "kind.link", link[0]);
  if (lures > 0 && !told) add("scam_link", lures > 1 ? 3 : 1, "kind.lure", "");
}

/** Greetings, thanks and nonsense are short, or all there is. */
function judgeShort(evidence: Evidence, add: Add, tip: number): void {
  const count = evidence.reading.syllables.length;
  const text = evidence.text.trim();
  if (count === 0) add("gibberish", 6, "kind.no_words", text.slice(0, 12));
  else if (!/\p{L}/u.test(text)) add("gibberish", 5, "kind.no_letters", text.slice(0, 12));
  else if (evidence.reading.lang === "vi" && evidence.reading.strange >= 0.5) {
    add("gibberish", 4, "kind.no_language", text.slice(0, 24));
  }
  if (count <= 9 && strongHits(evidence, "GREETING").some((hit) => hit.from <= 2))
    add("greeting", 3, "kind.short_greeting", text);
  if (count <= 16 && has(evidence, "THANKS") && tip < 3) add("thanks", 1.5, "kind.short_thanks", text);
}
