import { addMs, DAY } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import { dropOldUploads } from "./upload.store.ts";

/** Uploads that were never sent are gone after a day. Returns how many. */
export async function dropOld(desk: Desk): Promise<number> {
  return asActor(desk.db, "system", (tx) => dropOldUploads(tx, addMs(desk.now(), -DAY)));
}
