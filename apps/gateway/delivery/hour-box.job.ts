import { isBackupRead } from "@keng/db/copy/carry.ts";
import type { Gateway } from "../context.ts";
import { publishHour } from "./publish-hour-box.command.ts";
import { withdrawHour } from "./withdraw-hour-box.command.ts";

/**
 * A key of each hour for what passes outward. Those of hours that are over are taken out of use as soon as nothing
 * waits under them, and then destroyed: what passed is readable by nobody, whoever has the disk and all other keys.
 */
export async function turnHourBoxes(gateway: Gateway): Promise<boolean> {
  const [newest, ...older] = await publishHour(gateway);
  const kept = new Set([newest]);
  for (const id of older) if (!(await withdrawHour(gateway, id))) kept.add(id);
  if (await isBackupRead(gateway.db)) return false;
  const { hour_boxes } = gateway.keys;
  for (const id of hour_boxes.past(gateway.now)) {
    if (kept.has(id)) continue;
    hour_boxes.destroy(id);
    gateway.log("key_destroyed", { hour_key: id });
  }
  return false;
}
