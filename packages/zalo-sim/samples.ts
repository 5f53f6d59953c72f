import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Sample } from "./control-api.ts";
import { kindOf, sniff } from "./sniff.ts";

const folder = new URL("./samples/", import.meta.url);

const catalogue: readonly { readonly name: string; readonly note: string; readonly thumb?: string }[] = [
  { name: "pho-dem.jpg", note: "Ảnh phố đêm, có EXIF: toạ độ GPS và số máy ảnh" },
  { name: "ngo-nho.jpg", note: "Ảnh ngõ nhỏ, có EXIF: toạ độ GPS và số máy ảnh" },
  { name: "xe-may.jpg", note: "Ảnh xe máy, có EXIF: toạ độ GPS và số máy ảnh" },
  { name: "man-hinh.png", note: "Ảnh chụp màn hình tin nhắn" },
  { name: "nhap-nhay.gif", note: "Ảnh động" },
  { name: "quay-lai.mp4", note: "Video một giây", thumb: "pho-dem.jpg" },
  { name: "ghi-am.amr", note: "Tin nhắn thoại (AMR)" },
  { name: "ghi-am.m4a", note: "Tin nhắn thoại (M4A)" },
  { name: "don-trinh-bao.pdf", note: "Đơn trình báo (PDF)" },
  { name: "don-trinh-bao.docx", note: "Đơn trình báo (Word)" },
];

/** What people send as a sticker; it is chosen by no name. */
const STICKER = "nhan-dan.png";

export function sampleBytes(name: string): Uint8Array | null {
  if (name !== STICKER && !catalogue.some((item) => item.name === name)) return null;
  try {
    return readFileSync(fileURLToPath(new URL(name, folder)));
  } catch {
    return null;
  }
}

/** Small files that a person at a phone can choose to send. */
export function listSamples(): Sample[] {
  return catalogue.flatMap(({ name, note, thumb }) => {
    const bytes = sampleBytes(name);
    if (bytes === null) return [];
    const mime = sniff(bytes);
    const kind = kindOf(mime);
    const shown = thumb ?? (kind === "image" || kind === "gif" ? name : null);
    const url = shown === null ? null : `/_sim/samples/${shown}`;
    return [{ name, kind, mime, size: bytes.length, thumb_url: url, note }];
  });
}

export function thumbOf(name: string): string | null {
  return catalogue.find((item) => item.name === name)?.thumb ?? null;
}
