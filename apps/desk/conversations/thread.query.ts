import type { ConversationView, MessagesPage, MessageView, NoteView } from "@keng/contract/console-api.ts";
import { Fault } from "@keng/contract/codes.ts";
import type { ThreadKind } from "@keng/contract/triage.ts";
import { asActor, type Tx } from "@keng/db/connect.ts";
import { clocksOf } from "../clocks/clock.store.ts";
import type { Actor, Desk } from "../context.ts";
import { erasingView } from "../erasing/present.ts";
import { erasingOf } from "../erasing/request.store.ts";
import { tipsInMatters } from "../matters/matter.store.ts";
import { matterTipView } from "../matters/present.ts";
import { openMessages } from "../reveals/reveal.store.ts";
import { sharedPlaces, tipOf } from "../tips/tip.store.ts";
import { tipView } from "../tips/present.ts";
import { unwrapKey } from "./conversation-key.ts";
import { type Conversation, findConversation, officerName, unitOf } from "./conversation.store.ts";
import { cursorOf, placeOf } from "./cursor.ts";
import { attachmentsOf, messageById, messagesBefore } from "./message.store.ts";
import {
  assignedView,
  clockView,
  emergencyState,
  historyView,
  holderView,
  messageView,
  noteView,
  snoozedView,
} from "./present.ts";
import { besideShocking, isShocking, type Matter } from "./shock.ts";
import { historyOf, noteOfRequest, notesOf } from "./trace.store.ts";

const PAGE = 50;

/** All about a thread but its messages. */
export async function threadView(desk: Desk, actor: Actor, id: string): Promise<ConversationView> {
  const now = desk.now();
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const row = await findConversation(tx, id);
    if (row === undefined) throw new Fault("not_found");
    const key = unwrapKey(desk.keys.master, row.key_wrapped);
    const unit = await unitOf(tx, row.unit_id);
    const erasing = await erasingOf(tx, id);
    const clocks = await clocksOf(tx, id);
    const tip = await tipOf(tx, id);
    const places = tip === undefined ? [] : await sharedPlaces(tx, id);
    const matter =
      tip?.matter_id == null ? [] : (await tipsInMatters(tx, [tip.matter_id])).map(matterTipView);
    const notes = await notesOf(tx, id);
    const history = await historyOf(tx, id);
    const holder_name = row.holder_id === null ? null : await officerName(tx, row.holder_id);
    const assigned_name = row.assigned_to === null ? null : await officerName(tx, row.assigned_to);
    const running = clocks
      .filter((clock) => clock.met_at === null && clock.cancelled_at === null)
      .toSorted((one, other) => one.due_at.getTime() - other.due_at.getTime());
    return {
      id: row.id,
      channel: row.channel as ConversationView["channel"],
      label: row.label,
      receipt_code: row.receipt_code,
      kind: row.kind as ThreadKind,
      tip_state: tip === undefined ? null : (tip.state as ConversationView["tip_state"]),
      last_at: row.last_at.toISOString(),
      holder: holderView({ ...row, holder_name }, now),
      assigned: assignedView({ ...row, assigned_name }),
      snoozed_until: snoozedView(row, now),
      clock: running[0] === undefined ? null : clockView(running[0]),
      emergency: emergencyState(row),
      waiting_for: row.waiting_for as ConversationView["waiting_for"],
      set_aside: row.set_aside_at !== null,
      unit: { id: row.unit_id, name_vi: unit?.name_vi ?? "", name_en: unit?.name_en ?? "" },
      opened_at: row.opened_at.toISOString(),
      lang: row.lang as ConversationView["lang"],
      version: row.version,
      budget:
        row.budget_until === null || row.budget_remaining === null
          ? null
          : {
              remaining: row.budget_remaining,
              total: row.budget_total ?? row.budget_remaining,
              until: row.budget_until.toISOString(),
            },
      set_aside_reason: row.set_aside_reason as ConversationView["set_aside_reason"],
      contact: row.contact as ConversationView["contact"],
      erased_at: row.erased_at?.toISOString() ?? null,
      erasing: erasing === undefined ? null : erasingView(erasing),
      flags: row.flags,
      clocks: clocks.filter((clock) => clock.cancelled_at === null).map(clockView),
      tip:
        tip === undefined
          ? null
          : tipView(
              key,
              tip,
              { receipt_code: row.receipt_code, shared: places, matter },
              emergencyState(row) === "open" || row.kind === "question",
            ),
      notes: notes.map((note) => noteView(key, note)),
      history: history.map(historyView),
    };
  });
}

/** A page of messages, the newest page first, each page from old to new. */
export async function messagesPage(
  desk: Desk,
  actor: Actor,
  id: string,
  before: string | undefined,
): Promise<MessagesPage> {
  const place = placeOf(before);
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const conversation = await findConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    const key = unwrapKey(desk.keys.master, conversation.key_wrapped);
    const rows = await messagesBefore(tx, id, place, PAGE + 1);
    const page = rows.slice(0, PAGE).toReversed();
    const attachments = await attachmentsOf(
      tx,
      page.map((row) => row.id),
    );
    const open = await openFor(tx, actor, id, desk.now());
    const [first] = page;
    const items = page.map((row) => messageView(key, row, attachments, open));
    return {
      items: markShocking(items, await matterOf(tx, conversation)),
      earlier_cursor:
        rows.length > PAGE && first !== undefined ? cursorOf({ at: first.received_at, id: first.id }) : null,
    };
  });
}

export async function messageOf(
  desk: Desk,
  actor: Actor,
  id: string,
  message_id: string,
): Promise<MessageView> {
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const conversation = await findConversation(tx, id);
    const row = await messageById(tx, id, message_id);
    if (conversation === undefined || row === undefined) throw new Fault("not_found");
    const key = unwrapKey(desk.keys.master, conversation.key_wrapped);
    const open = await openFor(tx, actor, id, desk.now());
    const view = messageView(key, row, await attachmentsOf(tx, [row.id]), open);
    return markShocking([view], await matterOf(tx, conversation))[0] ?? view;
  });
}

/** What the officer has opened, for their own eyes: a program of theirs gets it masked. */
async function openFor(tx: Tx, actor: Actor, id: string, now: Date): Promise<ReadonlyMap<string, Date>> {
  return actor.token_id === undefined ? openMessages(tx, actor.officer_id, id, now) : new Map();
}

/** What the thread is about, as far as its pictures are concerned. */
async function matterOf(tx: Tx, row: Conversation): Promise<Matter> {
  const tip = await tipOf(tx, row.id);
  return {
    flags: row.flags,
    emergency_numbers: row.emergency_numbers,
    category: tip?.category ?? tip?.suggested_category ?? null,
  };
}

function markShocking(items: readonly MessageView[], matter: Matter): MessageView[] {
  const whole = isShocking(matter);
  const beside = besideShocking(items);
  return items.map((item, at) => ({
    ...item,
    shocking: item.from === "citizen" && (whole || beside[at] === true),
  }));
}

export async function noteOf(desk: Desk, actor: Actor, id: string, request_id: string): Promise<NoteView> {
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const conversation = await findConversation(tx, id);
    const note = await noteOfRequest(tx, request_id);
    if (conversation === undefined || note === undefined || note.conversation_id !== id)
      throw new Fault("not_found");
    return noteView(unwrapKey(desk.keys.master, conversation.key_wrapped), note);
  });
}
