import { addMs } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import { revokeTokens } from "../tokens/token.store.ts";
import { forgetCredentials } from "./account.store.ts";
import { replaceInvitation } from "./invitation.store.ts";
import { INVITATION } from "./periods.ts";
import { invitationUrl, linkTokenHash, newLinkToken } from "./secret-link.ts";
import { endSessions } from "./session.store.ts";

export type Invited = {
  officer_id: string;
  /** Shown once: whoever has it may choose the password. */
  url: string;
  expires_at: string;
  /** A commander must confirm it, and has a code for the officer. */
  needs_confirmation: boolean;
};

/** A new link for an officer; earlier ones are void. With `needs_code` it opens only beside the commander's code. */
export async function newInvitation(
  tx: Tx,
  desk: Desk,
  officer_id: string,
  needs_code: boolean,
): Promise<Invited> {
  const token = newLinkToken();
  const created_at = desk.now();
  const expires_at = addMs(created_at, INVITATION);
  await replaceInvitation(tx, {
    token_hash: linkTokenHash(token),
    officer_id,
    created_at,
    expires_at,
    needs_code,
  });
  const url = invitationUrl(desk.config.public_url, token);
  return { officer_id, url, expires_at: expires_at.toISOString(), needs_confirmation: needs_code };
}

/** Password, second factor, sessions and tokens of an officer are gone: only an invitation leads in again. */
export async function closeWaysIn(
  tx: Tx,
  account: { officer_id: string; account_id: string | null },
  at: Date,
): Promise<void> {
  if (account.account_id !== null) await forgetCredentials(tx, account.account_id);
  await endSessions(tx, account.officer_id);
  await revokeTokens(tx, account.officer_id, at);
}
