import type { Cleaned } from "./cleaned.ts";
import { papersOf } from "./pdf.ts";

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Plain text on pages. As HTML, since its letters have all the marks of Vietnamese and those of plain text do not. */
export async function asPages(bytes: Buffer): Promise<Cleaned> {
  const text = bytes.toString("utf8").replaceAll(/[&<>]/g, (sign) => SIGNS[sign] ?? "");
  const page = `<html><body><pre style="font-family: serif; white-space: pre-wrap">${text}</pre></body></html>`;
  return papersOf(Buffer.from(page), "text/html");
}
