import { inbound, type Inbound, type InboundMessage } from "@keng/contract/exchange.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor, type Tx } from "@keng/db/connect.ts";
import { failureFacts } from "@keng/log/failure.ts";
import { SealBroken } from "@keng/seal/box.ts";
import { openJsonBox } from "@keng/seal/json.ts";
import { reachedBy } from "../alarms/reach.store.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { AuditEntry } from "../audit/entry.ts";
import { meetClocks, openClocks, refreshLateAt, startClocks } from "../clocks/clock.store.ts";
import type { Desk } from "../context.ts";
import { newConversationKey, unwrapKey } from "../conversations/conversation-key.ts";
import {
  actOnConversation,
  insertConversation,
  lockConversation,
  patchConversation,
  unitOf,
} from "../conversations/conversation.store.ts";
import {
  insertAttachments,
  insertMessage,
  lockMessage,
  setDelivery,
  setReaction,
  settleAttachment,
} from "../conversations/message.store.ts";
import { insertPiece, showWhenWhole } from "../conversations/piece.store.ts";
import { addHistory } from "../conversations/trace.store.ts";
import { takeOffer, takePage } from "../pages/take-page.store.ts";
import { askErasing } from "../erasing/request.store.ts";
import type { Hint } from "../live/live.ts";
import { dropSubscription } from "../push/push.store.ts";
import { wakeOfficers } from "../push/wake.store.ts";
import { insertQuestion, questionsOf } from "../questions/question.store.ts";
import { insertTerms } from "../search/term.store.ts";
import { termsOf } from "../search/terms.ts";
import { insertTip, tipOf, updateTip } from "../tips/tip.store.ts";
import { type Arrival, arrivalOf, budgetPatch } from "./arrival.ts";
import { movesOn } from "./delivery-order.ts";
import {
  claimInbound,
  emptyInbound,
  type InboundItem,
  insertAlarm,
  postponeInbound,
} from "./inbound.store.ts";
import { afterFailure, MOST_ATTEMPTS, whileWaiting } from "./retry.ts";
import {
  attachmentOf,
  attachmentState,
  autoRows,
  conversationOf,
  messageOf,
  pieceOf,
  questionFrom,
  snippetPatch,
  suggestionFrom,
  tipFrom,
} from "./rows.ts";

export type Taken = { outcome: "taken" | "waiting" | "failed" | "nothing"; hints: Hint[] };
/** What one item did: nothing to tell, or hints and a line of the audit. Null: what it belongs to is not here yet. */
type Effect = { hints: Hint[]; audit?: AuditEntry } | null;

/** A result for a message that is not there after so many tries belongs to none that the desk was ever told of. */
const UNKNOWN_MESSAGE_TRIES = 6;
/** After so many tries somebody should look why something still waits. */
const LONG = 12;

/**
 * Takes in the oldest item that waits at the exchange: thread, message, tip or question, clock, audit, and the item
 * emptied, in one transaction (house.md §6, tx 3). The same item twice, or late, has one effect.
 */
export async function takeInbound(desk: Desk): Promise<Taken> {
  let held: InboundItem | undefined;
  try {
    return await asActor(desk.db, "system", async (tx): Promise<Taken> => {
      const now = desk.now();
      held = await claimInbound(tx, now);
      if (held === undefined) return { outcome: "nothing", hints: [] };
      const effect = await takeItem(tx, desk, read(desk, held), held);
      if (effect === null) {
        await postponeInbound(tx, held.id, whileWaiting(held.attempts, now));
        if (held.attempts === LONG)
          await insertAlarm(tx, { id: held.id, code: "waits_long", page_id: null, at: now });
        return { outcome: "waiting", hints: [] };
      }
      await emptyInbound(tx, held.id, now);
      if (effect.audit !== undefined) await appendAudit(tx, desk.keys.audit, effect.audit);
      return { outcome: "taken", hints: effect.hints };
    });
  } catch (error) {
    if (held === undefined) throw error;
    await keepForLater(desk, held, error);
    return { outcome: "failed", hints: [] };
  }
}

