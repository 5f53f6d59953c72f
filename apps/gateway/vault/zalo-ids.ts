import { keyedHash } from "@keng/seal/hash.ts";
import { openTextWith, sealTextWith } from "@keng/seal/json.ts";
import type { GatewayKeys } from "../keys.ts";

type Keys = Pick<GatewayKeys, "hash" | "source">;

/** Finds a person of a page again without keeping the Zalo id in the open. */
export function hashUserId(keys: Keys, pageId: string, userId: string): Buffer {
  return keyedHash(keys.hash, "zalo_user", `${pageId}\0${userId}`);
}

/** Finds a message of a page again: quotes, receipts, echoes. */
export function hashMessageId(keys: Keys, pageId: string, messageId: string): Buffer {
  return keyedHash(keys.hash, "zalo_message", `${pageId}\0${messageId}`);
}

/** Seals an id that sending needs (person or message) under the gateway's key. */
export function sealZaloId(keys: Keys, id: string): Buffer {
  return sealTextWith(keys.source, id);
}

export function openZaloId(keys: Keys, sealed: Buffer): string {
  return openTextWith(keys.source, sealed);
}
