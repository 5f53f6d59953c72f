import type { AttachmentKind } from "@keng/contract/exchange.ts";
import { sealJsonWith } from "@keng/seal/json.ts";
import type { Gateway } from "../context.ts";
import { openPassingJson } from "../vault/open-passing.ts";

/** What a media job needs: Zalo's short-lived address, and what Zalo says of it (the name of a file may tell who it is). */
export type MediaSource = { kind: AttachmentKind; url: string; name: string | null };

export function sealMedia(
  gateway: Pick<Gateway, "keys" | "now">,
  media: MediaSource,
): { hour_key: string; sealed: Buffer } {
  const hour = gateway.keys.hours.current(gateway.now);
  return { hour_key: hour.id, sealed: sealJsonWith(hour.key, media) };
}

export function openMedia(
  gateway: Pick<Gateway, "keys">,
  row: { hour_key: string | null; sealed: Buffer | null },
): MediaSource | undefined {
  return openPassingJson(gateway.keys, row) as MediaSource | undefined;
}