/** What failed is tried again; what cannot be read is in the end kept for a human. Nothing is dropped. */
async function keepForLater(desk: Desk, item: InboundItem, error: unknown): Promise<void> {
  const { name } = failureFacts(error);
  await asActor(desk.db, "system", async (tx) => {
    const now = desk.now();
    await postponeInbound(tx, item.id, afterFailure(name, item.attempts, now));
    if (item.attempts + 1 === MOST_ATTEMPTS)
      await insertAlarm(tx, { id: item.id, code: "not_readable", page_id: null, at: now });
  });
  desk.log("exchange_unreadable", { id: item.id, direction: "inbound", code: name });
}

function read(desk: Desk, { sealed, key_id }: InboundItem): Inbound {
  const keys = key_id === null ? desk.keys.box : desk.keys.hour_boxes.find(key_id);
  if (sealed === null || keys === undefined) throw new SealBroken();
  return inbound.parse(openJsonBox(keys, sealed));
}

async function takeItem(tx: Tx, desk: Desk, item: Inbound, held: InboundItem): Promise<Effect> {
  switch (item.kind) {
    case "message":
      return takeMessage(tx, desk, item, held);
    case "attachment": {
      const conversation = await lockConversation(tx, item.conversation_id);
      if (conversation === undefined) return null;
      const key = unwrapKey(desk.keys.master, conversation.key_wrapped);
      const known = await settleAttachment(tx, item.attachment_id, attachmentState(key, item));
      if (!known) return null;
      await showWhenWhole(tx, item.attachment_id);
      return { hints: [{ type: "conversation", id: conversation.id }] };
    }
    case "piece": {
      const conversation = await lockConversation(tx, item.conversation_id);
      if (conversation === undefined) return null;
      const key = unwrapKey(desk.keys.master, conversation.key_wrapped);
      if (!(await insertPiece(tx, pieceOf(key, item)))) return null;
      const isShown = await showWhenWhole(tx, item.attachment_id);
      return { hints: isShown ? [{ type: "conversation", id: conversation.id }] : [] };
    }
    case "reaction": {
      const conversation = await lockConversation(tx, item.conversation_id);
      const message = await lockMessage(tx, item.message_id);
      if (conversation === undefined) return null;
      if (message === undefined) return held.attempts < UNKNOWN_MESSAGE_TRIES ? null : { hints: [] };
      const reacted_at = new Date(item.at);
      if (message.reaction_at !== null && message.reaction_at > reacted_at) return { hints: [] };
      await setReaction(tx, message.id, item.reaction, reacted_at);
      return { hints: [{ type: "conversation", id: conversation.id }] };
    }
    case "delivery": {
      const conversation = await lockConversation(tx, item.conversation_id);
      const message = await lockMessage(tx, item.message_id);
      if (conversation === undefined) return null;
      // a word of welcome that went out before the desk knew of the thread; a message that is only late comes sooner
      if (message === undefined) return held.attempts < UNKNOWN_MESSAGE_TRIES ? null : { hints: [] };
      if (item.budget !== null) await patchConversation(tx, conversation.id, budgetPatch(item.budget));
      const from = message.delivery_state as Parameters<typeof movesOn>[0];
      // it waits as before, and now it is known for what
      const isReason = from === "waiting" && item.state === "waiting" && item.code !== null;
      if (!isReason && !movesOn(from, item.state)) return { hints: [] };
      await setDelivery(tx, message.id, { state: item.state, code: item.code, at: new Date(item.at) });
      return { hints: [{ type: "conversation", id: conversation.id }] };
    }
    case "contact": {
      const conversation = await lockConversation(tx, item.conversation_id);
      if (conversation === undefined) return null;
      const isAsked = item.what === "withdrawal_asked";
      const asked_at = new Date(item.at);
      const isNew =
        isAsked && (await askErasing(tx, { conversation_id: conversation.id, asked_at, asked_by: "zalo" }));
      if (!isNew && (conversation.contact === item.what || conversation.contact === "withdrawal_asked"))
        return { hints: [] };
      await actOnConversation(tx, conversation.id, { contact: item.what });
      await addHistory(tx, conversation.id, [{ at: new Date(item.at), act: item.what }]);
      return { hints: [{ type: "conversation", id: conversation.id }] };
    }
    case "page": {
      const told = await takePage(tx, desk, item);
      return told === null ? null : { hints: [], ...told };
    }
    case "page_offer":
      await takeOffer(tx, desk, item);
      return { hints: [] };
    case "push_gone":
      await dropSubscription(tx, item.subscription_id);
      return { hints: [] };
    case "alarm":
      await insertAlarm(tx, {
        id: held.id,
        code: item.code,
        page_id: item.page_id,
        at: new Date(item.at),
      });
      return { hints: [] };
  }
}

