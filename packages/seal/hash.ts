import { createHmac } from "node:crypto";

/** A keyed hash (HMAC-SHA-256, 32 bytes): finds a value again without keeping it. */
export function keyedHash(key: Uint8Array, domain: string, value: string): Buffer {
  return createHmac("sha256", key).update(domain).update("\0").update(value).digest();
}

/** A keyed 32-bit hash as a signed integer: one search term (house.md §7). */
export function keyedTerm(key: Uint8Array, term: string): number {
  return createHmac("sha256", key).update(term).digest().readInt32BE(0);
}
