import type { EmergencyTemplate, TriageFlag, TriageKind } from "../kinds.ts";

/**
 * Rules for danger, in the order of decisions: life, child, revenge, scam.
 * `always`: danger also when it is told of the past or of every night.
 * `event`: danger unless the message says that it is past, usual or over.
 * `ongoing`: danger only when something says that it is happening.
 */
export type EmergencyRule = {
  id: string;
  /** All of these near each other; `A|B` is either. */
  need: readonly string[];
  /** At most so many syllables between two of them (8 unless told). */
  within?: number;
  /** Found anywhere, these switch the rule off. */
  unless?: readonly string[];
  mode: "always" | "event" | "ongoing";
  gives: readonly EmergencyTemplate[];
  numbers?: readonly string[];
  category: string;
  kind?: TriageKind;
  flags?: readonly TriageFlag[];
  /** Does not decide alone: needs a second finding, a sign of now, or the weighed words. */
  hint?: true;
};
