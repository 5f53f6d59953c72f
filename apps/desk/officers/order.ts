import { READERS, type Role } from "@keng/contract/roles.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs, DAY } from "@keng/core/time.ts";

export type OrderKind = "invite" | "invite_again" | "roles";
export type NewOrder = {
  id: string;
  root_id: string;
  unit_id: string;
  officer_id: string;
  kind: OrderKind;
  roles: Role[];
  asked_by: string | null;
  asked_at: Date;
  expires_at: Date;
};

/** How long an order waits for a commander. */
const WAITS = 7 * DAY;

/** How often a wrong code may be given before the invitation is void. */
export const MOST_WRONG_CODES = 5;

/** Which of these roles let their holder read what citizens wrote: two people must want that (docs/decisions/0016). */
export function readingAmong(roles: readonly Role[]): Role[] {
  return READERS.filter((role) => roles.includes(role));
}

export function othersAmong(roles: readonly Role[]): Role[] {
  return roles.filter((role) => !READERS.includes(role));
}

/**
 * Whether a commander has to confirm that these roles are given. In a unit without another commander an administrator
 * is refused; the operator, who set up the unit and its first commander, may go on, and the log says so.
 */
export function confirmationOf(
  reading: readonly Role[],
  commanders: number,
  isOperator: boolean,
): "needed" | "not_needed" | "no_commander" | "refused" {
  if (reading.length === 0) return "not_needed";
  if (commanders > 0) return "needed";
  return isOperator ? "no_commander" : "refused";
}

export function newOrder(
  officer: { officer_id: string; root_id: string; unit_id: string },
  order: { kind: OrderKind; roles: Role[]; asked_by: string | null; asked_at: Date },
): NewOrder {
  const { officer_id, root_id, unit_id } = officer;
  return { id: newId(), root_id, unit_id, officer_id, ...order, expires_at: addMs(order.asked_at, WAITS) };
}

/** What the log says of roles that were ordered: codes in one order, and that no commander could be asked. */
export function rolesDetail(roles: readonly Role[], confirmation: string): string {
  const codes = [...roles].toSorted().join(",");
  return confirmation === "no_commander" ? `${codes} no_commander` : codes;
}
