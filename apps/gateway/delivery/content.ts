import { sealJsonWith } from "@keng/seal/json.ts";
import type { Button } from "@keng/zalo/message.ts";
import type { Gateway } from "../context.ts";
import { openPassingJson } from "../vault/open-passing.ts";

/** One message as it goes to Zalo: a text with buttons, a picture with a text, or a file. */
export type DeliveryContent = {
  text: string | null;
  buttons: readonly Button[];
  file: { name: string; mime: string; bytes: string } | null;
};

/** Seals what passes through under the key of this hour. */
export function sealContent(
  gateway: Pick<Gateway, "keys" | "now">,
  content: DeliveryContent,
): { hour_key: string; sealed: Buffer } {
  const hour = gateway.keys.hours.current(gateway.now);
  return { hour_key: hour.id, sealed: sealJsonWith(hour.key, content) };
}

/** What was sealed, or `undefined` when its key is gone or the row is damaged: one broken row stops no other. */
export function openContent(
  gateway: Pick<Gateway, "keys">,
  row: { hour_key: string | null; sealed: Buffer | null },
): DeliveryContent | undefined {
  return openPassingJson(gateway.keys, row) as DeliveryContent | undefined;
}
