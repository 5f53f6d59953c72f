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
import { openPageBook } from "../pages/page-book.query.ts";
import { watchPages } from "../pages/watch-pages.job.ts";
import { noteTrouble } from "../token/note-trouble.command.ts";
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
  const pages = openPageBook(db, config.zalo);
  const base = { db, keys, log, now, config, pages };
  const oa = openPages({
    ...base,
    stores: pageStores(db, keys.source),
    trouble: (pageId, error) => noteTrouble(base, pageId, error),
  });
  const gateway: Gateway = { ...base, settings: () => current, oa };
  const renewSettings = async (): Promise<boolean> => {
    current = (await loadSettings(db)) ?? current;
    return false;
  };
  try {
    await takeOverTokens(gateway);
    await renewSettings();
    await pages.renew();
    await watchPages(gateway);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  const settingsJob: Job = { name: "settings", channel: "keng_setting", run: renewSettings };
  const pagesJob: Job = {
    name: "page_book",
    channel: "keng_page",
    run: async () => {
      await pages.renew();
      return false;
    },
  };
  const loops: { job: Job; loop: Loop }[] = [];
  const wake = (channel: string): void => {
    for (const { job, loop } of loops) if (job.channel === channel) loop.wake();
  };
  const hints = openHints(config.database_url, CHANNELS, wake, { holds: GATEWAY_WORKS });
  // works only once others can see that it does
  await hints.ready;
  for (const job of [settingsJob, pagesJob, ...JOBS]) loops.push({ job, loop: startLoop(gateway, job) });
  return {
    wake: () => loops.forEach(({ loop }) => loop.wake()),
    close: async () => {
      await Promise.all([hints.close(), ...loops.map(({ loop }) => loop.close())]);
      await db.destroy();
    },
  };
}
