import { addMs, SECOND } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { Gateway } from "../context.ts";
import { sealMedia } from "../media/content.ts";
import { insertOriginal } from "../media/media.store.ts";
import { waitingOf } from "../media/person-bound.store.ts";
import type { ReadAttachment } from "./attachments.ts";

export type KeptOriginal = { id: string; sha256: Buffer; size: number };

/** So many attachments of one person are fetched in the order in which all came; what is more stands behind others'. */
const IN_LINE = 10;
const EACH_MS = 2 * SECOND;

/** One job for each attachment that has to be fetched. */
export async function queueMedia(
  tx: Tx,
  gateway: Gateway,
  message: { id: string; alias_id: string },
  attachments: readonly ReadAttachment[],
): Promise<void> {
  const fetched = attachments.flatMap(({ fetch: source, ...one }) =>
    source === null ? [] : [{ ...one, source }],
  );
  if (fetched.length === 0) return;
  const waiting = await waitingOf(tx, message.alias_id);
  for (const [n, one] of fetched.entries()) {
    const at = gateway.now();
    await tx
      .insertInto("vault.media_job")
      .values({
        id: one.id,
        alias_id: message.alias_id,
        message_id: message.id,
        kind: one.kind,
        next_at: addMs(at, Math.max(0, waiting + n + 1 - IN_LINE) * EACH_MS),
        created_at: at,
        ...sealMedia(gateway, { kind: one.kind, ...one.source }),
      })
      .execute();
  }
}

/** Notes where the originals of what no officer will see lie, sealed to the key holders. */
export async function keepOriginals(
  tx: Tx,
  gateway: Gateway,
  aliasId: string,
  originals: readonly KeptOriginal[],
): Promise<void> {
  for (const { id, sha256, size } of originals)
    await insertOriginal(tx, { attachment_id: id, alias_id: aliasId, sha256, size, at: gateway.now() });
}
