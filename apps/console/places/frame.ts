import { DEGREE, metresBetween, nearest, type Point } from "@keng/contract/near.ts";

/** Metres east and south of the middle of the map: how the map counts. */
export type Spot = { x: number; y: number };
export type Frame = { middle: Point; width: number; height: number };
/** What of the frame is seen: how far in, and around which spot. */
export type View = { zoom: number; at: Spot };
export type Size = { width: number; height: number };

export const WHOLE: View = { zoom: 1, at: { x: 0, y: 0 } };
export const MOST_ZOOM = 24;

const LEAST_MARGIN = 500;
/** A point that somebody sent from farther away would make a dot of the whole commune. */
const NEAR_ENOUGH = 6000;

/** True when the map that these hamlets make can show the point. */
export function isOnMap(point: Point, hamlets: readonly Point[]): boolean {
  const found = nearest(point, hamlets);
  return found !== undefined && found.metres <= NEAR_ENOUGH;
}

/** The stretch of land that is shown: all hamlets with air around them; null when there is nothing to show. */
export function frameOf(points: readonly Point[]): Frame | null {
  if (points.length === 0) return null;
  const north = Math.max(...points.map((one) => one.latitude));
  const south = Math.min(...points.map((one) => one.latitude));
  const east = Math.max(...points.map((one) => one.longitude));
  const west = Math.min(...points.map((one) => one.longitude));
  const middle = { latitude: (north + south) / 2, longitude: (east + west) / 2 };
  const wide = metresBetween({ ...middle, longitude: west }, { ...middle, longitude: east });
  const high = (north - south) * DEGREE;
  const margin = Math.max(LEAST_MARGIN, Math.max(wide, high) * 0.2);
  return { middle, width: wide + 2 * margin, height: high + 2 * margin };
}

/** The same land with more of it to the sides, so that a screen of this shape is filled. */
export function filling(frame: Frame, size: Size): Frame {
  const ratio = size.width / Math.max(1, size.height);
  return {
    ...frame,
    width: Math.max(frame.width, frame.height * ratio),
    height: Math.max(frame.height, frame.width / ratio),
  };
}

const narrow = (frame: Frame): number => Math.cos((frame.middle.latitude * Math.PI) / 180);

export const spotOf = (frame: Frame, point: Point): Spot => ({
  x: (point.longitude - frame.middle.longitude) * DEGREE * narrow(frame),
  y: (frame.middle.latitude - point.latitude) * DEGREE,
});

/** Back to degrees, to a metre or so: more digits would say more than a finger can. */
export const pointAt = (frame: Frame, spot: Spot): Point => ({
  latitude: round(frame.middle.latitude - spot.y / DEGREE),
  longitude: round(frame.middle.longitude + spot.x / (DEGREE * narrow(frame))),
});
const round = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;

/** Inside the frame, whatever a finger or a key asks for. */
export const inFrame = (frame: Frame, spot: Spot): Spot => ({
  x: Math.min(frame.width / 2, Math.max(-frame.width / 2, spot.x)),
  y: Math.min(frame.height / 2, Math.max(-frame.height / 2, spot.y)),
});

/** Around this spot, as far as the screen stays over the land; of a frame that has the screen's shape. */
export function around(frame: Frame, zoom: number, at: Spot): View {
  if (zoom === 1) return WHOLE;
  const room = (1 - 1 / zoom) / 2;
  const within = (value: number, side: number): number =>
    Math.min(side * room, Math.max(-side * room, value));
  return { zoom, at: { x: within(at.x, frame.width), y: within(at.y, frame.height) } };
}

/** Pixels for a metre. */
export const scaleOf = (frame: Frame, size: Size, view: View): number =>
  Math.min(size.width / frame.width, size.height / frame.height) * view.zoom;

export const onScreen = (frame: Frame, size: Size, view: View, spot: Spot): Spot => {
  const k = scaleOf(frame, size, view);
  return { x: size.width / 2 + (spot.x - view.at.x) * k, y: size.height / 2 + (spot.y - view.at.y) * k };
};

export const underFinger = (frame: Frame, size: Size, view: View, pixel: Spot): Spot => {
  const k = scaleOf(frame, size, view);
  return { x: view.at.x + (pixel.x - size.width / 2) / k, y: view.at.y + (pixel.y - size.height / 2) / k };
};

/** Nearer or farther, with what lies under `pixel` staying there. */
export function zoomedAt(frame: Frame, size: Size, view: View, factor: number, pixel: Spot): View {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, view.zoom * factor));
  const held = underFinger(frame, size, view, pixel);
  const k = scaleOf(frame, size, { ...view, zoom });
  const at = { x: held.x - (pixel.x - size.width / 2) / k, y: held.y - (pixel.y - size.height / 2) / k };
  return around(frame, zoom, at);
}

/** The land moved by so many pixels under the finger. */
export function shifted(frame: Frame, size: Size, view: View, by: Spot): View {
  const k = scaleOf(frame, size, view);
  return around(frame, view.zoom, { x: view.at.x - by.x / k, y: view.at.y - by.y / k });
}

const LENGTHS = [20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000];
/** The longest round length that is no wider than this on the screen. */
export const barFor = (k: number, widest: number): number =>
  LENGTHS.findLast((metres) => metres * k <= widest) ?? LENGTHS[0] ?? 20;

const DIRECTIONS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** In which direction the other point lies. */
export function directionTo(from: Point, to: Point): Direction {
  const east = (to.longitude - from.longitude) * Math.cos((from.latitude * Math.PI) / 180);
  const turn = Math.atan2(east, to.latitude - from.latitude) / (Math.PI / 4);
  return DIRECTIONS[(Math.round(turn) + 8) % 8] ?? "n";
}

/** Which names have room, the first ones first: names that lie over each other are read by nobody. */
export function namesWithRoom(names: readonly { id: string; at: Spot; text: string }[]): Set<string> {
  const boxes: { left: number; right: number; top: number; bottom: number }[] = [];
  const shown = new Set<string>();
  for (const { id, at, text } of names) {
    const half = text.length * 3.8 + 4;
    const box = { left: at.x - half, right: at.x + half, top: at.y - 26, bottom: at.y - 4 };
    const isFree = boxes.every(
      (one) => box.right < one.left || box.left > one.right || box.bottom < one.top || box.top > one.bottom,
    );
    if (!isFree) continue;
    boxes.push(box);
    shown.add(id);
  }
  return shown;
}
