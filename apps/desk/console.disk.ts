import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, normalize } from "node:path";

/** The built console: finds a file of it, else its first page, since addresses inside belong to the page. */
export function consoleFile(folder: string, path: string): { file: string; hashed: boolean } | null {
  if (folder === "" || !existsSync(join(folder, "index.html"))) return null;
  const file = normalize(decoded(path)).replace(/^[/\\]+/, "");
  // what begins with a dot belongs to the building of the console, or lies outside
  const inside = file !== "" && !/(?:^|[/\\])\./.test(file) && !file.includes("\0");
  if (inside && statSync(join(folder, file), { throwIfNoEntry: false })?.isFile() === true) {
    return { file, hashed: /^assets[/\\].+-[\w-]{8}\.\w+$/.test(file) };
  }
  // a file that is gone is not the first page: a browser would try to run it as a script
  return /\.\w{2,5}$/.test(file) ? null : { file: "index.html", hashed: false };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "";
  }
}

/** Only what comes from here may run; scripts inside the first page are named by their hash. */
export function contentPolicy(folder: string): string {
  const hashes = inlineScripts(folder).map(
    (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

function inlineScripts(folder: string): string[] {
  const page = folder === "" ? "" : join(folder, "index.html");
  if (page === "" || !existsSync(page)) return [];
  const found = readFileSync(page, "utf8").matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
  return [...found].map((match) => match[1] ?? "");
}
