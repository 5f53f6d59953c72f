/** What is typed after a slash that begins a word, up to the caret; null when none is being typed. */
export function slashAt(draft: string, caret: number): { from: number; words: string } | null {
  const found = /(?:^|\s)\/([\p{L}\p{M}\d_-]*)$/u.exec(draft.slice(0, caret));
  if (found === null) return null;
  const words = found[1] ?? "";
  return { from: caret - words.length - 1, words };
}
