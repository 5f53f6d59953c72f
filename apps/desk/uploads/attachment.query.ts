import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { openWith } from "@keng/seal/box.ts";
import { unwrapKey } from "../conversations/conversation-key.ts";
import { attachmentBytes } from "../conversations/message.store.ts";
import type { Actor, Desk } from "../context.ts";

export type Served = { conversation_id: string; bytes: Buffer; mime: string; name: string };

const INLINE: Readonly<Record<string, string>> = {
  "image/jpeg": "anh.jpg",
  "image/png": "anh.png",
  "image/gif": "anh.gif",
  "image/webp": "anh.webp",
};
const SAVED: Readonly<Record<string, string>> = {
  "application/pdf": "tep.pdf",
  "application/msword": "tep.doc",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "tep.docx",
};

export const isPicture = (mime: string): boolean => mime in INLINE;

/** The bytes of an attachment that this officer may see, opened. Its name says nothing. */
export async function openAttachment(
  desk: Desk,
  actor: Actor,
  id: string,
  size: "thumb" | "full",
): Promise<Served> {
  const found = await asActor(desk.db, actor.officer_id, (tx) => attachmentBytes(tx, id, size));
  if (found === undefined) throw new Fault("not_found");
  if (found.state !== "ready" || found.sealed === null) throw new Fault("attachment_gone");
  const mime = found.mime ?? "application/octet-stream";
  return {
    conversation_id: found.conversation_id,
    bytes: openWith(unwrapKey(desk.keys.master, found.key_wrapped), found.sealed),
    mime: mime in INLINE || mime in SAVED ? mime : "application/octet-stream",
    name: INLINE[mime] ?? SAVED[mime] ?? "tep.bin",
  };
}
