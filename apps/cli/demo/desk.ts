import type { Now } from "@keng/core/time.ts";
import { connect } from "@keng/db/connect.ts";
import { deskConfig } from "@keng/desk/config.ts";
import type { Desk } from "@keng/desk/context.ts";
import { openDeskKeys } from "@keng/desk/keys.ts";
import { Live } from "@keng/desk/live/live.ts";

/** The desk's use cases without its server, under the desk's own role. */
export function openDesk(
  environment: Readonly<Record<string, string>>,
  now: Now = () => new Date(),
): { desk: Desk; close: () => Promise<void> } {
  const config = deskConfig(environment);
  const { db } = connect(config.database_url, { max: 4 });
  const keys = openDeskKeys(config.keys_folder, config.gateway_public_key);
  return {
    desk: { db, keys, log: () => undefined, now, config, live: new Live(now, () => undefined) },
    close: () => db.destroy(),
  };
}
