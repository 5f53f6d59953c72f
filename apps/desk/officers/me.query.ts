import { Fault } from "@keng/contract/codes.ts";
import type { Me, SessionRow } from "@keng/contract/console-api.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { findAccount } from "./account.store.ts";
import { countRecoveryCodes } from "./library.ts";
import { listSessions } from "./session.store.ts";
import { findUnit } from "../units/unit.store.ts";
import { rolesNow } from "./officer.store.ts";

export async function readMe(desk: Desk, actor: Pick<Actor, "officer_id">): Promise<Me> {
  const { officer_id } = actor;
  const read = await asActor(desk.db, officer_id, async (tx) => {
    const account = await findAccount(tx, { officer_id });
    if (account === undefined) throw new Fault("session_ended");
    return { account, unit: await findUnit(tx, account.unit_id), roles: await rolesNow(tx, officer_id) };
  });
  const { account, unit, roles } = read;
  const hasCodes = account.account_id !== null && account.second_factor_id !== null;
  return {
    officer_id,
    display_name: account.display_name,
    username: account.username,
    unit: unit === undefined ? null : { id: unit.id, name_vi: unit.name_vi, name_en: unit.name_en },
    roles,
    now: desk.now().toISOString(),
    demo: desk.config.phones_url !== null,
    phones_url: desk.config.phones_url,
    recovery_codes_left: hasCodes ? await countRecoveryCodes(desk, account.account_id ?? "") : 0,
  };
}

export async function readSessions(desk: Desk, actor: Actor): Promise<SessionRow[]> {
  const sessions = await asActor(desk.db, actor.officer_id, (tx) =>
    listSessions(tx, actor.officer_id, desk.now()),
  );
  return sessions.map((one) => ({
    id: one.id,
    created_at: one.created_at.toISOString(),
    last_seen_at: one.seen_at.toISOString(),
    device: one.device ?? "?",
    current: one.id === actor.session_id,
  }));
}
