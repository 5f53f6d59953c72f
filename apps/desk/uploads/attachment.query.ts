import { Readable } from "node:stream";
import { Fault } from "@keng/contract/codes.ts";
import { PIECE_BYTES } from "@keng/contract/exchange.ts";
import { asActor } from "@keng/db/connect.ts";
import { openWith } from "@keng/seal/box.ts";
import { unwrapKey } from "../conversations/conversation-key.ts";
import { attachmentBytes } from "../conversations/message.store.ts";
import { sealedPiece } from "../conversations/piece.store.ts";
import type { Actor, Desk } from "../context.ts";
import { byteRange } from "./byte-range.ts";

export type Served = {
  conversation_id: string;
  body: Buffer | Readable;
  mime: string;
  /** Says nothing. */
  name: string;
  /** Of the whole copy. */
  size: number;
  range: { start: number; end: number } | null;
};

const SHOWN: Readonly<Record<string, string>> = {
  "image/jpeg": "anh.jpg",
  "image/png": "anh.png",
  "image/gif": "anh.gif",
  "image/webp": "anh.webp",
  "video/mp4": "video.mp4",
  "video/webm": "video.webm",
  "audio/mp4": "tin-thoai.m4a",
  "audio/mpeg": "tin-thoai.mp3",
  "audio/ogg": "tin-thoai.ogg",
  "audio/webm": "tin-thoai.webm",
  "audio/wav": "tin-thoai.wav",
};
const SAVED: Readonly<Record<string, string>> = {
  "application/pdf": "tep.pdf",
  "application/msword": "tep.doc",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "tep.docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "tep.xlsx",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "tep.pptx",
};

/** Shown by the browser itself; everything else is only saved. */
export const isShown = (mime: string): boolean => mime in SHOWN;

/** The bytes of an attachment that this officer may see, opened: the whole, or the part that `range` asks for. */
export async function openAttachment(
  desk: Desk,
  actor: Actor,
  id: string,
  wish: { size: "thumb" | "full"; range: string | undefined },
): Promise<Served> {
  const found = await asActor(desk.db, actor.officer_id, (tx) => attachmentBytes(tx, id, wish.size));
  if (found === undefined) throw new Fault("not_found");
  if (found.state !== "ready") throw new Fault("attachment_gone");
  const key = unwrapKey(desk.keys.master, found.key_wrapped);
  const isSmall = wish.size === "thumb";
  const whole = found.sealed === null ? null : openWith(key, found.sealed);
  if (whole === null && (isSmall || found.pieces === 0)) throw new Fault("attachment_gone");
  const size = whole?.length ?? found.size ?? 0;
  const range = byteRange(wish.range, size);
  if (range === "refused") throw new Fault("range_not_satisfiable", { size });
  const { start, end } = range ?? { start: 0, end: size - 1 };
  // of a small copy the mime says nothing: it is a picture
  const mime =
    isSmall && whole !== null && !found.mime?.startsWith("image/") ? "image/jpeg" : (found.mime ?? "");
  return {
    conversation_id: found.conversation_id,
    body: whole?.subarray(start, end + 1) ?? Readable.from(pieces(desk, actor, id, key, { start, end })),
    mime: mime in SHOWN || mime in SAVED ? mime : "application/octet-stream",
    name: SHOWN[mime] ?? SAVED[mime] ?? "tep.bin",
    size,
    range,
  };
}

/** One piece after the other, as fast as they are taken; each under the officer's own rights. */
async function* pieces(
  desk: Desk,
  actor: Actor,
  id: string,
  key: Uint8Array,
  { start, end }: { start: number; end: number },
): AsyncGenerator<Buffer> {
  for (let ordinal = Math.floor(start / PIECE_BYTES); ordinal * PIECE_BYTES <= end; ordinal += 1) {
    const sealed = await asActor(desk.db, actor.officer_id, (tx) => sealedPiece(tx, id, "body", ordinal));
    if (sealed === undefined) throw new Fault("attachment_gone");
    const from = ordinal * PIECE_BYTES;
    yield openWith(key, sealed).subarray(Math.max(0, start - from), end + 1 - from);
  }
}

/** The picture of one page of a paper. */
export async function openPage(desk: Desk, actor: Actor, id: string, number: number): Promise<Served> {
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const found = await attachmentBytes(tx, id, "thumb");
    if (found === undefined) throw new Fault("not_found");
    const sealed = found.state === "ready" ? await sealedPiece(tx, id, "page", number - 1) : undefined;
    if (sealed === undefined) throw new Fault("attachment_gone");
    const body = openWith(unwrapKey(desk.keys.master, found.key_wrapped), sealed);
    const { conversation_id } = found;
    return { conversation_id, body, mime: "image/jpeg", name: "trang.jpg", size: body.length, range: null };
  });
}
