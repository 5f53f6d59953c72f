import type { OutboundReply } from "@keng/contract/exchange.ts";

export type SendableMime = OutboundReply["files"][number]["mime"];

/** Zalo takes files of these types up to 5 MB. */
export const MOST_FILE_BYTES = 5 * 1024 * 1024;

const starts = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);
const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString("latin1");

/** What bytes are by their content, never by a name: a picture, a file that Zalo takes, or null. */
export function kindOfBytes(bytes: Uint8Array): "image" | Exclude<SendableMime, `image/${string}`> | null {
  if (starts(bytes, 0xff, 0xd8, 0xff)) return "image";
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "image";
  if (ascii(bytes, 0, 4) === "GIF8") return "image";
  if (ascii(bytes, 4, 8) === "ftyp" && /^(?:heic|heix|mif1|avif)$/.test(ascii(bytes, 8, 12))) return "image";
  if (ascii(bytes, 0, 5) === "%PDF-") return "application/pdf";
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return "application/msword";
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) && Buffer.from(bytes).includes("word/document.xml"))
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return null;
}
