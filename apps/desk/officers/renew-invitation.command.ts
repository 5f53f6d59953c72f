import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { findAccount } from "./account.store.ts";
import { officerAct } from "./acts.ts";
import { forgetName } from "./attempt.store.ts";
import { rolesNow } from "./officer.store.ts";
import { confirmationOf, newOrder, readingAmong } from "./order.ts";
import { commandersBeside, dropOrders, insertOrder } from "./order.store.ts";
import { nameHash } from "./try-from.ts";
import { closeWaysIn, type Invited, newInvitation } from "./way-in.store.ts";

/**
 * A new link for an officer who lost the link, the password or the second factor. Password, second factor, sessions
 * and tokens are gone at once: who has the old ones gets nowhere. For an officer who reads, a commander has the other half.
 */
export async function renewInvitation(desk: Desk, by: Actor | null, officerId: string): Promise<Invited> {
  const invited = await asActor(desk.db, by?.officer_id ?? "system", async (tx) => {
    const now = desk.now();
    const account = await findAccount(tx, { officer_id: officerId });
    if (account === undefined || (by !== null && by.unit_id !== account.unit_id))
      throw new Fault("not_found");
    // an administrator who locks themselves out would leave the unit without one
    if (by?.officer_id === officerId) throw new Fault("not_allowed");
    const reading = readingAmong(await rolesNow(tx, officerId));
    const commanders = await commandersBeside(tx, account.unit_id, officerId);
    const confirmation = confirmationOf(reading, commanders, by === null);
    if (confirmation === "refused") throw new Fault("commander_needed");
    const waiting = await dropOrders(tx, officerId, now);
    await closeWaysIn(tx, account, now);
    await forgetName(tx, nameHash(desk.keys.session, account.username));
    // an officer who was never confirmed still is not: what was asked for them is asked again
    const roles = reading.length > 0 ? reading : waiting;
    const needs_confirmation = confirmation === "needed" || waiting.length > 0;
    const asked_by = by?.officer_id ?? null;
    if (needs_confirmation) {
      const kind = reading.length > 0 ? "invite_again" : "invite";
      await insertOrder(tx, newOrder(account, { kind, roles, asked_by, asked_at: now }));
    }
    const renewed = await newInvitation(tx, desk, officerId, needs_confirmation);
    const detail = confirmation === "no_commander" ? confirmation : null;
    await appendAudit(
      tx,
      desk.keys.audit,
      officerAct(account, asked_by, now, "officer_invited_again", detail),
    );
    return renewed;
  });
  desk.live.endOfficer(officerId);
  return invited;
}
