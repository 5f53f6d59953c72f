import type { Role } from "./roles.ts";
import type { ThreadKind } from "./triage.ts";

/** Who says whose work a thread is (domain.md §2: the commander assigns). */
const ASSIGNERS: readonly Role[] = ["commander"];
/** Whose work it may be: whoever may read a thread of the unit once it is theirs. */
const ASSIGNABLE: readonly Role[] = ["duty_officer", "officer", "commander"];
/** A report has a result that its author should hear; for these the last free reply is kept. */
const HAVE_RESULT: readonly ThreadKind[] = ["tip", "emergency"];

/** What the desk's commands and the console's buttons both ask. */
export const threadCan = {
  assign: (roles: readonly Role[]): boolean => roles.some((role) => ASSIGNERS.includes(role)),
  beAssigned: (roles: readonly Role[]): boolean => roles.some((role) => ASSIGNABLE.includes(role)),
  /** Whether an answer of so many parts would take the last free reply of a report. */
  spendLast: (kind: ThreadKind, remaining: number | null, parts: number): boolean =>
    remaining !== null && HAVE_RESULT.includes(kind) && remaining >= parts && remaining - parts < 1,
};
