import { DAY, MINUTE } from "@keng/core/time.ts";

/** Zalo's own time of an event when it can be believed, else when it came. */
export function sentAt(timestamp: number | null, receivedAt: Date): Date {
  const received = receivedAt.getTime();
  if (timestamp === null || timestamp > received + 5 * MINUTE || timestamp < received - 400 * DAY)
    return receivedAt;
  return new Date(timestamp);
}
