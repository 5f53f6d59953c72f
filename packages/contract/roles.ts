import { z } from "zod";

/** Roles of domain.md §2 that sign in at the desk. Citizens and group leaders never do. */
export const ROLES = [
  "duty_officer",
  "officer",
  "commander",
  "province",
  "inspector",
  "admin",
  "key_holder",
] as const;
export const role = z.enum(ROLES);
export type Role = z.infer<typeof role>;

/** Who may read a unit's threads at all (`officer`: only those that they hold or are assigned). */
export const READERS: readonly Role[] = ["duty_officer", "commander", "officer"];

/** domain.md §2: one person may hold at most one of these, and none of them with reading roles in the same unit. */
export const APART: readonly Role[] = ["admin", "key_holder", "inspector"];
