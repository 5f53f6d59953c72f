import type { Settings } from "@keng/contract/exchange.ts";
import type { Now } from "@keng/core/time.ts";
import type { Db } from "@keng/db/connect.ts";
import type { Log } from "@keng/log/log.ts";
import type { Oa } from "@keng/zalo/oa.ts";
import type { GatewayConfig } from "./config.ts";
import type { GatewayKeys } from "./keys.ts";
import type { PageBook } from "./pages/page-book.query.ts";

/** What taking an event off Zalo's hands needs. */
export type Accepting = {
  db: Db;
  keys: GatewayKeys;
  log: Log;
  now: Now;
  config: GatewayConfig;
  /** The pages of the app, kept in memory. */
  pages: PageBook;
};

/** What commands and jobs of the gateway are given: the only way to the database, the keys, the time. */
export type Gateway = Accepting & {
  /** The newest settings that the desk wrote; kept in memory, renewed by a hint. */
  settings: () => Settings;
  /** A page as Zalo's API sees it. */
  oa: (pageId: string) => Oa;
};
