import { asActor } from "@keng/db/connect.ts";
import type { Desk } from "../context.ts";
import { insertAlarm } from "../passage/inbound.store.ts";

/** An alarm that the desk itself raises. */
export async function noteAlarm(desk: Desk, id: string, code: string): Promise<void> {
  await asActor(desk.db, "system", (tx) => insertAlarm(tx, { id, code, page_id: null, at: desk.now() }));
}
