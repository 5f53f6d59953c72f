import { newKey, openWith, sealWith } from "@keng/seal/box.ts";

/** The random key of one conversation, and how it is kept: wrapped under the desk's key. Erasing is forgetting it. */
export function newConversationKey(master: Uint8Array): { key: Uint8Array; wrapped: Buffer } {
  const key = newKey();
  return { key, wrapped: sealWith(master, key) };
}

export function unwrapKey(master: Uint8Array, wrapped: Uint8Array): Uint8Array {
  return openWith(master, wrapped);
}
