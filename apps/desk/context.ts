import type { Now } from "@keng/core/time.ts";
import type { Db } from "@keng/db/connect.ts";
import type { Log } from "@keng/log/log.ts";
import type { DeskConfig } from "./config.ts";
import type { DeskKeys } from "./keys.ts";
import type { Live } from "./live/live.ts";

/** What commands, queries and jobs of the desk are given: the only way to the database, the keys, the time. */
export type Desk = { db: Db; keys: DeskKeys; log: Log; now: Now; config: DeskConfig; live: Live };

/** Who acts: an officer, in a session. `system` acts in jobs. */
export type Actor = {
  officer_id: string;
  root_id: string;
  unit_id: string;
  display_name: string;
  session_id: string;
  /** The token of the officer's program that asks; absent: the officer, at a screen. */
  token_id?: string;
};
