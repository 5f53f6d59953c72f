/** What an officer is writing in a thread, and what they wrote on another machine at the same time. */
export type Draft = { text: string; other: string | null; version: number };
export type Wish = { text: string; base: number; other?: string | null | undefined };

export const NOTHING: Draft = { text: "", other: null, version: 0 };

/**
 * The draft after a save. A save that grew from an older version never covers what came between: that becomes the other
 * text, after whatever was there already. An empty old save takes nothing away.
 */
export function saved(kept: Draft, wish: Wish): Draft {
  const other = wish.other === undefined ? kept.other : wish.other === "" ? null : wish.other;
  if (wish.base === kept.version || wish.text === kept.text || kept.text === "")
    return { text: wish.text, other, version: kept.version + 1 };
  if (wish.text === "") return kept;
  return { text: wish.text, other: besides(kept.other, kept.text), version: kept.version + 1 };
}

/** Whether a save changes anything at all. */
export const isSame = (one: Draft, other: Draft): boolean =>
  one.text === other.text && one.other === other.other;

function besides(other: string | null, text: string): string {
  if (other === null) return text;
  return other.includes(text) ? other : `${other}\n\n${text}`;
}
