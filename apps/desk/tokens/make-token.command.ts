import { Fault } from "@keng/contract/codes.ts";
import { MOST_TOKENS, type TokenRow } from "@keng/contract/tokens.ts";
import { type Scope, scopesFor } from "@keng/contract/token-can.ts";
import { addMs, DAY } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { findAccount } from "../officers/account.store.ts";
import { forgetTries } from "../officers/attempt.store.ts";
import { inPlace, placeInside } from "../officers/hashing-place.ts";
import { isPassword } from "../officers/library.ts";
import { rolesNow } from "../officers/officer.store.ts";
import { countOwnTry } from "../officers/own-try.store.ts";
import { linkTokenHash } from "../officers/secret-link.ts";
import { tryFromInside } from "../officers/try-from.ts";
import { tokenAct } from "./acts.ts";
import { newAccessToken, tokenRow, tokenState } from "./token.ts";
import { keepToken, listTokens } from "./token.store.ts";

export type TokenAsked = { id: string; name: string; scopes: readonly Scope[]; days: number };
/** An officer for themselves, who gives the password once more, or whoever runs the server for an officer. */
export type TokenFor = { actor: Actor; password: string } | { operator_for: string };

/**
 * A token for an officer's own program. It outlives the session in which it is made, so a screen that was left open is
 * not enough for one. Whoever asks for what the officer's roles do not let them do is refused.
 */
export async function makeToken(
  desk: Desk,
  who: TokenFor,
  asked: TokenAsked,
): Promise<{ token: string; row: TokenRow }> {
  const officer_id = "actor" in who ? who.actor.officer_id : who.operator_for;
  const made_by = "actor" in who ? officer_id : null;
  if ("actor" in who)
    await inPlace(desk, placeInside(officer_id), () => provePassword(desk, officer_id, who.password));
  const token = newAccessToken();
  const scopes = [...new Set(asked.scopes)];
  return asActor(desk.db, made_by ?? "system", async (tx) => {
    const now = desk.now();
    const account = await findAccount(tx, { officer_id });
    if (account === undefined) throw new Fault("not_found");
    if (account.is_suspended) throw new Fault("account_suspended");
    const allowed = scopesFor(await rolesNow(tx, officer_id));
    if (scopes.some((scope) => !allowed.includes(scope))) throw new Fault("not_allowed");
    const others = (await listTokens(tx, officer_id)).filter((one) => one.id !== asked.id);
    if (others.filter((one) => tokenState(one, now) === "living").length >= MOST_TOKENS)
      throw new Fault("tokens_full", { most: MOST_TOKENS });
    const { root_id, unit_id } = account;
    const row = {
      id: asked.id,
      root_id,
      unit_id,
      officer_id,
      name: asked.name.normalize("NFC"),
      scopes,
      made_by,
      created_at: now,
      expires_at: addMs(now, asked.days * DAY),
    };
    if (!(await keepToken(tx, { ...row, token_hash: linkTokenHash(token) })))
      throw new Fault("changed_meanwhile");
    const act = tokenAct(row, made_by, now, "token_made", scopes.join(","));
    await appendAudit(tx, desk.keys.audit, act);
    return { token, row: tokenRow({ ...row, last_used_at: null, revoked_at: null }, now) };
  });
}

async function provePassword(desk: Desk, officer_id: string, password: string): Promise<void> {
  const account = await asActor(desk.db, "system", (tx) => countOwnTry(tx, desk, officer_id, "token_tried"));
  if (!(await isPassword(desk, account.password, password.normalize("NFC"))))
    throw new Fault("wrong_credentials");
  await asActor(desk.db, "system", (tx) =>
    forgetTries(tx, tryFromInside(desk.keys.session, account.username)),
  );
}
