import type { Code, Facts } from "@keng/contract/codes.ts";
import type { FilterLook } from "@keng/contract/console-sorting.ts";
import { openJsonWith, sealJsonWith } from "@keng/seal/json.ts";
import type { SavedFilterRow } from "./saved-filter.store.ts";

/** More than these nobody finds anything in: of an officer's own, and of those that a unit shares. */
const MOST = 30;

export type FilterContent = { name: string; look: FilterLook };

/** It may hold words that are searched for: sealed under the desk's key. */
export const sealFilter = (master: Uint8Array, content: FilterContent): Buffer =>
  sealJsonWith(master, content);

export const openFilter = (master: Uint8Array, row: Pick<SavedFilterRow, "content_sealed">): FilterContent =>
  openJsonWith(master, row.content_sealed) as FilterContent;

/** In the one form in which it is stored. */
export const cleanFilter = ({ name, look }: FilterContent): FilterContent => ({
  name: name.normalize("NFC").trim(),
  look: { ...look, q: look.q.normalize("NFC").trim(), place: look.place?.normalize("NFC").trim() || null },
});

type Place = Pick<SavedFilterRow, "officer_id" | "unit_id" | "is_shared">;

/** Filters among which a name must be alone: an officer's own, or those of a unit. */
export function isBeside(one: Place, other: Place): boolean {
  if (one.is_shared !== other.is_shared) return false;
  return one.is_shared ? one.unit_id === other.unit_id : one.officer_id === other.officer_id;
}

/** Why a filter cannot stand beside these, or null. */
export function filterRefusal(
  name: string,
  beside: readonly FilterContent[],
): { code: Code; facts: Facts } | null {
  if (beside.length >= MOST) return { code: "filters_full", facts: { most: MOST } };
  const same = name.toLocaleLowerCase("vi");
  if (beside.some((one) => one.name.toLocaleLowerCase("vi") === same))
    return { code: "filter_name_taken", facts: {} };
  return null;
}
