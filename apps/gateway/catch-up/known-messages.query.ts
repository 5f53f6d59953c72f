import type { Gateway } from "../context.ts";
import { hashesSeen } from "../webhook/seen-event.store.ts";
import { messageEventKey } from "../webhook/event-key.ts";
import { keyedHash } from "@keng/seal/hash.ts";

/** Which of these messages of citizens were told of by a webhook or read back before. */
export async function knownMessages(
  gateway: Gateway,
  pageId: string,
  msgIds: readonly string[],
): Promise<Set<string>> {
  const hashes = new Map(
    msgIds.map((id) => {
      const key = messageEventKey("user", pageId, id);
      return [keyedHash(gateway.keys.hash, key.of, key.value).toString("hex"), id] as const;
    }),
  );
  if (hashes.size === 0) return new Set();
  const buffers = [...hashes.keys()].map((hex) => Buffer.from(hex, "hex"));
  const seen = await gateway.db.transaction().execute((tx) => hashesSeen(tx, buffers));
  return new Set(seen.map((hash) => hashes.get(hash.toString("hex")) ?? ""));
}
