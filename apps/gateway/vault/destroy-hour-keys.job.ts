import { MINUTE } from "@keng/core/time.ts";
import { isBackupRead } from "@keng/db/copy/carry.ts";
import type { Gateway } from "../context.ts";
import { neededHourKeys } from "./needed-hour-keys.query.ts";

/** A key that was sealed with a moment ago may still be in a transaction that has not committed. */
const GRACE_MS = MINUTE;
const pastSince = new WeakMap<Gateway["keys"]["hours"], Map<string, number>>();

/** Destroys the keys of hours of which nothing waits any more: what came in then can be read by nobody. */
export async function destroyHourKeys(gateway: Gateway, graceMs = GRACE_MS): Promise<boolean> {
  const { hours } = gateway.keys;
  // an hour without an event ends too
  hours.current(gateway.now);
  const now = gateway.now().getTime();
  const since = pastSince.get(hours) ?? new Map<string, number>();
  pastSince.set(hours, since);
  const past = hours.past(gateway.now);
  for (const id of past) if (!since.has(id)) since.set(id, now);
  const ripe = past.filter((id) => now - (since.get(id) ?? now) >= graceMs);
  if (ripe.length === 0) return false;
  const needed = await neededHourKeys(gateway.db);
  if (await isBackupRead(gateway.db)) return false;
  for (const id of ripe) {
    if (needed.has(id)) continue;
    hours.destroy(id);
    since.delete(id);
    gateway.log("key_destroyed", { hour_key: id });
  }
  return false;
}
