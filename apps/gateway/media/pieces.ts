import type { CleanedFile } from "@keng/clean/cleaned.ts";
import { type InboundAttachmentState, type InboundPiece, PIECE_BYTES } from "@keng/contract/exchange.ts";

export type AttachmentState = Omit<InboundAttachmentState, "kind" | "conversation_id" | "attachment_id">;
export type Piece = Pick<InboundPiece, "part" | "ordinal"> & { bytes: Buffer };

/** A picture crosses in one item with its facts; everything else, and each page, in pieces of its own. */
const isWhole = (cleaned: CleanedFile): boolean => cleaned.mime.startsWith("image/");

export function piecesOf(cleaned: CleanedFile): Piece[] {
  const pieces: Piece[] = cleaned.pages.map((bytes, ordinal) => ({ part: "page", ordinal, bytes }));
  if (isWhole(cleaned)) return pieces;
  for (let at = 0; at < cleaned.bytes.length; at += PIECE_BYTES)
    pieces.push({
      part: "body",
      ordinal: at / PIECE_BYTES,
      bytes: cleaned.bytes.subarray(at, at + PIECE_BYTES),
    });
  return pieces;
}

export function readyState(cleaned: CleanedFile): AttachmentState {
  const { duration_ms, has_sound, page_count } = cleaned;
  return {
    state: "ready",
    reason: null,
    mime: cleaned.mime,
    width: cleaned.width,
    height: cleaned.height,
    size: cleaned.bytes.length,
    bytes: isWhole(cleaned) ? cleaned.bytes.toString("base64") : null,
    thumb: cleaned.thumb?.toString("base64") ?? null,
    ...(isWhole(cleaned)
      ? {}
      : {
          media: {
            duration_ms,
            has_sound,
            page_count,
            pages: cleaned.pages.length,
            pieces: Math.ceil(cleaned.bytes.length / PIECE_BYTES),
          },
        }),
  };
}
