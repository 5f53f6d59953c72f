import type { Tx } from "@keng/db/connect.ts";
import type { Gateway } from "../context.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import { type Standing, standingOf } from "./standing.ts";

/** How these pages of the app stand; all of them when none is named. */
export async function standings(tx: Tx, appId: string, ids?: readonly string[]): Promise<Standing[]> {
  if (ids?.length === 0) return [];
  return tx
    .selectFrom("vault.page as p")
    .leftJoin("vault.zalo_token as t", "t.page_id", "p.id")
    .select([
      "p.id",
      "p.unit_id",
      "p.name",
      "p.send_family",
      "p.created_at",
      "p.connected_at",
      "p.disconnected_at",
      "p.last_event_at",
      "p.problem",
      "t.access_expires_at",
      "t.refresh_expires_at",
      "t.lost_at",
      "t.lost_code",
    ])
    .where("p.app_id", "=", appId)
    .$if(ids !== undefined, (query) => query.where("p.id", "in", ids ?? []))
    .orderBy("p.id")
    .execute();
}

/** Tells the desk how these pages stand now. */
export async function passStandings(
  tx: Tx,
  gateway: Pick<Gateway, "keys" | "now" | "config">,
  ids: readonly string[],
): Promise<void> {
  const at = gateway.now();
  const rows = await standings(tx, gateway.config.zalo.app_id, ids);
  await passInward(tx, gateway, ...rows.map((row) => standingOf(row, at)));
}
