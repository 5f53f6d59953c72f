/** Letters and digits that are not mistaken for each other when read aloud: no 0, 1, I, O. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

function letters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join("");
}

function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** What officers call a thread, e.g. `7K2M`: random, never derived from the person (house.md §5). */
export function newLabel(bytes: Uint8Array = random(4)): string {
  return letters(bytes.subarray(0, 4));
}

/** Both a letter and a digit stand in it: so a code can be told from a word when it is typed without its hyphen. */
const isMixed = (code: string): boolean => /\d/.test(code) && /[A-Z]/.test(code);

/** The citizen's receipt code, e.g. `KQ7-2M4P`: letters and digits, read aloud in two groups. */
export function newReceiptCode(): string {
  let code = letters(random(7));
  while (!isMixed(code)) code = letters(random(7));
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

const WRITTEN_CODE =
  /(?:^|[^0-9A-Za-z])([2-9A-HJ-NP-Za-hj-np-z]{3})[\s-]?([2-9A-HJ-NP-Za-hj-np-z]{4})(?=$|[^0-9A-Za-z])/g;

/**
 * Receipt codes that somebody typed in a text, in the form in which they are stored.
 * A code without a hyphen must hold both a letter and a digit, else half the words of a text would be codes.
 */
export function receiptCodesIn(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(WRITTEN_CODE)) {
    const [whole, first, second] = match;
    if (first === undefined || second === undefined) continue;
    const code = `${first}-${second}`.toUpperCase();
    if (whole.includes("-") || isMixed(code)) found.push(code);
  }
  return [...new Set(found)];
}

/**
 * The same text, as long as before, with noughts for what may be a receipt code with its hyphen, known or not: whatever
 * reads it says the same of one code as of another.
 */
export function withoutReceiptCodes(text: string): string {
  return text.replaceAll(WRITTEN_CODE, (whole) =>
    whole.includes("-") ? whole.slice(0, -8) + "000-0000" : whole,
  );
}
