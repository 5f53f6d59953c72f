import { Fault } from "@keng/contract/codes.ts";

/** Their own unit when they may stand on duty there, else the first where they may. */
export function dutyUnitOf(actor: { unit_id: string }, units: readonly string[]): string {
  const [first] = units;
  if (first === undefined) throw new Fault("not_allowed");
  return units.includes(actor.unit_id) ? actor.unit_id : first;
}
