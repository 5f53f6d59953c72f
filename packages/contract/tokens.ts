import { z } from "zod";
import { SCOPES } from "./token-can.ts";

/** Tokens by which an officer's own programs come in: a part of what the officer may do, for a while. */

export const scope = z.enum(SCOPES);

const at = z.iso.datetime({ offset: true });

/** The longest that a token lives. */
export const MOST_DAYS = 90;
/** How many an officer may have at a time. */
export const MOST_TOKENS = 10;

export const tokenName = z.string().trim().min(1).max(60);
export const tokenDays = z.int().min(1).max(MOST_DAYS);

export const tokenRow = z.object({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(scope),
  by_operator: z.boolean().describe("made by whoever runs the server, by command"),
  created_at: at,
  expires_at: at,
  last_used_at: at.nullable(),
  state: z.enum(["living", "expired", "revoked"]),
});
export type TokenRow = z.infer<typeof tokenRow>;

export const tokenMake = z.object({
  id: z.uuid().describe("chosen by the browser; the same id twice makes one token, the later answer counts"),
  name: tokenName,
  scopes: z.array(scope).min(1),
  days: tokenDays,
  password: z.string().min(1).max(200),
});
export const tokenMade = z.object({
  token: z.string().describe("shown once; the desk keeps only its hash"),
  row: tokenRow,
});
