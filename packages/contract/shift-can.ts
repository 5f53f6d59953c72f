import type { Role } from "./roles.ts";

/** Where somebody stands on duty: at the desk, in command, or ready beside them. */
export const POSTS = ["duty_officer", "duty_commander", "standby"] as const;
export type Post = (typeof POSTS)[number];

const WHO: Readonly<Record<Post, readonly Role[]>> = {
  duty_officer: ["duty_officer", "commander"],
  duty_commander: ["commander"],
  standby: ["duty_officer", "commander"],
};

/** What the desk's commands and the console's buttons both ask. */
export const shiftCan = {
  stand: (post: Post, roles: readonly Role[]): boolean => roles.some((role) => WHO[post].includes(role)),
  /** The desk is never left: whoever goes is relieved. The others may just end. */
  leave: (post: Post): boolean => post !== "duty_officer",
};

/** Minutes after which a note that nobody has taken over is told to the commanders (domain.md §11.3). */
export const UNSIGNED_AFTER = 30;

/** The longest that each field of a note may be. */
export const NOTE_LENGTH = 2000;
