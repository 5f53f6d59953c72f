import { join } from "node:path";
import type { CliConfig } from "../config.ts";
import { type Home, homeAt } from "./home.ts";

/** The data folder, with the folders that a side's own settings name. */
export function homeOf(config: CliConfig): Home {
  const home = homeAt(config.home);
  const { environment } = config;
  const gatewayKeys = environment["KENG_GATEWAY_KEYS"] ?? home.gateway.keys;
  const deskKeys = environment["KENG_DESK_KEYS"] ?? home.desk.keys;
  return {
    ...home,
    gateway: {
      ...home.gateway,
      keys: gatewayKeys,
      public_key: environment["KENG_DESK_GATEWAY_PUBLIC_KEY"] ?? join(gatewayKeys, "box.key.pub"),
      zalo: environment["KENG_GATEWAY_ZALO_FILE"] ?? home.gateway.zalo,
      recipients: environment["KENG_GATEWAY_RECIPIENTS_FILE"] ?? home.gateway.recipients,
      originals: environment["KENG_GATEWAY_ORIGINALS"] ?? home.gateway.originals,
    },
    desk: {
      ...home.desk,
      keys: deskKeys,
      public_key: environment["KENG_GATEWAY_DESK_PUBLIC_KEY"] ?? join(deskKeys, "box.key.pub"),
    },
  };
}
