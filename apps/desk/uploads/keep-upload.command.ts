import { cleanFile } from "@keng/clean/clean-file.ts";
import { Fault } from "@keng/contract/codes.ts";
import type { Upload } from "@keng/contract/console-api.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import { sealWith } from "@keng/seal/box.ts";
import type { Actor, Desk } from "../context.ts";
import { isSendable, MOST_FILE_BYTES, refusalOf, type SendableMime } from "./kinds.ts";
import { insertUpload, uploadedBytes } from "./upload.store.ts";

/** What one officer may have lying about unsent. */
const MOST_LYING = 60 * 1024 * 1024;

type Cleaned = { mime: SendableMime; bytes: Uint8Array; width: number | null; height: number | null };

/** Keeps a picture or a file, sealed, until it is sent. */
export async function keepUpload(desk: Desk, actor: Actor, bytes: Uint8Array): Promise<Upload> {
  const cleaned = await clean(bytes);
  const upload: Upload = {
    id: newId(),
    kind: cleaned.mime.startsWith("image/") ? "image" : "file",
    mime: cleaned.mime,
    size: cleaned.bytes.length,
    width: cleaned.width,
    height: cleaned.height,
  };
  await asActor(desk.db, actor.officer_id, async (tx) => {
    if ((await uploadedBytes(tx, actor.officer_id)) + upload.size > MOST_LYING)
      throw new Fault("too_many_requests");
    await insertUpload(tx, {
      ...upload,
      officer_id: actor.officer_id,
      bytes_sealed: sealWith(desk.keys.master, cleaned.bytes),
      created_at: desk.now(),
    });
  });
  return upload;
}

/** The same cleaner as for what citizens send: author, times, place and programs of an officer's file stay here. */
async function clean(bytes: Uint8Array): Promise<Cleaned> {
  const cleaned = await cleanFile(bytes, "send");
  if (!cleaned.ok) throw new Fault(refusalOf(cleaned.reason));
  const { mime, width, height } = cleaned;
  if (!isSendable(mime)) throw new Fault("unsupported_type");
  if (cleaned.bytes.length > MOST_FILE_BYTES)
    throw new Fault("too_large", { size: cleaned.bytes.length, most: MOST_FILE_BYTES });
  return { mime, bytes: cleaned.bytes, width, height };
}
