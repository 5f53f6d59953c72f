import { newId } from "@keng/core/ids.ts";
import type { Actor } from "@keng/desk/context.ts";
import type { DeskKeys } from "@keng/desk/keys.ts";
import { cookieName, signToken } from "@keng/desk/officers/cookie.ts";
import type pg from "pg";
import { insertRows } from "./rows.ts";
import type { Unit } from "./seed.ts";

const COMMUNES = 150;
/** The commune that is measured is a busy one: so much of all threads is its own, the others share the rest evenly. */
const BUSY = 0.05;

/** A province with communes below it, all in the same tables. */
export async function makeUnits(client: pg.Client, threads: number): Promise<Unit[]> {
  const root_id = newId();
  const unit = (id: string, n: number) => ({
    id,
    root_id,
    parent_id: n === 0 ? null : root_id,
    kind: n === 0 ? "province_police" : "commune_police",
    name_vi: `Đơn vị ${n}`,
    name_en: `Unit ${n}`,
  });
  const shares = [BUSY, ...Array.from({ length: COMMUNES - 1 }, () => (1 - BUSY) / (COMMUNES - 1))];
  const communes = shares.map((share) => ({ id: newId(), root_id, threads: Math.round(share * threads) }));
  await insertRows(client, "desk.unit", [
    unit(root_id, 0),
    ...communes.map(({ id }, at) => unit(id, at + 1)),
  ]);
  return communes;
}

/** A duty officer of these units, signed in: who acts, and the cookie of the session. */
export async function makeOfficer(
  client: pg.Client,
  desk: { keys: DeskKeys; public_url: string },
  units: readonly [Unit, ...Unit[]],
): Promise<{ actor: Actor; cookie: string }> {
  const [home] = units;
  const [officer_id, account, session_id, token] = [newId(), newId(), newId(), newId()];
  const display_name = `Cán bộ ${officer_id.slice(0, 4)}`;
  const now = new Date();
  await insertRows(client, 'auth."user"', [
    {
      id: account,
      name: officer_id,
      email: `${officer_id}@keng.invalid`,
      emailVerified: false,
      updatedAt: now,
    },
  ]);
  await insertRows(client, "desk.officer", [
    {
      id: officer_id,
      root_id: home.root_id,
      unit_id: home.id,
      username: officer_id,
      display_name,
      account_id: account,
    },
  ]);
  await insertRows(
    client,
    "desk.role_holding",
    units.map((unit) => ({ officer_id, unit_id: unit.id, role: "duty_officer" })),
  );
  await insertRows(client, 'auth."session"', [
    {
      id: session_id,
      token,
      userId: account,
      step: "done",
      createdAt: now,
      updatedAt: now,
      expiresAt: new Date(now.getTime() + 12 * 3_600_000),
      userAgent: "Firefox · Linux",
    },
  ]);
  return {
    actor: { officer_id, root_id: home.root_id, unit_id: home.id, display_name, session_id },
    cookie: `${cookieName(desk.public_url)}=${signToken(desk.keys.session, token)}`,
  };
}
