import { addMs, MINUTE } from "@keng/core/time.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Gateway } from "../context.ts";
import { hashMessageId, openZaloId } from "../vault/zalo-ids.ts";
import type { DeliveryContent } from "./content.ts";
import { beginSettling, type Unsettled } from "./begin-settling.command.ts";
import { endSettling } from "./end-settling.command.ts";
import { readSentSince } from "./zalo-send.client.ts";

/**
 * How far Zalo's clock may be behind ours. What was sent earlier is known by its id, so that a long look back finds
 * nothing that is not meant.
 */
const CLOCK_SLACK_MS = 15 * MINUTE;

/**
 * Learns the outcome of sends that were begun and never ended, by reading the conversation from Zalo: found there, it
 * was sent; read twice without it, it was not and may be sent again; not readable, it is shown as unknown.
 */
export async function settleDue(gateway: Gateway): Promise<boolean> {
  const rows = await beginSettling(gateway, 8);
  for (const one of rows) await settleOne(gateway, one);
  return rows.length > 0;
}

async function settleOne(gateway: Gateway, one: Unsettled): Promise<void> {
  try {
    const oa = gateway.oa(one.page_id);
    const since = addMs(one.row.started_at ?? gateway.now(), -CLOCK_SLACK_MS);
    const seen = await readSentSince(oa, openZaloId(gateway.keys, one.user_sealed), since);
    const candidates = seen.filter((message) => looksLike(message, one.content)).toReversed();
    const hashes = candidates.map((message) => hashMessageId(gateway.keys, one.page_id, message.msgId));
    await endSettling(gateway, one, { read: true, hashes });
  } catch (error) {
    gateway.log("job_failed", {
      job: "settle",
      id: one.row.id,
      attempt: one.row.settle_tries,
      ...failureFacts(error),
    });
    await endSettling(gateway, one, { read: false, hashes: [] });
  }
}

/** The same text, or a picture or file where one was sent: Zalo's history tells no more (zalo-contract §3.8). */
export function looksLike(message: { type: string; text: string | null }, content: DeliveryContent): boolean {
  const said = (message.text ?? "").normalize("NFC").trim();
  const meant = (content.text ?? "").normalize("NFC").trim();
  if (content.file === null) return said === meant;
  const isPicture = content.file.mime.startsWith("image/");
  return isPicture
    ? /photo|image|gif/i.test(message.type) && (meant === "" || said === "" || said === meant)
    : /file/i.test(message.type);
}
