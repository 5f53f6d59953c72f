import type { Now } from "@keng/core/time.ts";
import { connect } from "@keng/db/connect.ts";
import { openHints } from "@keng/db/hints.ts";
import type { Log } from "@keng/log/log.ts";
import { CHANNELS, GATEWAY_WORKS } from "../channels.ts";
import type { GatewayConfig } from "../config.ts";
import type { Gateway } from "../context.ts";
import { type Job, JOBS } from "../jobs.ts";
import { openGatewayKeys } from "../keys.disk.ts";
import { type Loop, startLoop } from "../loop.job.ts";
import { defaultSettings } from "../settings/defaults.ts";
import { loadSettings } from "../settings/load-settings.query.ts";
import { pageStores } from "../token/token.store.ts";
import { takeOverTokens } from "../token/take-over-tokens.command.ts";
import { openPages } from "../token/zalo.client.ts";

export type Jobs = {
  /** Looks at once whether something is due: the clock was moved. */
  wake(): void;
  close(): Promise<void>;
};

/** Everything that runs beside the server, with connections and keys of its own. */
export async function startJobs(config: GatewayConfig, parts: { log: Log; now: Now }): Promise<Jobs> {
  const { log, now } = parts;
  const { db } = connect(config.database_url, { max: 6 });
  let current = defaultSettings(config.zalo);
  const keys = openGatewayKeys(config.keys_folder, config.desk_public_key);
  const oa = openPages({ config, now, log, stores: pageStores(db, keys.source) });
  const gateway: Gateway = { db, keys, log, now, config, settings: () => current, oa };
  const renewSettings = async (): Promise<boolean> => {
    current = (await loadSettings(db)) ?? current;
    return false;
  };
  try {
    await takeOverTokens(gateway);
    await renewSettings();
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const settingsJob: Job = { name: "settings", channel: "keng_setting", run: renewSettings };
  const loops: { job: Job; loop: Loop }[] = [];
  const wake = (channel: string): void => {
    for (const { job, loop } of loops) if (job.channel === channel) loop.wake();
  };
  const hints = openHints(config.database_url, CHANNELS, wake, { holds: GATEWAY_WORKS });
  // works only once others can see that it does
  await hints.ready;
  for (const job of [settingsJob, ...JOBS]) loops.push({ job, loop: startLoop(gateway, job) });
  return {
    wake: () => loops.forEach(({ loop }) => loop.wake()),
    close: async () => {
      await Promise.all([hints.close(), ...loops.map(({ loop }) => loop.close())]);
      await db.destroy();
    },
  };
}
