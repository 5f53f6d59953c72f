import { MINUTE } from "@keng/core/time.ts";
import { isBackupRead } from "@keng/db/copy/carry.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Desk } from "../context.ts";
import { publishHour } from "./publish-hour-box.command.ts";
import { withdrawHour } from "./withdraw-hour-box.command.ts";

/**
 * A key of each hour for what passes inward. Those of hours that are over are taken out of use as soon as nothing waits
 * under them, and then destroyed: what passed is readable by nobody, whoever has the disk and all other keys.
 */
export async function turnHourBoxes(desk: Desk): Promise<void> {
  const [newest, ...older] = await publishHour(desk);
  const kept = new Set([newest]);
  for (const id of older) if (!(await withdrawHour(desk, id))) kept.add(id);
  if (await isBackupRead(desk.db)) return;
  const { hour_boxes } = desk.keys;
  for (const id of hour_boxes.past(desk.now)) {
    if (kept.has(id)) continue;
    hour_boxes.destroy(id);
    desk.log("key_destroyed", { hour_key: id });
  }
}

const EVERY = MINUTE / 2;

export function startHourBoxes(desk: Desk): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let running: Promise<void>;
  const go = async (): Promise<void> => {
    try {
      await turnHourBoxes(desk);
    } catch (error) {
      desk.log("job_failed", { job: "hour_boxes", ...failureFacts(error) });
    }
    if (!isStopped) timer = setTimeout(() => void (running = go()), EVERY);
  };
  running = go();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