async function takeMessage(
  tx: Tx,
  desk: Desk,
  item: InboundMessage,
  held: Pick<InboundItem, "id" | "attempts">,
): Promise<Effect> {
  const now = desk.now();
  const unit = await unitOf(tx, item.conversation.unit_id);
  if (unit === undefined) {
    await insertAlarm(tx, { id: held.id, code: "unit_unknown", page_id: null, at: now });
    return null;
  }
  const known = await lockConversation(tx, item.conversation.id);
  const clocks = known === undefined ? [] : await openClocks(tx, known.id);
  const tip = known === undefined ? undefined : await tipOf(tx, known.id);
  const arrival = arrivalOf(
    item,
    known === undefined
      ? null
      : {
          conversation: known,
          open_rules: clocks.map((clock) => clock.rule),
          has_tip: tip !== undefined,
          has_question: (await questionsOf(tx, known.id)).length > 0,
        },
  );
  const { key, wrapped } =
    known === undefined
      ? newConversationKey(desk.keys.master)
      : { key: unwrapKey(desk.keys.master, known.key_wrapped), wrapped: known.key_wrapped };
  const place = {
    conversation_id: item.conversation.id,
    root_id: unit.root_id,
    unit_id: known?.unit_id ?? unit.id,
  };
  if (known === undefined) {
    const isMine = await insertConversation(tx, conversationOf(item, arrival, { ...place, key, wrapped }));
    // another process has just made it, with a key of its own
    if (!isMine) return null;
  }
  if (!(await insertMessage(tx, messageOf(item, place, key)))) return { hints: [] };
  await insertAttachments(
    tx,
    item.message.attachments.map((one, at) => attachmentOf(one, at, item, key)),
  );
  for (const row of autoRows(item, place, key)) await insertMessage(tx, row);
  await insertTerms(tx, {
    message_id: item.message.id,
    ...place,
    at: new Date(item.message.received_at),
    terms: termsOf(desk.keys.search, item.message.text),
  });
  if (arrival.tip) await insertTip(tx, tipFrom(item, place, key, newId()));
  // what is suggested comes from the newest matter: the first words after a picture, another matter months later
  const isNewest = arrival.is_newest || tip?.suggested_category === null;
  if (tip !== undefined && item.triage?.category != null && isNewest)
    await updateTip(tx, tip.id, suggestionFrom(item, key));
  if (arrival.question) await insertQuestion(tx, questionFrom(item, place, newId()));
  await writeClocks(tx, place.conversation_id, arrival, new Date(item.message.received_at));
  await addHistory(tx, place.conversation_id, arrival.history);
  if (arrival.asks_erasing) {
    const asked_at = new Date(item.message.received_at);
    await askErasing(tx, { conversation_id: place.conversation_id, asked_at, asked_by: "chat" });
  }
  if (known !== undefined)
    await actOnConversation(tx, known.id, { ...arrival.patch, ...snippetPatch(item, arrival, key) });
  await refreshLateAt(tx, place.conversation_id);
  if (arrival.is_emergency) {
    const { officers } = await reachedBy(tx, place.unit_id, "duty");
    await wakeOfficers(tx, desk.keys.gateway, officers, "emergency", now);
  }
  return {
    hints: [
      ...(arrival.is_emergency ? [{ type: "emergency" as const, id: place.conversation_id }] : []),
      { type: "conversation", id: place.conversation_id },
    ],
    audit: {
      root_id: place.root_id,
      unit_id: place.unit_id,
      at: now,
      officer_id: null,
      act: "received",
      subject_type: "conversation",
      subject_id: place.conversation_id,
      detail: item.message.from,
    },
  };
}

async function writeClocks(tx: Tx, conversation_id: string, arrival: Arrival, at: Date): Promise<void> {
  if (arrival.met.length > 0) await meetClocks(tx, conversation_id, arrival.met, at);
  await startClocks(tx, conversation_id, arrival.clocks);
}
