import { addMs, MINUTE } from "@keng/core/time.ts";
import type { Gateway } from "../context.ts";
import { claimMedia, type MediaRow } from "./media.store.ts";

/** Claims attachments to be fetched; one whose process dies is claimed again after five minutes. */
export async function beginMedia(gateway: Gateway, most: number): Promise<MediaRow[]> {
  const at = gateway.now();
  return gateway.db.transaction().execute((tx) => claimMedia(tx, at, addMs(at, 5 * MINUTE), most));
}
