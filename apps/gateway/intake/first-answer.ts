import type { ThreadKind, TriageResult } from "@keng/contract/triage.ts";
import * as answers from "@keng/i18n/citizen/answers.ts";
import * as buttonTexts from "@keng/i18n/citizen/buttons.ts";
import * as emergency from "@keng/i18n/citizen/emergency.ts";
import type { Lang } from "@keng/i18n/messages.ts";
import { translator } from "@keng/i18n/translator.ts";
import type { Button } from "@keng/zalo/message.ts";
import { callButtons, menuButtons, type Press, threadButtons } from "./buttons.ts";

/** Somebody asks about a report by its code: what its state is, that there is none, or that it was asked too often. */
export type Lookup = { ref: string; state: string } | "unknown" | "too_many";

export type AnswerFacts = {
  /** `triage` is null when there was nothing to read. */
  what: { message: TriageResult | null; is_media: boolean } | { press: Press } | "contact";
  lookup: Lookup | null;
  thread: {
    ref: string;
    is_new: boolean;
    /** The machine answered here seconds ago. */
    is_burst: boolean;
    /** It answered within the last minute: a picture that comes after its text needs no second answer. */
    is_just_answered: boolean;
    /** The machine answered here many times within a minute. */
    is_flood: boolean;
    has_receipt: boolean;
    /** A receipt went out within the last minute: one for a text and the picture that follows it. */
    is_receipt_burst: boolean;
    /** Numbers were given here within the last minute. */
    is_emergency_burst: boolean;
    /** An emergency where no code was shown: none is shown later either. */
    is_quiet: boolean;
  };
  /** An officer has written in this thread just now: the machine does not talk into it. */
  is_officer_here: boolean;
  is_welcomed: boolean;
  /** Receipt codes of the threads to ask about; empty: nothing to ask. */
  ask: readonly string[];
  /** Several are open: a text must say which it belongs to. */
  is_several: boolean;
  unit: { name: string; duty_phone: string | null };
  lang: Lang;
};

export type FirstAnswer = {
  /** What officers are shown: nothing in it tells of other threads. Null: nothing is answered. */
  text: string | null;
  templates: string[];
  /** What goes to the citizen. */
  sent: { text: string; buttons: Button[] } | null;
  thread_kind: ThreadKind | null;
  is_set_aside: boolean;
  is_emergency: boolean;
  /** Counts for the burst. */
  is_receipt: boolean;
  is_welcome: boolean;
};

type Piece = { template: string; text: string };
type Said = { pieces: Piece[]; buttons: Button[]; is_bare?: boolean; names_code?: boolean };

const EMERGENCY_KEYS = Object.keys(emergency.vi) as (keyof typeof emergency.vi)[];

/** What the page answers by itself, at once; order of decisions as in domain.md §5.1. */
export function firstAnswer(facts: AnswerFacts): FirstAnswer {
  const triage = typeof facts.what === "object" && "message" in facts.what ? facts.what.message : null;
  const said = withNumbers(facts, decide(facts, triage), triage);
  const isEmergency = triage?.emergency === true;
  const templates = said.pieces.map((piece) => piece.template);
  const text = said.pieces.length === 0 ? null : said.pieces.map((piece) => piece.text).join("\n");
  return {
    text,
    templates,
    sent: sentFor(facts, said, text),
    thread_kind: kindOf(facts, triage),
    is_set_aside: facts.thread.is_new && isAside(facts, triage),
    is_emergency: isEmergency,
    is_receipt: templates.some((template) => RECEIPTS.has(template)),
    is_welcome: templates.includes("WELCOME"),
  };
}

/** The citizen's copy: with several threads it carries its code, and asks where the next messages belong. */
function sentFor(facts: AnswerFacts, said: Said, text: string | null): FirstAnswer["sent"] {
  const t = translator(facts.lang, answers);
  if (text === null) return null;
  const asks = facts.ask.length > 0 && said.is_bare !== true;
  const marked =
    facts.is_several && said.is_bare !== true && said.names_code !== true
      ? t("WITH_CODE", { ref: facts.thread.ref, text })
      : text;
  return {
    text: asks ? `${marked}\n${t("ASK_WHICH")}` : marked,
    buttons: asks ? threadButtons(facts.lang, facts.ask) : said.buttons,
  };
}

