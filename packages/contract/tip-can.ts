import type { Role } from "./roles.ts";

/** States of a tip that exist so far; the register brings the others (domain.md §3.2). */
export const TIP_STATES = ["RECEIVED", "NEED_INFO"] as const;
export type TipState = (typeof TIP_STATES)[number];

/** Permitted changes, shared by the desk's command and the console's button (domain.md §3.2: the clock of law does not stop). */
const CHANGES: Readonly<Record<TipState, readonly TipState[]>> = {
  RECEIVED: ["NEED_INFO"],
  NEED_INFO: ["RECEIVED"],
};

const MOVERS: readonly Role[] = ["duty_officer", "officer", "commander"];

export const tipCan = {
  change: (from: TipState, to: TipState, roles: readonly Role[]): boolean =>
    CHANGES[from].includes(to) && roles.some((role) => MOVERS.includes(role)),
};
