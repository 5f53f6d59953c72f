import { addMs } from "@keng/core/time.ts";
import type { Gateway } from "../context.ts";
import { type MediaRow, postponeMedia } from "./media.store.ts";

/** Tries an attachment again after `ms`. */
export async function tryMediaLater(gateway: Gateway, row: MediaRow, ms: number): Promise<void> {
  await gateway.db.transaction().execute((tx) => postponeMedia(tx, row.id, addMs(gateway.now(), ms)));
}
