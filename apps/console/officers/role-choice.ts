import type { Role } from "@keng/contract/roles.ts";
import type * as roles from "@keng/i18n/officer/roles.ts";

/** Roles in the order in which they are offered; the type demands that none is missing. */
const ORDER: Record<Role & keyof typeof roles.vi, number> = {
  duty_officer: 0,
  officer: 1,
  commander: 2,
  inspector: 3,
  admin: 4,
  key_holder: 5,
  province: 6,
};

const isRole = (name: string): name is Role => name in ORDER;
export const ROLES: readonly Role[] = Object.keys(ORDER).filter(isRole);

const ALONE: readonly Role[] = ["admin", "key_holder", "inspector"];

/** Roles that stand alone (domain.md §2); the desk refuses them beside others, the form says so first. */
export function standsAlone(chosen: readonly Role[]): boolean {
  return chosen.length > 1 && chosen.some((role) => ALONE.includes(role));
}
