/** A point on the earth, in degrees. */
export type Point = { latitude: number; longitude: number };

/** Vietnam with its islands. Outside of it a number is a slip of the pen, most often the two are swapped. */
export const REGION = { latitude: [6, 24], longitude: [101, 119] } as const;
/** More hamlets than this no commune has. */
export const MOST_HAMLETS = 200;
export const LONGEST_NAME = 60;

/** A degree of latitude, in metres. */
export const DEGREE = 111_320;

/** Metres between two points; on the scale of a commune the earth is flat. */
export function metresBetween(one: Point, other: Point): number {
  const narrow = Math.cos((((one.latitude + other.latitude) / 2) * Math.PI) / 180);
  return Math.hypot(
    (other.latitude - one.latitude) * DEGREE,
    (other.longitude - one.longitude) * DEGREE * narrow,
  );
}

/** The nearest of these, and how far; undefined when there are none. */
export function nearest<Spot extends Point>(
  point: Point,
  spots: readonly Spot[],
): { spot: Spot; metres: number } | undefined {
  let best: { spot: Spot; metres: number } | undefined;
  for (const spot of spots) {
    const metres = metresBetween(point, spot);
    if (best === undefined || metres < best.metres) best = { spot, metres };
  }
  return best;
}

/** A name as it is compared: nobody means another hamlet by a capital letter or a second space. */
export const nameKey = (name: string): string =>
  name.normalize("NFC").trim().replaceAll(/\s+/g, " ").toLocaleLowerCase("vi");
