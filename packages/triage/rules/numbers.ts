import type { EmergencyTemplate } from "../kinds.ts";

/** The numbers that each fixed text names. */
export const NUMBERS_OF: Readonly<Record<EmergencyTemplate, readonly string[]>> = {
  "EMG.113": ["113"],
  "EMG.114": ["114"],
  "EMG.115": ["115"],
  "EMG.112": ["112", "114"],
  "EMG.111": ["111", "113"],
  "EMG.SUI": ["115"],
  "EMG.DOM": ["113", "111"],
  "EMG.SCAM": ["113"],
  "EMG.LOST": ["113"],
};
