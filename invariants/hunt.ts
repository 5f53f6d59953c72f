/**
 * What is hunted: `words` are rare letters with which every planted word begins (ASCII, lower case), `digits` are the
 * last nine digits of planted numbers. Where a number is longer (Zalo's ids) its last fifteen are in `ids`.
 */
export type Quarry = {
  words: readonly string[];
  digits: ReadonlySet<string>;
  ids: ReadonlySet<string>;
};

const RUN_OF_BASE64 = /[A-Za-z0-9+/_-]{12,}/g;
const RUN_OF_HEX = /[0-9A-Fa-f]{18,}/g;
const RUN_OF_DIGITS = /\d{9,}/g;

/** Where a quarry shows in bytes: as they are, as UTF-16, and out of URL, JSON, base64 and hex codes inside them. */
export function traces(what: Uint8Array | string, quarry: Quarry): string[] {
  const bytes = typeof what === "string" ? Buffer.from(what, "utf8") : Buffer.from(what);
  const text = bytes.toString("latin1");
  const found = seen("plain", text, quarry);
  if (text.includes("\0")) found.push(...seen("utf-16", text.replaceAll("\0", ""), quarry));
  if (text.includes("%")) found.push(...seen("url", text.replaceAll(/%([0-9A-Fa-f]{2})/g, asByte), quarry));
  if (text.includes("\\u00"))
    found.push(...seen("json", text.replaceAll(/\\u00([0-9A-Fa-f]{2})/g, asByte), quarry));
  for (const [run] of text.matchAll(RUN_OF_HEX))
    for (const from of [0, 1])
      found.push(...seen("hex", Buffer.from(run.slice(from), "hex").toString("latin1"), quarry));
  for (const [run] of text.matchAll(RUN_OF_BASE64))
    for (const from of [0, 1, 2, 3])
      found.push(...seen("base64", Buffer.from(run.slice(from), "base64").toString("latin1"), quarry));
  return found;
}

const asByte = (_all: string, hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

function seen(as: string, text: string, quarry: Quarry): string[] {
  const found: string[] = [];
  const lower = text.toLowerCase();
  for (const word of quarry.words) {
    const at = lower.indexOf(word);
    if (at >= 0)
      found.push(`${as}: …${text.slice(Math.max(0, at - 30), at + 30).replaceAll(/[^ -~]/g, ".")}…`);
  }
  for (const [run] of text.matchAll(RUN_OF_DIGITS)) {
    const number = windows(run, 9).find((one) => quarry.digits.has(one));
    const id = windows(run, 15).find((one) => quarry.ids.has(one));
    if (number !== undefined || id !== undefined) found.push(`${as}: ${number ?? id}`);
  }
  return found;
}

function windows(run: string, size: number): string[] {
  return Array.from({ length: Math.max(0, run.length - size + 1) }, (_, at) => run.slice(at, at + size));
}
