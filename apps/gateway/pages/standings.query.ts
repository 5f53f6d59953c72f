import type { Gateway } from "../context.ts";
import type { Standing } from "./standing.ts";
import { standings } from "./standing.store.ts";

/** How each page of the app stands. */
export async function readStandings(gateway: Pick<Gateway, "db" | "config">): Promise<Standing[]> {
  return gateway.db.transaction().execute((tx) => standings(tx, gateway.config.zalo.app_id));
}
