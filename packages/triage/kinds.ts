/** What a message is. The values are those of the labelled messages in `data/`. */
export const TRIAGE_KINDS = [
  "emergency",
  "suicide",
  "child",
  "retaliation",
  "who_reported",
  "complaint_about_police",
  "withdraw",
  "supplement",
  "procedure_question",
  "tip",
  "scam_link",
  "spam",
  "thanks",
  "greeting",
  "gibberish",
  "group_chat_noise",
  "media_only",
] as const;
export type TriageKind = (typeof TRIAGE_KINDS)[number];

/** The fixed emergency texts, by key; their sentences live in i18n. */
export const EMERGENCY_TEMPLATES = [
  "EMG.SUI",
  "EMG.SCAM",
  "EMG.DOM",
  "EMG.LOST",
  "EMG.114",
  "EMG.115",
  "EMG.113",
  "EMG.111",
  "EMG.112",
] as const;
export type EmergencyTemplate = (typeof EMERGENCY_TEMPLATES)[number];

export const TRIAGE_FLAGS = [
  "child",
  "retaliation_risk",
  "state_secret",
  "who_reported",
  "police_complaint",
  "withdraw",
  "discreet",
] as const;
export type TriageFlag = (typeof TRIAGE_FLAGS)[number];

/** Why: the rule, and the piece of the original text that it went by. */
export type TriageReason = { rule: string; phrase: string };

export type TriageInput = {
  text: string;
  /** Kinds of what came with it: "image", "video", "audio", "file", "sticker", "location" and so on. */
  attachments?: readonly string[];
  lang?: "vi" | "en";
};

export type TriageResult = {
  kind: TriageKind;
  category: string | null;
  emergency: boolean;
  numbers: string[];
  templates: EmergencyTemplate[];
  flags: TriageFlag[];
  reasons: TriageReason[];
  /** Rows of the procedure table that may answer a question: K01 to K32. */
  procedures: string[];
  lang: "vi" | "en";
  ruleVersion: string;
};
