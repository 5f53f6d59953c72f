import { newLabel, newReceiptCode } from "@keng/core/alias.ts";
import { newId } from "@keng/core/ids.ts";
import { DAY, HOUR, MINUTE } from "@keng/core/time.ts";
import { newConversationKey } from "@keng/desk/conversations/conversation-key.ts";
import { snippetOf } from "@keng/desk/conversations/words.ts";
import type { DeskKeys } from "@keng/desk/keys.ts";
import { arrivalOf } from "@keng/desk/passage/arrival.ts";
import { autoRows, conversationOf, messageOf, questionFrom, tipFrom } from "@keng/desk/passage/rows.ts";
import { termsOf } from "@keng/desk/search/terms.ts";
import { message } from "@keng/desk/testing/inbound.ts";
import type { TestDesk } from "@keng/desk/testing/desk.ts";
import { sealTextWith } from "@keng/seal/json.ts";
import type pg from "pg";
import { insertRows, type Row } from "./rows.ts";
import { writer } from "./words.ts";

export type Unit = { id: string; root_id: string; threads: number };
export type Sizes = { threads: number; messages: number };

const BATCH = 1_000;
const SPAN = 400 * DAY;
/** How many of the newest threads still wait for an officer, as in a commune that keeps up. */
const OPEN = 40;
const TABLES = [
  "conversation",
  "message",
  "message_term",
  "tip",
  "question",
  "clock",
  "read_mark",
  "audit_entry",
] as const;
type Tables = Record<(typeof TABLES)[number], Row[]>;
type Writer = ReturnType<typeof writer>;

/** Threads of some hundred days, sealed and hashed by the desk's own functions, in the order in which they came. */
export async function seed(
  client: pg.Client,
  keys: DeskKeys,
  units: readonly Unit[],
  officers: ReadonlyMap<string, string>,
): Promise<Sizes> {
  const words = writer(4);
  const now = Date.now();
  const plan = units
    .flatMap((unit) =>
      Array.from({ length: unit.threads }, (_, n) => ({
        unit,
        rank: unit.threads - n,
        at: now - SPAN * (1 - (n + 1) / unit.threads) - words.random() * HOUR,
      })),
    )
    .toSorted((a, b) => a.at - b.at);
  const sizes = { threads: 0, messages: 0 };
  for (let from = 0; from < plan.length; from += BATCH) {
    const rows: Tables = {
      conversation: [],
      message: [],
      message_term: [],
      tip: [],
      question: [],
      clock: [],
      read_mark: [],
      audit_entry: [],
    };
    for (const { unit, rank, at } of plan.slice(from, from + BATCH))
      addThread(rows, { keys, words, unit, rank, at, officer: officers.get(unit.id) ?? "" });
    addAudit(rows, sizes.messages);
    await client.query("begin");
    for (const table of TABLES) await insertRows(client, `desk.${table}`, rows[table]);
    await client.query("commit");
    sizes.threads += rows.conversation.length;
    sizes.messages += rows.message.length;
  }
  await insertRows(client, "desk.audit_head", [
    { root_id: units[0]?.root_id, seq: sizes.messages, hash: Buffer.alloc(32) },
  ]);
  return sizes;
}

/** A line for each message, as large as a true one; the chain itself is not measured here. */
function addAudit(rows: Tables, before: number): void {
  for (const [at, message_row] of rows.message.entries()) {
    const isRead = message_row["officer_id"] !== null;
    rows.audit_entry.push({
      root_id: message_row["root_id"],
      seq: before + at + 1,
      at: message_row["received_at"],
      officer_id: message_row["officer_id"],
      unit_id: message_row["unit_id"],
      act: isRead ? "read" : "received",
      subject_type: "conversation",
      subject_id: message_row["conversation_id"],
      detail: null,
      previous_hash: Buffer.alloc(32, at),
      hash: Buffer.alloc(32, at + 1),
    });
  }
}

type Thread = { keys: DeskKeys; words: Writer; unit: Unit; rank: number; at: number; officer: string };

