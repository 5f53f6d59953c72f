import { openBox, openWith, SealBroken } from "@keng/seal/box.ts";
import type { GatewayKeys } from "../keys.ts";

/**
 * What only passes through, sealed under the key of its hour, or, as it came out of a backup, to the long-lived key.
 * `undefined` when the key is gone, or key or seal are damaged: nobody can read it any more, and no other row is held up.
 */
export function openPassing(
  { hours, box }: Pick<GatewayKeys, "hours" | "box">,
  { hour_key, sealed }: { hour_key: string | null; sealed: Buffer | null },
): Buffer | undefined {
  if (sealed === null) return undefined;
  try {
    if (hour_key === null) return openBox(box, sealed);
    const key = hours.find(hour_key);
    return key === undefined ? undefined : openWith(key, sealed);
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}

/** The same for what was sealed as JSON. */
export function openPassingJson(
  keys: Pick<GatewayKeys, "hours" | "box">,
  row: { hour_key: string | null; sealed: Buffer | null },
): unknown {
  const opened = openPassing(keys, row);
  return opened === undefined ? undefined : JSON.parse(opened.toString("utf8"));
}
