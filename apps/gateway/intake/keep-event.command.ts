import type { Gateway } from "../context.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import { sealToHolders } from "../vault/holders.ts";
import { keepEvent as insertKept } from "./kept-event.store.ts";
import { removeRawEvent } from "../webhook/raw-event.store.ts";
import type { ClaimedEvent } from "./claim-events.command.ts";

export type KeptCode =
  | "unknown_event"
  | "unknown_page"
  | "not_readable"
  | "anonymous"
  | "call"
  | "submitted_info"
  | "notice";

const ALARMS = { unknown_event: true, unknown_page: true, not_readable: true, anonymous: true, call: true };

/** What cannot be taken in is kept for the key holders, and the operator is told by a code. */
export async function keepEvent(gateway: Gateway, item: ClaimedEvent, code: KeptCode): Promise<void> {
  const bytes = item.raw?.bytes ?? Buffer.alloc(0);
  const page_id = item.raw?.page_id ?? null;
  const sealed = await sealToHolders(gateway.config.recipients, bytes);
  await gateway.db.transaction().execute(async (tx) => {
    if (!(await removeRawEvent(tx, item.id))) return;
    await insertKept(tx, { code, page_id, sealed, received_at: item.received_at });
    if (!(code in ALARMS)) return;
    await passInward(tx, gateway, {
      kind: "alarm",
      code: code === "unknown_page" || code === "not_readable" ? code : "unknown_event",
      page_id,
      at: gateway.now().toISOString(),
    });
  });
  if (code in ALARMS) gateway.log("webhook_kept", { code, count: 1 });
}
