import type { Point } from "@keng/contract/near.ts";
import { openJsonWith } from "@keng/seal/json.ts";

/** What an officer says of a place, in words and as a point of the map; under the conversation's key. */
export type Place = { hamlet: string | null; detail: string | null; point: Point | null };

export const NOWHERE: Place = { hamlet: null, detail: null, point: null };

/** Places that were written before there was a map have no point. */
export function openPlace(key: Uint8Array, sealed: Uint8Array | null): Place {
  return sealed === null ? NOWHERE : { ...NOWHERE, ...(openJsonWith(key, sealed) as Partial<Place>) };
}

export const isSamePlace = (one: Place, other: Place): boolean =>
  one.hamlet === other.hamlet &&
  one.detail === other.detail &&
  one.point?.latitude === other.point?.latitude &&
  one.point?.longitude === other.point?.longitude;
