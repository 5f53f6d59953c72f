import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { findAccount } from "../officers/account.store.ts";
import { tokenAct } from "./acts.ts";
import { revokeTokens } from "./token.store.ts";

/** Ends a token at once: an officer one of their own, whoever runs the server any. Its open streams close. */
export async function revokeToken(
  desk: Desk,
  by: Actor | null,
  officerId: string,
  tokenId: string,
): Promise<void> {
  await asActor(desk.db, by?.officer_id ?? "system", async (tx) => {
    const now = desk.now();
    const account = await findAccount(tx, { officer_id: officerId });
    if (account === undefined) throw new Fault("not_found");
    const ended = await revokeTokens(tx, officerId, now, tokenId);
    if (ended.length === 0) throw new Fault("not_found");
    const token = { id: tokenId, root_id: account.root_id, unit_id: account.unit_id };
    await appendAudit(tx, desk.keys.audit, tokenAct(token, by?.officer_id ?? null, now, "token_revoked"));
  });
  desk.live.endSession(tokenId);
}
