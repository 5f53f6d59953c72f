import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Visitor } from "../access.ts";
import type { Desk } from "../context.ts";
import { isWorthNoting } from "../officers/periods.ts";
import { linkTokenHash } from "../officers/secret-link.ts";
import { tokenState } from "./token.ts";
import { findToken, noteTokenUsed } from "./token.store.ts";

/** Whose program is it that shows this token? Notes when it was last used. Refuses what is no living token. */
export async function recogniseToken(desk: Desk, given: string): Promise<Visitor> {
  const now = desk.now();
  return asActor(desk.db, "system", async (tx): Promise<Visitor> => {
    const found = await findToken(tx, linkTokenHash(given));
    const isStranger = found === undefined || (found.is_demo && desk.config.phones_url === null);
    if (isStranger) throw new Fault("token_invalid", { reason: "unknown" });
    const state = tokenState(found, now);
    if (state !== "living") throw new Fault("token_invalid", { reason: state });
    if (found.is_suspended) throw new Fault("account_suspended");
    if (found.last_used_at === null || isWorthNoting(found.last_used_at, now))
      await noteTokenUsed(tx, found.id, now);
    const { id, officer_id, root_id, unit_id, display_name, roles, scopes } = found;
    const actor = { session_id: id, token_id: id, officer_id, root_id, unit_id, display_name };
    return { step: "program", actor, roles, scopes };
  });
}