function decide(facts: AnswerFacts, triage: TriageResult | null): Said {
  if (facts.what === "contact") return facts.is_welcomed ? nothing : welcome(facts);
  // whoever floods the page is not answered as often; nobody waits for numbers
  if (facts.thread.is_flood && (triage?.emergency !== true || facts.thread.is_emergency_burst))
    return nothing;
  if ("press" in facts.what) return pressed(facts, facts.what.press);
  const flags = new Set(triage?.flags ?? []);
  const kind = triage?.kind ?? null;
  const one = one_(facts);
  if (triage?.emergency === true) return numbers(facts, triage);
  if (kind === "child" || kind === "suicide") return one("CHILD");
  if (kind === "retaliation" || flags.has("retaliation_risk")) return one("RETALIATION");
  // the same words for every asker and every case, whatever else is open
  if (kind === "who_reported" || flags.has("who_reported")) return { ...one("WHO_REPORTED"), is_bare: true };
  if (flags.has("state_secret")) return one("STATE_SECRET");
  if (kind === "complaint_about_police" || flags.has("police_complaint")) return one("COMPLAINT");
  if (kind === "withdraw" || flags.has("withdraw")) return one("WITHDRAW");
  if (facts.lookup !== null) return looked(facts, facts.lookup);
  // one for a burst, and none into a talk with an officer
  if (facts.is_officer_here) return nothing;
  const isPictureOnly = facts.what.is_media && (kind ?? "media_only") === "media_only";
  if (isPictureOnly && facts.thread.is_just_answered) return nothing;
  const isTip = kind === "tip" || kind === "supplement" || isPictureOnly;
  if (isTip) return facts.thread.is_receipt_burst ? nothing : receipt(facts);
  if (facts.thread.is_burst) return nothing;
  switch (kind) {
    case "procedure_question":
      return one("QUESTION");
    case "scam_link":
      return facts.thread.is_new ? one("SCAM_LINK") : nothing;
    case "spam":
    case "group_chat_noise":
      return facts.thread.is_new ? one("ACK") : nothing;
    case "thanks":
      return one("THANKS");
    case "greeting":
      return facts.is_welcomed ? one("ACK") : welcome(facts);
    default:
      return facts.is_welcomed ? one("ACK") : welcome(facts);
  }
}

const nothing: Said = { pieces: [], buttons: [] };

function one_(
  facts: AnswerFacts,
): (
  template:
    | "CHILD"
    | "RETALIATION"
    | "WHO_REPORTED"
    | "STATE_SECRET"
    | "COMPLAINT"
    | "WITHDRAW"
    | "QUESTION"
    | "SCAM_LINK"
    | "ACK"
    | "THANKS",
) => Said {
  const t = translator(facts.lang, answers);
  return (template) => ({
    pieces: [{ template, text: translated(t, template, facts) }],
    buttons: [],
  });
}

/** These texts name the unit or nothing. */
function translated(
  t: ReturnType<typeof translator<typeof answers.vi>>,
  template: Parameters<ReturnType<typeof one_>>[0],
  facts: AnswerFacts,
): string {
  switch (template) {
    case "QUESTION":
    case "ACK":
    case "THANKS":
    case "SCAM_LINK":
    case "WITHDRAW":
      return t(template, { unit: facts.unit.name });
    default:
      return t(template);
  }
}

function receipt(facts: AnswerFacts): Said {
  if (facts.thread.is_quiet) return one_(facts)("ACK");
  const t = translator(facts.lang, answers);
  const template = facts.thread.has_receipt ? "SUPPLEMENT" : "RECEIPT";
  const text = t(template, { unit: facts.unit.name, ref: facts.thread.ref });
  return { pieces: [{ template, text }], buttons: [], names_code: true };
}

/** Whatever else is said: the numbers that triage asks for are in it (domain.md §6). */
function withNumbers(facts: AnswerFacts, said: Said, triage: TriageResult | null): Said {
  if (triage === null || said.pieces.length === 0 || said.is_bare === true) return said;
  const t = translator(facts.lang, emergency);
  const missing = triage.numbers.filter(
    (number) => !said.pieces.some((piece) => piece.text.includes(number)),
  );
  const keys = EMERGENCY_KEYS.filter((key) => missing.some((number) => key === `EMG.${number}`));
  const more: Piece[] = keys.map((template) => ({ template, text: t(template) }));
  // not a number for emergencies: where scam calls are reported
  if (missing.includes("156"))
    more.push({ template: "SPAM_CALLS", text: translator(facts.lang, answers)("SPAM_CALLS") });
  return { ...said, pieces: [...said.pieces, ...more] };
}

