import type { Channel } from "./channels.ts";
import { catchUp } from "./catch-up/catch-up.job.ts";
import type { Gateway } from "./context.ts";
import { sendDue } from "./delivery/send.job.ts";
import { settleDue } from "./delivery/settle.job.ts";
import { takeOutbound } from "./delivery/take-outbound.command.ts";
import { giveToBackup } from "./vault/give-to-backup.job.ts";
import { watchMachine } from "./machine/watch.job.ts";
import { turnHourBoxes } from "./delivery/hour-box.job.ts";
import { mediaDue } from "./media/media.job.ts";
import { takeIn } from "./intake/intake.job.ts";
import { watchPages } from "./pages/watch-pages.job.ts";
import { tellNotices } from "./intake/tell-notices.command.ts";
import { destroyHourKeys } from "./vault/destroy-hour-keys.job.ts";
import { pushDue } from "./push/push.job.ts";
import { sealIdentities } from "./vault/identity.job.ts";

/**
 * What runs beside the server. `run` looks for work and does a piece of it; true when there was some, so that it is
 * run again at once; a number when there will be some in so many milliseconds. `channel` is the hint that wakes it (null: none); every job is also run on its own every
 * `every_ms`, since the table is the truth and a hint may be lost.
 */
export type Job = {
  name: string;
  channel: Channel | null;
  every_ms?: number;
  run(gateway: Gateway): Promise<boolean | number>;
};

export const JOBS: readonly Job[] = [
  { name: "intake", channel: "keng_raw_event", run: takeIn },
  { name: "outbound", channel: "keng_outbound", run: takeOutbound },
  { name: "send", channel: "keng_delivery", every_ms: 1_000, run: sendDue },
  { name: "settle", channel: null, every_ms: 1_000, run: settleDue },
  { name: "push", channel: "keng_push", run: pushDue },
  { name: "media", channel: "keng_media", run: mediaDue },
  { name: "catch_up", channel: null, every_ms: 60_000, run: catchUp },
  { name: "identity", channel: null, run: sealIdentities },
  { name: "notices", channel: null, every_ms: 30_000, run: tellNotices },
  { name: "pages", channel: null, every_ms: 60_000, run: watchPages },
  { name: "machine", channel: null, run: (gateway) => watchMachine(gateway) },
  { name: "backup", channel: null, every_ms: 2_000, run: giveToBackup },
  { name: "hour_boxes", channel: null, every_ms: 30_000, run: turnHourBoxes },
  { name: "hour_keys", channel: null, every_ms: 30_000, run: (gateway) => destroyHourKeys(gateway) },
];
