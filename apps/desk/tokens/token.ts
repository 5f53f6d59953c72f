import type { TokenRow } from "@keng/contract/tokens.ts";
import { newLinkToken } from "../officers/secret-link.ts";
import type { TokenFound } from "./token.store.ts";

/** By its beginning a token that was left lying somewhere is known as one of ours, by people and by scanners. */
const PREFIX = "keng_";

export function newAccessToken(): string {
  return PREFIX + newLinkToken();
}

/** What a program shows as `Authorization: Bearer …`; null when it shows nothing of that kind. */
export function bearerIn(authorization: string | undefined): string | null {
  return /^bearer +(\S{1,200})$/i.exec(authorization ?? "")?.[1] ?? null;
}

export function tokenState(token: TokenFound, now: Date): TokenRow["state"] {
  if (token.revoked_at !== null) return "revoked";
  return token.expires_at <= now ? "expired" : "living";
}

export function tokenRow(token: TokenFound, now: Date): TokenRow {
  const { id, name, scopes } = token;
  return {
    id,
    name,
    scopes,
    by_operator: token.made_by === null,
    created_at: token.created_at.toISOString(),
    expires_at: token.expires_at.toISOString(),
    last_used_at: token.last_used_at?.toISOString() ?? null,
    state: tokenState(token, now),
  };
}
