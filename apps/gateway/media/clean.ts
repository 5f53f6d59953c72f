import type { AttachmentKind, HeldReason } from "@keng/contract/exchange.ts";
import { fileTypeFromBuffer } from "file-type";
import sharp, { type Sharp } from "sharp";

export type Cleaned =
  | {
      ok: true;
      mime: "image/jpeg" | "image/webp";
      bytes: Buffer;
      width: number;
      height: number;
      thumb: Buffer;
    }
  | { ok: false; reason: HeldReason };

const PICTURES = new Set(["image/jpeg", "image/png", "image/gif", "image/webp", "image/tiff", "image/avif"]);
const LARGEST_SIDE = 2560;
const THUMB_SIDE = 360;
const OPTIONS = { limitInputPixels: 80_000_000, failOn: "error" } as const;

sharp.cache(false);
sharp.concurrency(1);

/**
 * A picture drawn anew from its pixels: no EXIF, place, maker, serial number, comment or embedded thumbnail can survive.
 * What a thing is is read from its first bytes, never from its name or what Zalo calls it.
 */
export async function cleanMedia(kind: AttachmentKind, bytes: Buffer): Promise<Cleaned> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const isPicture = type !== undefined && PICTURES.has(type.mime);
  const meansPicture = kind === "image" || kind === "gif" || kind === "sticker";
  if (!meansPicture) return { ok: false, reason: "not_cleanable_yet" };
  if (!isPicture) return { ok: false, reason: type === undefined ? "broken" : "type_refused" };
  try {
    const moves = type.mime === "image/gif" || (kind === "sticker" && type.mime === "image/webp");
    return moves ? await redrawMoving(bytes) : await redraw(bytes);
  } catch {
    return { ok: false, reason: "broken" };
  }
}

async function redraw(bytes: Buffer): Promise<Cleaned> {
  const fitted = sharp(bytes, OPTIONS)
    .autoOrient()
    .resize({ width: LARGEST_SIDE, height: LARGEST_SIDE, fit: "inside", withoutEnlargement: true });
  const made = await fitted
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 84 })
    .toBuffer({ resolveWithObject: true });
  return {
    ok: true,
    mime: "image/jpeg",
    bytes: made.data,
    width: made.info.width,
    height: made.info.height,
    thumb: await thumbOf(sharp(made.data)),
  };
}

/** At most 60 pictures of a moving one. */
async function redrawMoving(bytes: Buffer): Promise<Cleaned> {
  const {
    pages = 1,
    width = 1,
    pageHeight,
    height = 1,
  } = await sharp(bytes, { ...OPTIONS, animated: true }).metadata();
  const made = await sharp(bytes, { ...OPTIONS, animated: true, pages: Math.min(pages, 60) })
    .webp({ quality: 75 })
    .toBuffer();
  return {
    ok: true,
    mime: "image/webp",
    bytes: made,
    width,
    height: pageHeight ?? height,
    thumb: await thumbOf(sharp(bytes, OPTIONS)),
  };
}

async function thumbOf(picture: Sharp): Promise<Buffer> {
  return picture
    .resize({ width: THUMB_SIDE, height: THUMB_SIDE, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 72 })
    .toBuffer();
}
