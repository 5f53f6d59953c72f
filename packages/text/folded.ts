/** A text as it is read for what to cover, and where each of its units stands in the text as it was given. */
export type Folded = { text: string; starts: readonly number[]; ends: readonly number[] };

const PIECE = /\P{M}\p{M}*|\p{M}+/gu;
const UNSEEN = /^[\p{Cf}\p{Variation_Selector}\u034f\u00ad\u115f\u1160\u3164]$/u;
const DASHES = /[\p{Pd}\u2212\u00b7\u2022\u2024]/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /[\s\p{Z}]/u;
const LINE = /[\n\r\u2028\u2029]/u;

/**
 * Composed, without what nobody sees, with all dashes, spaces and digits of whatever script or width as the plain ones,
 * so that "０９８７–654\u200b321" is read as what it says. Lines stay apart.
 */
export function folded(text: string): Folded {
  let out = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const piece of text.matchAll(PIECE)) {
    const plain = plainOf(piece[0]);
    for (let i = 0; i < plain.length; i += 1) {
      starts.push(piece.index);
      ends.push(piece.index + piece[0].length);
    }
    out += plain;
  }
  return { text: out, starts, ends };
}

function plainOf(piece: string): string {
  const [first = ""] = piece;
  if (first <= "\u007f" && piece.length === 1) return first === "\t" || first === "\r" ? " " : first;
  if (UNSEEN.test(first)) return "";
  if (LINE.test(first)) return "\n";
  if (SPACE.test(first)) return " ";
  if (DIGIT.test(first)) return digitOf(first);
  if (DASHES.test(first)) return "-";
  const wide = piece.normalize("NFC");
  return /[\uff01-\uff5e]/u.test(first) ? wide.normalize("NFKC") : wide;
}

/** Digits of every script stand in tens whose first is the nought. */
function digitOf(digit: string): string {
  const wide = digit.normalize("NFKC");
  if (/^\d$/u.test(wide)) return wide;
  let point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(point - 1))) {
    point -= 1;
    value += 1;
  }
  return String(value % 10);
}
