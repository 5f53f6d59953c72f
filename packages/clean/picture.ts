import sharp, { type Sharp } from "sharp";
import { type Cleaned, NOTHING_MORE, refused } from "./cleaned.ts";

const LARGEST_SIDE = 2560;
const THUMB_SIDE = 360;
const MOST_MOVING = 60;
const OPTIONS = { limitInputPixels: 80_000_000, failOn: "error" } as const;
/** Zalo takes pictures up to 1 MB. */
const MOST_FOR_ZALO = 1024 * 1024;
/** Longest side and quality, tried one after the other until the picture is small enough. */
const STEPS = [
  [2048, 84],
  [1600, 78],
  [1280, 72],
  [1024, 64],
  [800, 50],
] as const;

sharp.cache(false);
sharp.concurrency(1);

/** A picture drawn anew from its pixels: no EXIF, place, maker, serial number, comment or embedded thumbnail can survive. */
export async function redrawn(bytes: Buffer): Promise<Cleaned> {
  const { format, pages = 1 } = await sharp(bytes, OPTIONS).metadata();
  if (pages > 1 && (format === "gif" || format === "webp")) return redrawMoving(bytes);
  const made = await sharp(bytes, OPTIONS)
    .autoOrient()
    .resize({ width: LARGEST_SIDE, height: LARGEST_SIDE, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 84 })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = made.info;
  const thumb = await thumbOf(sharp(made.data));
  return { ok: true, ...NOTHING_MORE, mime: "image/jpeg", bytes: made.data, width, height, thumb };
}

/** At most the first pictures of a moving one. */
async function redrawMoving(bytes: Buffer): Promise<Cleaned> {
  const {
    pages = 1,
    width = 1,
    pageHeight,
    height = 1,
  } = await sharp(bytes, { ...OPTIONS, animated: true }).metadata();
  const made = await sharp(bytes, { ...OPTIONS, animated: true, pages: Math.min(pages, MOST_MOVING) })
    .webp({ quality: 75 })
    .toBuffer();
  return {
    ok: true,
    ...NOTHING_MORE,
    mime: "image/webp",
    bytes: made,
    width,
    height: pageHeight ?? height,
    thumb: await thumbOf(sharp(bytes, OPTIONS)),
  };
}

export async function thumbOf(picture: Sharp): Promise<Buffer> {
  return picture
    .resize({ width: THUMB_SIDE, height: THUMB_SIDE, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 72 })
    .toBuffer();
}

/** An officer's picture, small enough for Zalo: turned upright, on white, without a byte beside its pixels. */
export async function pictureForZalo(bytes: Buffer): Promise<Cleaned> {
  for (const [side, quality] of STEPS) {
    const made = await sharp(bytes, OPTIONS)
      .autoOrient()
      .resize(side, side, { fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    if (made.data.length > MOST_FOR_ZALO) continue;
    const { width, height } = made.info;
    return { ok: true, ...NOTHING_MORE, mime: "image/jpeg", bytes: made.data, width, height };
  }
  return refused("too_heavy");
}
