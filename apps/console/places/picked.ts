import { nameKey, nearest, type Point } from "@keng/contract/near.ts";
import { type Direction, directionTo } from "./frame.ts";

type Named = Point & { id: string; name: string };
/** What is chosen for a thread: a hamlet, and perhaps a point. */
export type Picked = { hamlet: string | null; point: Point | null };

/** A landmark is not a dot: so near one is at it. */
const AT_MARK = 40;
/** Farther from every landmark nobody calls it by that hamlet. */
const BEYOND = 5000;

export type Said =
  | { how: "nowhere" }
  | { how: "only_hamlet"; name: string }
  | { how: "at_mark"; name: string }
  | { how: "beyond"; name: string; metres: number }
  | { how: "at_point"; name: string; metres: number; direction: Direction };

export const named = <Spot extends Named>(hamlet: string | null, spots: readonly Spot[]): Spot | undefined =>
  hamlet === null ? undefined : spots.find((one) => nameKey(one.name) === nameKey(hamlet));

/** A point brings the name of the hamlet that is nearest. */
export function pickedAt(point: Point, spots: readonly Named[]): Picked {
  return { point, hamlet: nearest(point, spots)?.spot.name ?? null };
}

/** What somebody who sees no map hears of it. */
export function saidOf({ hamlet, point }: Picked, spots: readonly Named[]): Said {
  if (point === null) return hamlet === null ? { how: "nowhere" } : { how: "only_hamlet", name: hamlet };
  const found = nearest(point, spots);
  if (found === undefined) return { how: "nowhere" };
  const { spot, metres } = found;
  if (metres <= AT_MARK) return { how: "at_mark", name: spot.name };
  if (metres > BEYOND) return { how: "beyond", name: spot.name, metres };
  return { how: "at_point", name: spot.name, metres, direction: directionTo(spot, point) };
}
