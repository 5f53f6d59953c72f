import { newId } from "@keng/core/ids.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { OaMessage } from "@keng/zalo/events.ts";
import type { Gateway } from "../context.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import { aliasById, openAlias, openAliasesOf } from "../vault/alias.store.ts";
import { findMessageRefs, insertMessageRefs } from "../vault/message-ref.store.ts";
import { lockPerson } from "../vault/person.store.ts";
import { freshThread } from "../vault/thread.store.ts";
import { hashMessageId } from "../vault/zalo-ids.ts";
import { readAttachments } from "./attachments.ts";
import type { ClaimedEvent } from "./claimed-event.ts";
import { cleanText } from "./clean-text.ts";
import { sentAt } from "./instants.ts";
import { queueMedia } from "./media.store.ts";
import { unitOf } from "./page.ts";

/** What an officer typed in Zalo's own tool is shown in the thread as such (house.md §6). */
export async function takeToolMessage(
  tx: Tx,
  gateway: Gateway,
  item: ClaimedEvent,
  event: OaMessage,
): Promise<void> {
  const at = item.received_at;
  const attachments = readAttachments(event.attachments, newId);
  const who = { page_id: event.oaId, user_id: event.userId, at };
  const source = await lockPerson(tx, gateway.keys, who);
  const hash = hashMessageId(gateway.keys, event.oaId, event.msgId);
  const quoteHash =
    event.quoteMsgId === null ? [] : [hashMessageId(gateway.keys, event.oaId, event.quoteMsgId)];
  if ((await findMessageRefs(tx, [hash])).length > 0) return;
  const quoted = (await findMessageRefs(tx, quoteHash)).find((ref) => ref.source_id === source.id);
  const threadId = quoted?.alias_id ?? source.last_alias_id ?? (await openAliasesOf(tx, [source.id]))[0]?.id;
  const known = threadId === undefined ? undefined : await aliasById(tx, threadId);
  const alias = known ?? (await freshThread(tx, source, at));
  const lang = source.lang === "en" ? "en" : "vi";
  const unit = unitOf(gateway.pages.all(), gateway.settings(), event.oaId, lang, alias.unit_id);
  if (unit === undefined) throw new Error("no such page");
  const message_id = newId();
  if (alias.state === "SILENT") await openAlias(tx, alias.id, at);
  await insertMessageRefs(tx, [{ hash, alias_id: alias.id, message_id, direction: "out", at }]);
  await passInward(tx, gateway, {
    kind: "message",
    conversation: {
      id: alias.id,
      unit_id: unit.unit_id,
      label: alias.label,
      receipt_code: alias.receipt_code,
      opened_at: (alias.state === "SILENT" ? at : alias.created_at).toISOString(),
      lang,
    },
    message: {
      id: message_id,
      from: "zalo_tool",
      text: cleanText(event.text),
      attachments: attachments.map((one) => one.inbound),
      quote_of: quoted?.alias_id === alias.id ? quoted.message_id : null,
      sent_at: sentAt(event.timestamp, at).toISOString(),
      received_at: at.toISOString(),
      late: item.is_late,
    },
    thread_kind: null,
    set_aside: false,
    triage: null,
    auto: [],
    budget: null,
  });
  await queueMedia(tx, gateway, { id: message_id, alias_id: alias.id }, attachments);
}
