import sharp from "sharp";

/** Zalo takes pictures up to 1 MB. */
const MOST_BYTES = 1024 * 1024;
const MOST_PIXELS = 80_000_000;
/** Longest side and quality, tried one after the other until the picture is small enough. */
const STEPS = [
  [2048, 84],
  [1600, 78],
  [1280, 72],
  [1024, 64],
  [800, 50],
] as const;

/** A picture made anew: turned upright, on white, without a byte of what it carried beside its pixels. Null: unreadable. */
export async function cleanPicture(
  bytes: Uint8Array,
): Promise<{ bytes: Buffer; width: number; height: number } | null> {
  for (const [side, quality] of STEPS) {
    const made = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
      .rotate()
      .resize(side, side, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer({ resolveWithObject: true })
      .catch(() => null);
    if (made === null) return null;
    if (made.data.length <= MOST_BYTES)
      return { bytes: made.data, width: made.info.width, height: made.info.height };
  }
  return null;
}
