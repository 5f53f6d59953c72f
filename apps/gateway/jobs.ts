import type { Gateway } from "./context.ts";

/**
 * What runs beside the server. `run` looks for work and does a piece of it; true when there was some, so that it is
 * run again at once. `channel` is the hint that wakes it (null: none); every job is also run on its own every
 * `every_ms`, since the table is the truth and a hint may be lost.
 */
export type Job = {
  name: string;
  channel: Channel | null;
  every_ms?: number;
  run(gateway: Gateway): Promise<boolean>;
};

/** Hints that the gateway hears: raised by a trigger of `exchange`, or in the transaction that made the work. */
export const CHANNELS = [
  "keng_raw_event",
  "keng_delivery",
  "keng_media",
  "keng_outbound",
  "keng_setting",
] as const;
export type Channel = (typeof CHANNELS)[number];

export const JOBS: readonly Job[] = [];
