import type { Identity } from "./seal-identity.ts";

/** Who it is in full: sealed with name and number, and printed. */
export const PERSON = [
  "other_name",
  "gender",
  "born_on",
  "born_at",
  "nationality",
  "ethnicity",
  "religion",
  "job",
  "id_number",
  "id_issued",
  "residence",
  "capacity",
  "witness",
] as const;

/** Lines of the paper that are about nobody who reports. */
export const PROTOCOL = ["taken_at", "receiver_title", "recorder"] as const;

export type Sheet = Record<(typeof PROTOCOL)[number] | "documents" | "requests", string>;

export const EMPTY_SHEET: Sheet = {
  taken_at: "",
  receiver_title: "",
  recorder: "",
  documents: "",
  requests: "",
};

/** All that is printed; it lives on the page that shows it and goes nowhere. */
export type Minutes = {
  identity: Identity;
  sheet: Sheet;
  text: string;
  place: string;
  told: Date;
  code: string;
  officer: string;
  unit: string;
};

/** What was handed over and asked for is part of the report: it goes with the account, each under its heading. */
export function withSheet(text: string, parts: readonly { heading: string; text: string }[]): string {
  const more = parts.filter((part) => part.text.trim() !== "");
  return [text, ...more.map((part) => `${part.heading}: ${part.text.trim()}`)].join("\n");
}
