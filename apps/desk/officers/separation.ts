import { APART, READERS, type Role } from "@keng/contract/roles.ts";

/** Roles that one person may not hold together in a unit (domain.md §2), or null when they go together. */
export function rolesThatClash(roles: readonly Role[]): readonly [Role, Role] | null {
  for (const one of APART) {
    if (!roles.includes(one)) continue;
    const other = roles.find((role) => role !== one && (APART.includes(role) || READERS.includes(role)));
    if (other !== undefined) return [one, other];
  }
  return null;
}
