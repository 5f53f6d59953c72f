import { createHash, randomBytes } from "node:crypto";

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
