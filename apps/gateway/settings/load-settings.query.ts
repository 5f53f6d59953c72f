import { type Settings, settings } from "@keng/contract/exchange.ts";
import type { Db } from "@keng/db/connect.ts";
import { newestSetting } from "./setting.store.ts";

/** What the desk says of its units; null when it has said nothing yet or nothing that can be read. */
export async function loadSettings(db: Db): Promise<Settings | null> {
  const value = await db.transaction().execute((tx) => newestSetting(tx));
  const read = settings.safeParse(value);
  return read.success ? read.data : null;
}
