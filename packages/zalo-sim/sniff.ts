/** What bytes are, by their beginning; names and declared types are not believed. */
export function sniff(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 16));
  const starts = (text: string, at = 0) =>
    head.subarray(at, at + text.length).equals(Buffer.from(text, "latin1"));
  if (starts("\xff\xd8\xff")) return "image/jpeg";
  if (starts("\x89PNG\r\n\x1a\n")) return "image/png";
  if (starts("GIF87a") || starts("GIF89a")) return "image/gif";
  if (starts("%PDF-")) return "application/pdf";
  if (starts("PK\x03\x04")) return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  if (starts("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return "application/msword";
  if (starts("ftyp", 4)) return starts("M4A", 8) ? "audio/mp4" : "video/mp4";
  if (starts("#!AMR")) return "audio/amr";
  if (starts("RIFF") && starts("WAVE", 8)) return "audio/wav";
  if (starts("RIFF") && starts("WEBP", 8)) return "image/webp";
  if (starts("ID3")) return "audio/mpeg";
  if ((head[0] ?? 0) === 0xff && ((head[1] ?? 0) & 0xf6) === 0xf0) return "audio/aac";
  return "application/octet-stream";
}

export type MediaKind = "image" | "gif" | "video" | "audio" | "file";

export function kindOf(mime: string): MediaKind {
  if (mime === "image/gif") return "gif";
  if (mime === "image/jpeg" || mime === "image/png" || mime === "image/webp") return "image";
  if (mime.startsWith("video/")) return "video";
  return mime.startsWith("audio/") ? "audio" : "file";
}
