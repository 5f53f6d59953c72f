const segmenter = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** Zalo counts code points of the composed form (the unit is not documented). */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text.normalize("NFC")) length++;
  return length;
}

/** How good a place to cut is just after this grapheme. */
function quality(grapheme: string, before: string): number {
  if (grapheme === "\n" || grapheme === "\r\n") return before === "\n" || before === "\r\n" ? 4 : 3;
  if (!/^\s+$/u.test(grapheme)) return 0;
  return /[.!?…:;]$/u.test(before) ? 2 : 1;
}

/** Graphemes of at most `max` code points: what claims to be a longer one is cut between code points. */
function* pieces(text: string, max: number): Generator<{ text: string; length: number }> {
  for (const { segment } of segmenter.segment(text)) {
    const points = [...segment];
    for (let from = 0; from < points.length; from += max) {
      const part = points.slice(from, from + max);
      yield { text: part.join(""), length: part.length };
    }
  }
}

/**
 * Parts of at most `max` code points in order, cut at a paragraph, line, sentence or word where one ends in the
 * second half of the part, and never inside a grapheme. White space at a cut is dropped; a blank text has no parts.
 */
export function splitText(text: string, max = 2000): string[] {
  const all = [...pieces(text.normalize("NFC"), max)];
  const parts: string[] = [];
  let from = 0;
  while (from < all.length) {
    let length = 0;
    let to = from;
    let best = { at: -1, quality: 0 };
    for (; to < all.length; to++) {
      const piece = all[to];
      if (piece === undefined || length + piece.length > max) break;
      length += piece.length;
      const here = quality(piece.text, to > from ? (all[to - 1]?.text ?? "") : "");
      if (here > 0 && here >= best.quality && length * 2 >= max) best = { at: to + 1, quality: here };
    }
    const end = to < all.length && best.at > 0 ? best.at : to;
    const part = all.slice(from, end).map((piece) => piece.text).join("").trim(); // prettier-ignore
    if (part !== "") parts.push(part);
    from = end;
  }
  return parts;
}
