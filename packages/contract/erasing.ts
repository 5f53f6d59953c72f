import type { ThreadKind } from "./triage.ts";

/**
 * What becomes of a citizen's request to erase, shared by the desk's command and the console's buttons. What a request
 * cannot touch in any case: number, times, kind, who dealt with it, and the log, none of which holds a word.
 */

/** Why something is kept: the law of crime reports, or work that is not done. */
export const KEEP_REASONS = [
  "crime",
  "emergency",
  "retaliation",
  "unsorted",
  "open_case",
  "no_request",
] as const;
export type KeepReason = (typeof KEEP_REASONS)[number];

export const ERASE_DECISIONS = ["erase", "keep"] as const;

/** Kinds of report that are no crime (domain.md §5: feedback, redirect). Whatever is not here is kept as one. */
const NO_CRIME = new Set([
  "VIO.DISO",
  "CHD.LOST",
  "TRF.ACCD",
  "TRF.RACE",
  "TRF.OTHR",
  "FIR.FIRE",
  "FIR.RISK",
  "DIS.RESC",
  "PUB.NOIS",
  "PUB.ORDR",
  "ENV.POLL",
  "RES.UNRG",
  "CYB.DEFM",
  "MIS.PERS",
  "SUI.RISK",
  "HLT.EPID",
  "LST.PROP",
  "OTH.OTHR",
  "POL.COMP",
  "CIV.DISP",
]);

type Asked = { kind: ThreadKind; flags: readonly string[]; tip: { category: string | null } | null };

/** Why it may not be erased now; null: it may. A report of a crime goes on without whoever made it (domain.md R3). */
export function mustKeep(thread: Asked): KeepReason | null {
  if (thread.flags.includes("retaliation_risk")) return "retaliation";
  if (thread.kind === "emergency") return "emergency";
  if (thread.tip === null || thread.kind === "question") return null;
  if (thread.tip.category === null) return "unsorted";
  return NO_CRIME.has(thread.tip.category) ? null : "crime";
}
