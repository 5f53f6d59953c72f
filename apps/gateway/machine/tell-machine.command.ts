import type { Gateway } from "../context.ts";
import { passInward } from "../delivery/pass-inward.store.ts";

/** Something about this machine that officers should know: their screens say it in words. */
export async function tellMachine(
  gateway: Gateway,
  code: "disk_low" | "disk_enough" | "clock_jumped",
): Promise<void> {
  const at = gateway.now().toISOString();
  await gateway.db
    .transaction()
    .execute((tx) => passInward(tx, gateway, { kind: "alarm", code, page_id: null, at }));
}