/** Emergency texts in triage's order, then whatever number is still missing (domain.md §6: the minimum set). */
function numbers(facts: AnswerFacts, triage: TriageResult): Said {
  const t = translator(facts.lang, emergency);
  const named = EMERGENCY_KEYS.filter((key) => triage.templates.includes(key)).toSorted(
    (a, b) => triage.templates.indexOf(a) - triage.templates.indexOf(b),
  );
  const keys = new Set(named);
  if (keys.size === 0 && triage.numbers.length === 0) keys.add("EMG.113");
  for (const number of triage.numbers) {
    if (![...keys].some((key) => t(key).includes(number))) {
      const key = EMERGENCY_KEYS.find((one) => one === `EMG.${number}`);
      if (key !== undefined) keys.add(key);
    }
  }
  const pieces: Piece[] = [...keys].map((template) => ({ template, text: t(template) }));
  if (triage.kind === "retaliation" || triage.flags.includes("retaliation_risk"))
    pieces.push({ template: "RETALIATION", text: translator(facts.lang, answers)("RETALIATION") });
  // no code where somebody may look over a shoulder, nor to somebody in despair
  const isDiscreet = ["EMG.DOM", "EMG.SUI"].some((key) => keys.has(key as (typeof EMERGENCY_KEYS)[number]));
  const isQuiet = isDiscreet || triage.flags.includes("discreet") || triage.flags.includes("child");
  if (!isQuiet && !facts.thread.has_receipt)
    pieces.push({
      template: "EMERGENCY_REF",
      text: translator(facts.lang, answers)("EMERGENCY_REF", { ref: facts.thread.ref }),
    });
  return {
    pieces,
    buttons: callButtons(facts.lang, isQuiet ? [] : triage.numbers),
    ...(isQuiet ? { is_bare: true } : { names_code: !facts.thread.has_receipt }),
  };
}

function looked(facts: AnswerFacts, lookup: Lookup): Said {
  const t = translator(facts.lang, answers);
  if (lookup === "unknown")
    return { pieces: [{ template: "CODE_UNKNOWN", text: t("CODE_UNKNOWN") }], buttons: [], is_bare: true };
  if (lookup === "too_many")
    return { pieces: [{ template: "CODE_TRIES", text: t("CODE_TRIES") }], buttons: [], is_bare: true };
  const states = translator(facts.lang, buttonTexts);
  const state = STATES.find((one) => one === lookup.state) ?? "RECEIVED";
  const text = t("STATUS", { ref: lookup.ref, state: states(state) });
  return { pieces: [{ template: "STATUS", text }], buttons: [], is_bare: true };
}

/** Texts that give the citizen the code of the thread. */
const RECEIPTS = new Set(["RECEIPT", "SUPPLEMENT", "EMERGENCY_REF"]);
const STATES = ["RECEIVED", "NEED_INFO", "HANDED_OVER", "CLOSED"] as const;

function welcome(facts: AnswerFacts): Said {
  const text = translator(facts.lang, answers)("WELCOME", { unit: facts.unit.name });
  return { pieces: [{ template: "WELCOME", text }], buttons: menuButtons(facts.lang), is_bare: true };
}

function pressed(facts: AnswerFacts, press: Press): Said {
  const t = translator(facts.lang, answers);
  const bare = (template: string, text: string, buttons: Button[] = []): Said => ({
    pieces: [{ template, text }],
    buttons,
    is_bare: true,
  });
  switch (press.button) {
    case "report":
      return bare("TELL_TIP", t("TELL_TIP"));
    case "procedure":
      return bare("ASK_PROCEDURE", t("ASK_PROCEDURE"));
    case "numbers": {
      const { name: unit, duty_phone: phone } = facts.unit;
      const duty = phone === null ? [] : [t("DUTY_PHONE", { unit, phone })];
      return bare(
        "NUMBERS",
        [t("NUMBERS"), ...duty].join("\n"),
        callButtons(facts.lang, ["113", "114", "115"]),
      );
    }
    case "thread":
      return bare("NEXT_IN", t("NEXT_IN", { ref: facts.thread.ref }));
  }
}

/** Talk among neighbours is not among them: a report told by the way stands in the inbox, without a clock. */
const ASIDE = new Set(["spam", "scam_link", "gibberish"]);

function isAside(facts: AnswerFacts, triage: TriageResult | null): boolean {
  if (triage === null || triage.emergency) return false;
  return ASIDE.has(triage.kind) || (facts.lookup !== null && triage.kind !== "tip");
}

/** What the thread is for the officers; null: this message does not change it. */
function kindOf(facts: AnswerFacts, triage: TriageResult | null): ThreadKind | null {
  if (typeof facts.what !== "object" || !("message" in facts.what)) return null;
  const otherwise = facts.thread.is_new ? "other" : null;
  if (triage === null) return facts.thread.is_new ? (facts.what.is_media ? "tip" : "other") : null;
  if (triage.emergency) return "emergency";
  switch (triage.kind) {
    case "tip":
    case "child":
    case "suicide":
    case "retaliation":
      return facts.lookup !== null && !facts.thread.is_new ? null : "tip";
    case "supplement":
    case "media_only":
      return facts.thread.is_new
        ? triage.kind === "supplement" || facts.what.is_media
          ? "tip"
          : "other"
        : null;
    case "procedure_question":
      return facts.lookup === null ? "question" : otherwise;
    default:
      return otherwise;
  }
}