function addThread(rows: Tables, thread: Thread): void {
  const { keys, words, unit, rank, at, officer } = thread;
  const { random } = words;
  const kind = random() < 0.02 ? "emergency" : random() < 0.6 ? "tip" : random() < 0.6 ? "question" : "other";
  const isAside = random() < 0.12;
  const isOpen = rank <= OPEN && !isAside;
  const text = words.next();
  const received = new Date(at);
  const item = message({ now: () => received } as TestDesk, unit, {
    text,
    kind,
    set_aside: isAside,
    conversation: {
      id: newId(),
      unit_id: unit.id,
      label: newLabel(),
      receipt_code: newReceiptCode(),
      opened_at: received.toISOString(),
      lang: "vi",
    },
    auto: [
      {
        id: newId(),
        text: "Công an xã đã nhận được tin của ông/bà.",
        templates: ["RECEIPT"],
        at: received.toISOString(),
      },
    ],
  });
  const { key, wrapped } = newConversationKey(keys.master);
  const place = { conversation_id: item.conversation.id, root_id: unit.root_id, unit_id: unit.id };
  const arrival = arrivalOf(item, null);
  const terms = (id: string, when: Date, words_said: string): Row => ({
    message_id: id,
    ...place,
    at: when,
    terms: termsOf(keys.search, words_said),
  });
  rows.message.push(...[messageOf(item, place, key), ...autoRows(item, place, key)].map(fullMessage));
  rows.message_term.push(terms(item.message.id, received, text));

  let last = { at: received, from: "citizen", text };
  const more = isOpen ? Math.floor(random() * 3) : 1 + Math.floor(random() * 5);
  for (let n = 0; n < more; n += 1) {
    const isOfficer = !isOpen && (n % 2 === 0 || n === more - 1);
    const said = isOfficer ? `Cảm ơn ông/bà. ${words.next()}` : words.next();
    last = {
      at: new Date(last.at.getTime() + (1 + random() * 90) * MINUTE),
      from: isOfficer ? "officer" : "citizen",
      text: said,
    };
    const id = newId();
    rows.message.push(
      fullMessage({
        ...place,
        id,
        sender: last.from,
        officer_id: isOfficer ? officer : null,
        body_sealed: sealTextWith(key, said),
        sent_at: last.at,
        received_at: last.at,
        delivery_state: isOfficer ? "seen" : null,
      }),
    );
    rows.message_term.push(terms(id, last.at, said));
  }

  const due = arrival.clocks[0]?.due_at ?? null;
  const isHeld = isOpen && random() < 0.2;
  const snippet = snippetOf(last.text);
  rows.conversation.push({
    ...NEW_THREAD,
    ...conversationOf(item, arrival, { ...place, key, wrapped }),
    last_at: last.at,
    last_from: last.from,
    last_inbound_at: last.at,
    snippet_sealed: snippet === null ? null : sealTextWith(key, snippet),
    waiting_for: isOpen || isAside ? "officer" : "citizen",
    answered_at: isOpen || isAside ? null : last.at,
    holder_id: isHeld ? officer : null,
    holder_until: isHeld ? new Date(Date.now() + 4 * HOUR) : null,
    emergency_taken_by: kind === "emergency" && rank > 6 ? officer : null,
    emergency_taken_at: kind === "emergency" && rank > 6 ? received : null,
    late_at: isOpen ? due : null,
  });
  if (arrival.tip) rows.tip.push({ ...tipFrom(item, place, key, newId()), state: "RECEIVED" });
  if (arrival.question) rows.question.push({ ...questionFrom(item, place, newId()) });
  for (const clock of arrival.clocks)
    rows.clock.push({
      id: newId(),
      conversation_id: place.conversation_id,
      ...clock,
      met_at: isOpen ? null : last.at,
    });
  if (!isOpen)
    rows.read_mark.push({ officer_id: officer, conversation_id: place.conversation_id, read_at: last.at });
}

/** What the tables fill in by themselves. */
const NEW_THREAD = {
  snippet_attachments: [],
  emergency_at: null,
  emergency_numbers: [],
  emergency_message_id: null,
  flags: [],
  contact: null,
  set_aside_at: null,
  budget_remaining: null,
  budget_total: null,
  budget_until: null,
};

function fullMessage(row: Row): Row {
  return {
    officer_id: null,
    reasons_sealed: null,
    quote_of: null,
    templates: [],
    is_late: false,
    delivery_state: null,
    delivery_at: null,
    ...row,
  };
}
