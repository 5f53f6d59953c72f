import type { Tx } from "@keng/db/connect.ts";
import type { Gateway } from "../context.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import { sealToHolders } from "../vault/holders.ts";
import type { ClaimedEvent } from "./claimed-event.ts";

export type KeptCode =
  | "unknown_event"
  | "unknown_page"
  | "not_readable"
  | "anonymous"
  | "call"
  | "submitted_info"
  | "notice";

const ALARMS = { unknown_event: true, unknown_page: true, not_readable: true, anonymous: true, call: true };

/**
 * What cannot be taken in is kept sealed to the key holders: neither side can read it, nothing is lost; the operator is
 * told by a code.
 */
export async function keepEvent(tx: Tx, gateway: Gateway, item: ClaimedEvent, code: KeptCode): Promise<void> {
  const bytes = item.raw?.bytes ?? Buffer.alloc(0);
  const page_id = item.raw?.page_id ?? null;
  const sealed = await sealToHolders(gateway.config.recipients, bytes);
  await tx
    .insertInto("vault.kept_event")
    .values({ code, page_id, sealed, received_at: item.received_at })
    .execute();
  if (!(code in ALARMS)) return;
  await passInward(tx, gateway, {
    kind: "alarm",
    code: code === "unknown_page" || code === "not_readable" ? code : "unknown_event",
    page_id,
    at: gateway.now().toISOString(),
  });
  gateway.log("webhook_kept", { code, count: 1 });
}
