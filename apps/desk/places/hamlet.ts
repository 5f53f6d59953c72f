import { metresBetween, nameKey, nearest, type Point } from "@keng/contract/near.ts";
import type { Hamlet, HamletContent } from "@keng/contract/places.ts";
import type { HamletRow } from "./hamlet.store.ts";

/** In the one form in which it is stored. */
export const cleanHamlet = ({
  name,
  latitude,
  longitude,
}: HamletContent): HamletContent & { name_key: string } => {
  const clean = name.normalize("NFC").trim().replaceAll(/\s+/g, " ");
  return { name: clean, name_key: nameKey(clean), latitude, longitude };
};

export const hamletView = ({ id, name, latitude, longitude, version, archived_at }: HamletRow): Hamlet => ({
  id,
  name,
  latitude,
  longitude,
  version,
  archived: archived_at !== null,
});

/** Farther from every hamlet than this nothing is the unit's own: it is not counted rather than put in a wrong place. */
const FARTHEST = 15_000;

/** Where an open tip is: what is known of it, the surest first. */
export type Whereabouts = { point: Point | null; hamlet: string | null; shared: Point | null };

/**
 * The hamlet at which a tip is shown to whoever looks at another one: never the exact point, since a dot in front of
 * one house says as much as a name (peers.md, source-safe map).
 */
export function hamletFor<Spot extends Point & { name: string }>(
  where: Whereabouts,
  hamlets: readonly Spot[],
): Spot | undefined {
  if (where.hamlet !== null) {
    const key = nameKey(where.hamlet);
    const named = hamlets.find((one) => nameKey(one.name) === key);
    if (named !== undefined) return named;
  }
  const point = where.point ?? where.shared;
  if (point === null) return undefined;
  const found = nearest(point, hamlets);
  return found === undefined || found.metres > FARTHEST ? undefined : found.spot;
}

/** True when nothing of what is stored would be another. */
export const isSame = (one: HamletContent, other: HamletContent): boolean =>
  one.name === other.name && metresBetween(one, other) < 0.01;
