import { type BoxKeys, openBox, openWith, SealBroken, sealTo } from "./box.ts";

/** A side's keys of single hours, and the public half of its long-lived ones. */
export type KeysOfHours = {
  box: Pick<BoxKeys, "public_key">;
  /** Pairs, for what crosses the wall. */
  hour_boxes: { find(id: string): BoxKeys | undefined };
  /** For what only passes through a side. */
  hours?: { find(id: string): Uint8Array | undefined };
};

/**
 * What waits under the key of an hour, under the side's long-lived key instead, as a backup holds it. Undefined when
 * its key is gone or the seal is damaged: then nobody can read it any more.
 */
export function reseal(keys: KeysOfHours, key: string, sealed: Uint8Array): Buffer | undefined {
  const opened = open(keys, key, sealed);
  return opened === undefined ? undefined : sealTo(keys.box.public_key, opened);
}

function open(keys: KeysOfHours, key: string, sealed: Uint8Array): Buffer | undefined {
  const pair = keys.hour_boxes.find(key);
  const secret = keys.hours?.find(key);
  try {
    if (pair !== undefined) return openBox(pair, sealed);
    return secret === undefined ? undefined : openWith(secret, sealed);
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}
