import { fileTypeFromBuffer } from "file-type";
import { type Cleaned, OFFICE_MIMES, type OfficeMime, type Purpose, refused } from "./cleaned.ts";

const PICTURES = new Set(["image/jpeg", "image/png", "image/gif", "image/webp", "image/tiff", "image/avif"]);
const STREAMS = new Set([
  "video/mp4",
  "video/quicktime",
  "video/x-m4v",
  "video/webm",
  "video/matroska",
  "video/x-matroska",
  "video/3gpp",
  "video/3gpp2",
  "audio/mp4",
  "audio/x-m4a",
  "audio/mpeg",
  "audio/aac",
  "audio/ogg",
  "audio/ogg; codecs=opus",
  "application/ogg",
  "video/ogg",
  "audio/wav",
  "audio/flac",
  "audio/x-flac",
  "audio/webm",
]);
/** Known, harmless perhaps, but nothing here takes the writer's name out of them. */
const NOT_CLEANABLE = new Set(["application/x-cfb", "application/rtf", "image/heic", "image/heif"]);

const isOffice = (mime: string): mime is OfficeMime => OFFICE_MIMES.some((one) => one === mime);

/**
 * The clean copy of a file. What a thing is is read from its bytes, never from its name or what Zalo calls it. Each
 * cleaner is loaded when it is needed.
 */
export async function cleanBytes(bytes: Buffer, purpose: Purpose): Promise<Cleaned> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const mime = type?.mime ?? "";
  try {
    if (PICTURES.has(mime)) {
      const { pictureForZalo, redrawn } = await import("./picture.ts");
      return purpose === "send" ? await pictureForZalo(bytes) : await redrawn(bytes);
    }
    if (mime === "application/pdf") {
      const { papersOf, rewritten } = await import("./pdf.ts");
      return purpose === "send" ? rewritten(bytes) : await papersOf(bytes);
    }
    if (isOffice(mime)) {
      const { cleanOffice } = await import("./office.ts");
      return await cleanOffice(bytes, mime, purpose);
    }
    if (purpose === "send") return refused("type_refused");
    if (mime === "audio/amr" || isAmr(bytes)) return await (await import("./amr.ts")).asWave(bytes);
    if (STREAMS.has(mime)) return await (await import("./stream.ts")).remuxed(bytes);
  } catch {
    return refused("broken");
  }
  if (type === undefined)
    return isText(bytes) ? (await import("./plain.ts")).asPages(bytes) : refused("broken");
  return refused(NOT_CLEANABLE.has(mime) ? "not_cleanable_yet" : "type_refused");
}

/** Words and nothing else. What looks like a page of the web or a program is none of these. */
function isText(bytes: Buffer): boolean {
  if (bytes.length === 0 || bytes.length > MOST_TEXT) return false;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex -- these are what is looked for
    return !/[\0-\x08\x0e-\x1f]/.test(text) && !/^\s*(?:<|#!|%|MZ|@echo)/i.test(text);
  } catch {
    return false;
  }
}
const MOST_TEXT = 512 * 1024;

const isAmr = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString("latin1") === "#!AMR";
