import { asActor } from "@keng/db/connect.ts";
import { NOBODY, type Visitor } from "../access.ts";
import type { Desk } from "../context.ts";
import { tokenIn } from "./cookie.ts";
import { isWorthNoting, sessionEnd } from "./periods.ts";
import { findSession, noteSeen } from "./session.store.ts";

/** Who is it that sent these cookies? Notes when the session was last used. */
export async function recogniseVisitor(desk: Desk, cookies: string | undefined): Promise<Visitor> {
  const token = tokenIn(desk.keys.session, desk.config.public_url, cookies);
  if (token === null) return NOBODY;
  const now = desk.now();
  const withDemo = desk.config.phones_url !== null;
  return asActor(desk.db, "system", async (tx): Promise<Visitor> => {
    const found = await findSession(tx, { token, now, withDemo });
    if (found === undefined) return { step: "ended" };
    if (found.step === "done" && isWorthNoting(found.seen_at, now))
      await noteSeen(tx, found.session_id, now, sessionEnd(found.step, found.created_at, now));
    const { session_id, officer_id, root_id, unit_id, display_name, roles, step } = found;
    const actor = { session_id, officer_id, root_id, unit_id, display_name };
    return { step, actor, roles, token };
  });
}
