import type { MessageView } from "@keng/contract/console-api.ts";

export type Mask = MessageView["masks"][number];
export type Piece =
  | { kind: "text" | "opened"; text: string }
  | { kind: "mask"; of: Mask["kind"]; length: number };

/** The text in pieces: of what is covered only its length is there (the desk sent dots), what was opened stands out. */
export function piecesOf(text: string, masks: readonly Mask[], isOpen: boolean): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const mask of masks.toSorted((one, other) => one.start - other.start)) {
    const start = Math.max(at, Math.min(mask.start, text.length));
    const end = Math.max(start, Math.min(mask.end, text.length));
    if (start > at) pieces.push({ kind: "text", text: text.slice(at, start) });
    if (end > start)
      pieces.push(
        isOpen
          ? { kind: "opened", text: text.slice(start, end) }
          : { kind: "mask", of: mask.kind, length: end - start },
      );
    at = Math.max(at, end);
  }
  if (at < text.length) pieces.push({ kind: "text", text: text.slice(at) });
  return pieces;
}

/** How many of each kind are covered. */
export function maskCounts(masks: readonly Mask[]): { kind: Mask["kind"]; n: number }[] {
  const kinds = [...new Set(masks.map((mask) => mask.kind))];
  return kinds.map((kind) => ({ kind, n: masks.filter((mask) => mask.kind === kind).length }));
}

/** A hit's words with `[` and `]` around what was found. */
export function hitPieces(hit: string): { text: string; found: boolean }[] {
  return hit
    .split(/[[\]]/)
    .map((text, at) => ({ text, found: at % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}
