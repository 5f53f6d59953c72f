import type { AccountOrder } from "@keng/contract/console-api.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { openOrders } from "./order.store.ts";

/** What waits for a commander of the acting officer's unit. */
export async function readOrders(desk: Desk, actor: Actor): Promise<AccountOrder[]> {
  const rows = await asActor(desk.db, actor.officer_id, (tx) => openOrders(tx, actor.unit_id, desk.now()));
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    officer: { id: row.officer_id, display_name: row.officer, username: row.username },
    roles: row.roles,
    asked_by: row.asker,
    asked_at: row.asked_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
    // nobody decides about themselves, or what they asked for
    mine: row.officer_id === actor.officer_id || row.asked_by === actor.officer_id,
  }));
}
