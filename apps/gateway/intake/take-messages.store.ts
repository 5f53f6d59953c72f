import { newId } from "@keng/core/ids.ts";
import { addMs, MINUTE } from "@keng/core/time.ts";
import type { InboundMessage } from "@keng/contract/exchange.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { Gateway } from "../context.ts";
import { sealContent } from "../delivery/content.ts";
import { insertDeliveries, slotsOfMany } from "../delivery/delivery.store.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import { FREE_REPLIES, type Slot, WINDOW_MS } from "../delivery/slot.ts";
import { noteMessages } from "../vault/alias.store.ts";
import { insertMessageRefs } from "../vault/message-ref.store.ts";
import { insertReplySlots } from "../vault/reply-slot.store.ts";
import { noteLastMessages } from "../vault/source.store.ts";
import { sealZaloId } from "../vault/zalo-ids.ts";
import { answerMessage, type Answered, inboundOf } from "./answer-message.ts";
import { lastWritten } from "./answer.store.ts";
import { heldStates } from "./held.ts";
import { keepOriginals, queueMedia } from "./media.store.ts";
import { placeMessages } from "./places.store.ts";
import type { ReadMessage } from "./read-message.disk.ts";

/**
 * Tx 2 of house.md §6: citizens' messages find their threads, get their first answers and are passed inward. Several
 * at once, each of another person: every table is asked and written once for all of them.
 */
export async function takeMessages(
  tx: Tx,
  gateway: Gateway,
  messages: readonly ReadMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  const at = gateway.now();
  const placed = await placeMessages(tx, gateway, messages);
  if (placed.length === 0) return;
  const ids = placed.map((one) => one.alias.id);
  const wrote = await lastWritten(tx, ids, addMs(at, -MINUTE));
  const answered = placed.map((one) =>
    answerMessage(one, {
      at,
      pages: gateway.pages.all(),
      settings: gateway.settings(),
      wrote: wrote.get(one.alias.id),
      ids: { message: newId(), answer: newId() },
    }),
  );
  const slots = await slotsOfMany(tx, ids, addMs(at, -WINDOW_MS));
  await remember(tx, gateway, answered, at);
  const seqs = await noteMessages(tx, answered.map(noteOf));
  await insertDeliveries(
    tx,
    answered.flatMap((one) => deliveryOf(gateway, one, seqs.get(one.placed.alias.id), at)),
  );
  const slotsOf = (one: Answered): Slot[] => [
    newSlot(one),
    ...slots.filter((slot) => slot.alias_id === one.placed.alias.id),
  ];
  const items = answered.flatMap((one) => [
    inboundOf(one, slotsOf(one), at) satisfies InboundMessage,
    ...heldStates(one.placed.alias.id, one.placed.read.attachments),
  ]);
  await passInward(tx, gateway, ...items);
  for (const { placed: one, message_id } of answered) {
    await queueMedia(tx, gateway, { id: message_id, alias_id: one.alias.id }, one.read.attachments);
    await keepOriginals(tx, gateway, one.alias.id, one.read.originals);
  }
}

/** What the vault remembers of them: times and counts, no words. */
async function remember(tx: Tx, gateway: Gateway, answered: readonly Answered[], at: Date): Promise<void> {
  await insertMessageRefs(
    tx,
    answered.map(({ placed, message_id }) => ({
      hash: placed.hash,
      alias_id: placed.alias.id,
      message_id,
      direction: "in",
      at: placed.read.received_at,
    })),
  );
  await insertReplySlots(
    tx,
    answered.map((one) => ({
      message_id: one.message_id,
      alias_id: one.placed.alias.id,
      zalo_sealed: sealZaloId(gateway.keys, one.placed.read.event.msgId),
      received_at: one.placed.read.sent_at,
      total: FREE_REPLIES,
    })),
  );
  await noteLastMessages(
    tx,
    answered.map(({ placed, lang }) => {
      const { source, alias, read } = placed;
      const isLast = source.last_message_at === null || read.sent_at >= source.last_message_at;
      return {
        id: source.id,
        lang,
        last: isLast ? { alias_id: alias.id, at: read.sent_at } : null,
        welcomed_at: at,
      };
    }),
  );
}

function noteOf({ placed, answer, at }: Answered): Parameters<typeof noteMessages>[1][number] {
  const { alias, read, is_new } = placed;
  return {
    id: alias.id,
    takes_seq: answer.sent !== null,
    opened_at: is_new ? read.received_at : null,
    last_message_at: read.sent_at > alias.last_message_at || is_new ? read.sent_at : null,
    receipt_at: answer.is_receipt ? at : null,
    emergency_at: answer.is_emergency ? at : null,
  };
}

function deliveryOf(
  gateway: Gateway,
  { placed, answer, answer_id }: Answered,
  seq: number | undefined,
  at: Date,
): Parameters<typeof insertDeliveries>[1][number][] {
  if (answer.sent === null) return [];
  if (seq === undefined) throw new Error("no such thread");
  return [
    {
      message_id: answer_id,
      alias_id: placed.alias.id,
      seq,
      part: 0,
      is_auto: true,
      is_told: true,
      at,
      ...sealContent(gateway, { ...answer.sent, file: null }),
    },
  ];
}

const newSlot = ({ placed, message_id }: Answered): Slot => ({
  message_id,
  received_at: placed.read.sent_at,
  used: 0,
  total: FREE_REPLIES,
});
