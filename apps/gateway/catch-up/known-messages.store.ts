import type { Tx } from "@keng/db/connect.ts";
import { keyedHash } from "@keng/seal/hash.ts";
import type { HistoryMessage } from "@keng/zalo/history.ts";
import { knownHashes } from "../delivery/end-send.store.ts";
import type { GatewayKeys } from "../keys.ts";
import { hashMessageId } from "../vault/zalo-ids.ts";
import { messageEventKey } from "../webhook/event-key.ts";
import { hashesSeen } from "../webhook/seen-event.store.ts";

/** Which of these messages were told of by a webhook, read back before, or sent by ourselves. */
export async function knownOf(
  tx: Tx,
  keys: GatewayKeys,
  pageId: string,
  messages: readonly HistoryMessage[],
): Promise<Set<string>> {
  if (messages.length === 0) return new Set();
  const hashes = messages.map(({ from, msgId }) => {
    const key = messageEventKey(from, pageId, msgId);
    return {
      msgId,
      event: keyedHash(keys.hash, key.of, key.value),
      sent: hashMessageId(keys, pageId, msgId),
    };
  });
  const found = await hashesSeen(
    tx,
    hashes.map((one) => one.event),
  );
  const seen = new Set(found.map((hash) => hash.toString("hex")));
  const ours = await knownHashes(
    tx,
    hashes.map((one) => one.sent),
  );
  return new Set(
    hashes
      .filter(({ event, sent }) => seen.has(event.toString("hex")) || ours.has(sent.toString("hex")))
      .map((one) => one.msgId),
  );
}
