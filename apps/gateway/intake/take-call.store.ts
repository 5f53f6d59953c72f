import type { CallFacts } from "@keng/contract/exchange.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs, MINUTE } from "@keng/core/time.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { Call } from "@keng/zalo/events.ts";
import type { Gateway } from "../context.ts";
import { slotsOf } from "../delivery/delivery.store.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import { budgetOf, WINDOW_MS } from "../delivery/slot.ts";
import { aliasById, noteMessages, openAliasesOf } from "../vault/alias.store.ts";
import { findMessageRefs, insertMessageRefs } from "../vault/message-ref.store.ts";
import { lockPerson } from "../vault/person.store.ts";
import { updateSource } from "../vault/source.store.ts";
import { freshThread } from "../vault/thread.store.ts";
import { hashMessageId } from "../vault/zalo-ids.ts";
import { lastWritten, queueAnswer } from "./answer.store.ts";
import { callAnswer } from "./call-answer.ts";
import { chooseThread } from "./choose-thread.ts";
import type { ClaimedEvent } from "./claimed-event.ts";
import { sentAt } from "./instants.ts";
import { unitOf } from "./page.ts";

export type KnownCall = Call & { oaId: string; userId: string };

const SECOND_MS = 1000;
const seconds = (ms: number | null): number => Math.max(0, Math.round((ms ?? 0) / SECOND_MS));

/** Zalo's codes of how a call ended are not public: whoever talked was answered. */
function factsOf(event: Call): CallFacts {
  return {
    by: event.from === "user" ? "citizen" : "page",
    answered: (event.talkMs ?? 0) > 0,
    video: event.callType?.toUpperCase().includes("VIDEO") === true,
    waited: seconds(event.waitingMs),
    talked: seconds(event.talkMs),
  };
}

/** A call through the page, answered or not, comes into a thread as a message does; one that was missed is answered. */
export async function takeCall(
  tx: Tx,
  gateway: Gateway,
  item: ClaimedEvent,
  event: KnownCall,
): Promise<void> {
  const { received_at } = item;
  const call = factsOf(event);
  const sent_at = sentAt(event.startedAt ?? event.timestamp, received_at);
  const who = { page_id: event.oaId, user_id: event.userId, at: received_at };
  const source = await lockPerson(tx, gateway.keys, who);
  const hash = hashMessageId(gateway.keys, event.oaId, `call ${event.callId}`);
  if ((await findMessageRefs(tx, [hash])).length > 0) return;
  const open = await openAliasesOf(tx, [source.id]);
  const { thread } = chooseThread({
    quoted: null,
    named: null,
    last:
      source.last_alias_id === null || source.last_message_at === null
        ? null
        : { thread: source.last_alias_id, at: source.last_message_at },
    open: open.map((alias) => alias.id),
    above: new Set(open.filter((alias) => alias.unit_id !== null).map((alias) => alias.id)),
    // a call says nothing of what it was about: it is the unit's own
    wants: "here",
    at: sent_at,
  });
  const known =
    thread === null ? undefined : (open.find((one) => one.id === thread) ?? (await aliasById(tx, thread)));
  const alias = known ?? (await freshThread(tx, source, received_at));
  const isNew = alias.state === "SILENT";
  const at = gateway.now();
  const lang = source.lang === "en" ? "en" : "vi";
  const unit = unitOf(gateway.pages.all(), gateway.settings(), event.oaId, lang, alias.unit_id);
  if (unit === undefined) throw new Error("no such page");
  const wrote = await lastWritten(tx, [alias.id], addMs(at, -MINUTE));
  const answer =
    call.by === "page"
      ? null
      : callAnswer({
          is_answered: call.answered,
          at,
          wrote: (isNew ? undefined : wrote.get(alias.id)) ?? { auto: null, officer: null },
          unit,
          lang,
        });
  const message_id = newId();
  await insertMessageRefs(tx, [{ hash, alias_id: alias.id, message_id, direction: "in", at: received_at }]);
  const auto_id = answer === null ? null : await queueAnswer(tx, gateway, alias.id, answer, true);
  const slots = await slotsOf(tx, alias.id, addMs(at, -WINDOW_MS));
  await passInward(tx, gateway, {
    kind: "message",
    conversation: {
      id: alias.id,
      unit_id: unit.unit_id,
      label: alias.label,
      receipt_code: alias.receipt_code,
      opened_at: (isNew ? received_at : alias.created_at).toISOString(),
      lang,
    },
    message: {
      id: message_id,
      from: call.by === "citizen" ? "citizen" : "zalo_tool",
      text: null,
      attachments: [{ id: newId(), kind: call.answered ? "call" : "missed_call", call }],
      quote_of: null,
      sent_at: sent_at.toISOString(),
      received_at: received_at.toISOString(),
      late: item.is_late,
    },
    // what it was about is not known: looked at like a report
    thread_kind: isNew ? "other" : null,
    set_aside: false,
    triage: null,
    auto:
      auto_id === null || answer === null
        ? []
        : [{ id: auto_id, text: answer.text, templates: [answer.template], at: at.toISOString() }],
    budget: slots.length === 0 ? null : budgetOf(slots, at),
  });
  const isLast = source.last_message_at === null || sent_at >= source.last_message_at;
  await updateSource(tx, source.id, {
    ...(isLast ? { last_alias_id: alias.id, last_message_at: sent_at } : {}),
    ...(call.by === "citizen" ? { last_call_at: received_at } : {}),
  });
  await noteMessages(tx, [
    {
      id: alias.id,
      takes_seq: false,
      opened_at: isNew ? received_at : null,
      last_message_at: isNew || sent_at > alias.last_message_at ? sent_at : null,
      receipt_at: null,
      emergency_at: null,
    },
  ]);
}
