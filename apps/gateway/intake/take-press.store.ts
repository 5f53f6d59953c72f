import { newId } from "@keng/core/ids.ts";
import { addMs, MINUTE } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { UserMessage } from "@keng/zalo/events.ts";
import type { Gateway } from "../context.ts";
import { aliasesByCode } from "../vault/alias.store.ts";
import { lockPerson } from "../vault/person.store.ts";
import { insertReplySlots } from "../vault/reply-slot.store.ts";
import { updateSource } from "../vault/source.store.ts";
import { freshThread } from "../vault/thread.store.ts";
import { sealZaloId } from "../vault/zalo-ids.ts";
import { ANSWERS_A_MINUTE } from "./answer-message.ts";
import { lastWritten, queueAnswer } from "./answer.store.ts";
import type { Press } from "./buttons.ts";
import type { ClaimedEvent } from "./claimed-event.ts";
import { firstAnswer } from "./first-answer.ts";
import { unitOf } from "./page.ts";

/**
 * A pressed button: answered in a thread that the desk does not know of, so that no officer sees who pressed what,
 * nor that a person has several threads. False, and nothing is done: it names a thread that is not this person's, so
 * somebody wrote it, and it is a message like any other.
 */
export async function takePress(
  tx: Tx,
  gateway: Gateway,
  item: ClaimedEvent,
  event: UserMessage,
  press: Press,
): Promise<boolean> {
  const at = item.received_at;
  const who = { page_id: event.oaId, user_id: event.userId, at };
  const source = await lockPerson(tx, gateway.keys, who);
  const lang = source.lang === "en" ? "en" : "vi";
  const coded = press.button === "thread" ? await aliasesByCode(tx, [press.code]) : [];
  const chosen = coded.find((alias) => alias.source_id === source.id);
  if (press.button === "thread" && chosen === undefined) return false;
  const unit = unitOf(gateway.pages.all(), gateway.settings(), event.oaId, lang);
  if (unit === undefined) throw new Error("no such page");
  if (chosen !== undefined)
    await updateSource(tx, source.id, { last_alias_id: chosen.id, last_message_at: at });
  const menu = await freshThread(tx, source, at);
  const wrote = (await lastWritten(tx, [menu.id], addMs(gateway.now(), -MINUTE))).get(menu.id);
  await insertReplySlots(tx, [
    {
      message_id: newId(),
      alias_id: menu.id,
      zalo_sealed: sealZaloId(gateway.keys, event.msgId),
      received_at: at,
      total: 1,
    },
  ]);
  const answer = firstAnswer({
    what: { press },
    lookup: null,
    thread: {
      ref: chosen?.receipt_code ?? menu.receipt_code,
      is_new: false,
      is_burst: false,
      is_just_answered: false,
      is_flood: (wrote?.auto_since ?? 0) >= ANSWERS_A_MINUTE,
      is_emergency_burst: false,
      has_receipt: false,
      is_receipt_burst: false,
      is_quiet: false,
    },
    is_officer_here: false,
    is_welcomed: true,
    ask: [],
    is_several: false,
    unit,
    lang,
  });
  if (answer.sent !== null) await queueAnswer(tx, gateway, menu.id, answer.sent, false);
  return true;
}
