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

/**
 * The same for what is large and binary: the words by their possible bytes, the numbers as they are. In base64 a word
 * has three shapes, by what stands before it; of each only the letters that depend on nothing else are looked for.
 */
export function tracesInBulk(bytes: Buffer, quarry: Quarry): string[] {
  const found = quarry.words.flatMap((word) =>
    shapesOf(word)
      .filter(({ pattern }) => bytes.includes(pattern))
      .map(({ as }) => `${as}: ${word}`),
  );
  return [...found, ...numbersIn("plain", bytes.toString("latin1"), quarry)];
}

function shapesOf(word: string): { as: string; pattern: Buffer }[] {
  const plain = Buffer.from(word);
  const base64 = [0, 1, 2].map((before) => {
    const coded = Buffer.concat([Buffer.alloc(before), plain]).toString("base64");
    const first = Math.ceil((before * 8) / 6);
    return coded.slice(first, Math.floor(((before + plain.length) * 8) / 6));
  });
  return [
    { as: "plain", pattern: plain },
    { as: "plain", pattern: Buffer.from(word.toUpperCase()) },
    { as: "utf-16", pattern: Buffer.from(word, "utf16le") },
    { as: "hex", pattern: Buffer.from(plain.toString("hex")) },
    { as: "hex", pattern: Buffer.from(plain.toString("hex").toUpperCase()) },
    ...base64.map((coded) => ({ as: "base64", pattern: Buffer.from(coded) })),
  ];
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
  return [...found, ...numbersIn(as, text, quarry)];
}

function numbersIn(as: string, text: string, quarry: Quarry): string[] {
  const found: string[] = [];
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
