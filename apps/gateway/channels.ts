/** Hints that the gateway hears: raised by a trigger of `exchange`, or in the transaction that made the work. */
export const CHANNELS = [
  "keng_raw_event",
  "keng_delivery",
  "keng_media",
  "keng_outbound",
  "keng_push",
  "keng_setting",
  "keng_page",
] as const;
export type Channel = (typeof CHANNELS)[number];

/** The lock of the database that all gateways hold together while they work. */
export const GATEWAY_WORKS = 417_172;
