import { createHash, randomBytes } from "node:crypto";
import { keyedHash } from "@keng/seal/hash.ts";

/** A random token for a link; only its hash is kept. */
export function newLinkToken(): string {
  return randomBytes(32).toString("base64url");
}

export function linkTokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

export function invitationUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/moi/${token}`;
}

/** A code is short enough to be said aloud, so its hash is keyed. However it is typed: `kq7 2m4p` is `KQ7-2M4P`. */
export function codeHash(key: Uint8Array, officerId: string, code: string): Buffer {
  const plain = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
  return keyedHash(key, "confirmation code", `${officerId} ${plain}`);
}
