import { newId } from "@keng/core/ids.ts";
import { addMs, MINUTE, SECOND } from "@keng/core/time.ts";
import type { InboundMessage } from "@keng/contract/exchange.ts";
import type { TriageResult } from "@keng/contract/triage.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { UserMessage } from "@keng/zalo/events.ts";
import type { Gateway } from "../context.ts";
import { slotsOf } from "../delivery/delivery.store.ts";
import { passInward } from "../delivery/pass-inward.store.ts";
import { budgetOf, FREE_REPLIES, WINDOW_MS } from "../delivery/slot.ts";
import { keepOriginal } from "../media/originals.disk.ts";
import { type AliasRow, aliasById, aliasesByCode, openAliases, touchAlias } from "../vault/alias.store.ts";
import { findMessageRefs, insertMessageRef } from "../vault/message-ref.store.ts";
import { lockPerson } from "../vault/person.store.ts";
import { insertReplySlot } from "../vault/reply-slot.store.ts";
import { countTry, type SourceRow, updateSource } from "../vault/source.store.ts";
import { freshThread } from "../vault/thread.store.ts";
import { hashMessageId, sealZaloId } from "../vault/zalo-ids.ts";
import { removeRawEvent } from "../webhook/raw-event.store.ts";
import { lastWritten, queueAnswer } from "./answer.store.ts";
import { type ReadAttachment, readAttachments } from "./attachments.ts";
import { chooseThread } from "./choose-thread.ts";
import type { ClaimedEvent } from "./claim-events.command.ts";
import { cleanText } from "./clean-text.ts";
import { codesAsked, dayOf, lookupOf } from "./codes-asked.ts";
import { type FirstAnswer, firstAnswer, type Lookup } from "./first-answer.ts";
import { sentAt } from "./instants.ts";
import { type KeptOriginal, queueMedia, tellHeld } from "./media.store.ts";
import { unitOf } from "./page.ts";
import { triageOf } from "./triage-of.ts";

const BURST_MS = 10 * SECOND;
/** A text and its picture are sent one after the other: within this time one receipt says all. */
const TOGETHER_MS = 90 * SECOND;
const OFFICER_HERE_MS = 30 * MINUTE;

/** Everything about one message that needs no database. */
type Read = {
  event: UserMessage;
  triage: TriageResult;
  attachments: ReadAttachment[];
  originals: KeptOriginal[];
  sent_at: Date;
  received_at: Date;
  is_late: boolean;
};

/** Where it belongs, and what was asked by a code. */
type Placed = {
  alias: AliasRow;
  is_new: boolean;
  quote_of: string | null;
  lookup: Lookup | null;
  open: AliasRow[];
  ask: string[];
};

/** Tx 2 of house.md §6: a citizen's message finds its thread, gets its first answer and is passed inward. */
export async function takeMessage(gateway: Gateway, item: ClaimedEvent, event: UserMessage): Promise<void> {
  const read = await prepare(gateway, item, event);
  await gateway.db.transaction().execute(async (tx) => {
    if (!(await removeRawEvent(tx, item.id))) return;
    const who = { page_id: event.oaId, user_id: event.userId, at: read.received_at };
    const source = await lockPerson(tx, gateway.keys, who);
    const hash = hashMessageId(gateway.keys, event.oaId, event.msgId);
    if (source.is_minor) read.triage.flags = [...new Set([...read.triage.flags, "child"])];
    const placed = await place(tx, gateway, source, read);
    const message_id = newId();
    const ref = { hash, alias_id: placed.alias.id, message_id, direction: "in" } as const;
    if (!(await insertMessageRef(tx, { ...ref, at: read.received_at }))) return;
    await insertReplySlot(tx, {
      message_id,
      alias_id: placed.alias.id,
      zalo_sealed: sealZaloId(gateway.keys, event.msgId),
      received_at: read.sent_at,
      total: FREE_REPLIES,
    });
    await answerAndPass(tx, gateway, source, read, placed, message_id);
  });
}

async function prepare(gateway: Gateway, item: ClaimedEvent, told: UserMessage): Promise<Read> {
  const event = { ...told, text: cleanText(told.text) };
  const triage = triageOf(event);
  const isSecret = triage.flags.includes("state_secret");
  const attachments = readAttachments(event.attachments, newId).map((one): ReadAttachment =>
    // documents that are state secrets are not fetched (domain.md §6)
    isSecret && one.fetch !== null
      ? { ...one, fetch: null, held: { reason: "type_refused", original: null } }
      : one,
  );
  const originals: KeptOriginal[] = [];
  for (const one of attachments) {
    if (one.held === null || one.held.original === null) continue;
    const { originals_folder, recipients } = gateway.config;
    const bytes = Buffer.from(one.held.original);
    originals.push({
      id: one.id,
      ...(await keepOriginal(originals_folder, recipients, one.id, { name: null, bytes })),
    });
  }
  const received_at = item.received_at;
  const sent_at = sentAt(event.timestamp, received_at);
  return { event, triage, attachments, originals, sent_at, received_at, is_late: item.is_late };
}

async function place(tx: Tx, gateway: Gateway, source: SourceRow, read: Read): Promise<Placed> {
  const { event } = read;
  const codes = codesAsked(event.text);
  const coded = await aliasesByCode(tx, event.oaId, codes.found);
  const own = coded.find((alias) => alias.source_id === source.id);
  // one code for each text, or five texts would try twenty-five
  const [first] = codes.found;
  const others = coded.find((alias) => alias.source_id !== source.id && alias.receipt_code === first);
  const today = dayOf(gateway.now());
  const tries = source.tries_day === today ? source.code_tries : 0;
  const asked = lookupOf(codes, own, others, tries);
  if (asked.counts) await countTry(tx, source.id, tries + 1, today);
  const quoteHash =
    event.quoteMsgId === null ? [] : [hashMessageId(gateway.keys, event.oaId, event.quoteMsgId)];
  const quoted = (await findMessageRefs(tx, quoteHash)).find((ref) => ref.source_id === source.id);
  const open = await openAliases(tx, source.id);
  const choice = chooseThread({
    quoted: quoted?.alias_id ?? null,
    named: own?.id ?? null,
    last:
      source.last_alias_id === null || source.last_message_at === null
        ? null
        : { thread: source.last_alias_id, at: source.last_message_at },
    open: open.map((alias) => alias.id),
    at: read.sent_at,
  });
  const known =
    choice.thread === null
      ? undefined
      : (open.find((one) => one.id === choice.thread) ?? (await aliasById(tx, choice.thread)));
  const alias = known ?? (await freshThread(tx, source, read.received_at));
  return {
    alias,
    is_new: alias.state === "SILENT",
    quote_of: quoted?.alias_id === alias.id ? quoted.message_id : null,
    lookup: asked.lookup,
    open,
    ask: choice.is_asked ? [...open.map((one) => one.receipt_code).slice(0, 2), alias.receipt_code] : [],
  };
}

async function answerAndPass(
  tx: Tx,
  gateway: Gateway,
  source: SourceRow,
  read: Read,
  placed: Placed,
  message_id: string,
): Promise<void> {
  const { event, triage, attachments } = read;
  const { alias } = placed;
  const at = gateway.now();
  const hasText = event.text !== null && event.text.trim() !== "";
  const lang = hasText ? triage.lang : source.lang === "en" ? "en" : "vi";
  const unit = unitOf(gateway.config.zalo, gateway.settings(), event.oaId, lang);
  if (unit === undefined) throw new Error("no such page");
  const wrote = placed.is_new ? { auto: null, officer: null } : await lastWritten(tx, alias.id);
  const isWithin = (ms: number, then: Date | null): boolean =>
    then !== null && at.getTime() - then.getTime() < ms;
  const answer = firstAnswer({
    what: { message: triage, is_media: attachments.some((one) => one.kind !== "sticker") },
    lookup: triage.emergency ? null : placed.lookup,
    thread: {
      ref: alias.receipt_code,
      is_new: placed.is_new,
      // a welcome is no answer to what is said next
      is_burst: isWithin(BURST_MS, wrote.auto) && !isWithin(BURST_MS, source.welcomed_at),
      is_just_answered: isWithin(TOGETHER_MS, wrote.auto) && !isWithin(TOGETHER_MS, source.welcomed_at),
      has_receipt: alias.receipt_at !== null,
      is_receipt_burst: isWithin(TOGETHER_MS, alias.receipt_at),
      is_quiet: alias.emergency_at !== null && alias.receipt_at === null,
    },
    is_officer_here: isWithin(OFFICER_HERE_MS, wrote.officer),
    is_welcomed: source.welcomed_at !== null,
    ask: placed.ask,
    is_several: new Set([...placed.open.map((one) => one.id), alias.id]).size > 1,
    unit,
    lang,
  });
  const auto_id = answer.sent === null ? null : await queueAnswer(tx, gateway, alias.id, answer.sent, true);
  const budget = budgetOf(await slotsOf(tx, alias.id, addMs(at, -WINDOW_MS)), at);
  const item: InboundMessage = {
    kind: "message",
    conversation: {
      id: alias.id,
      unit_id: unit.unit_id,
      label: alias.label,
      receipt_code: alias.receipt_code,
      opened_at: (placed.is_new ? read.received_at : alias.created_at).toISOString(),
      lang,
    },
    message: {
      id: message_id,
      from: "citizen",
      text: hasText ? event.text : null,
      attachments: attachments.map((one) => one.inbound),
      quote_of: placed.quote_of,
      sent_at: read.sent_at.toISOString(),
      received_at: read.received_at.toISOString(),
      late: read.is_late,
    },
    thread_kind: answer.thread_kind,
    set_aside: answer.is_set_aside,
    triage,
    auto:
      auto_id === null || answer.text === null
        ? []
        : [{ id: auto_id, text: answer.text, templates: answer.templates, at: at.toISOString() }],
    budget: auto_id === null ? budget : { ...budget, remaining: Math.max(0, budget.remaining - 1) },
  };
  await passInward(tx, gateway, item);
  await queueMedia(tx, gateway, { id: message_id, alias_id: alias.id }, attachments);
  await tellHeld(tx, gateway, alias.id, attachments, read.originals);
  await note(tx, source, read, placed, answer, { at, lang });
}

/** What the vault remembers of it: times and counts, no words. */
async function note(
  tx: Tx,
  source: SourceRow,
  read: Read,
  placed: Placed,
  answer: FirstAnswer,
  now: { at: Date; lang: "vi" | "en" },
): Promise<void> {
  const isLast = source.last_message_at === null || read.sent_at >= source.last_message_at;
  await updateSource(tx, source.id, {
    lang: now.lang,
    ...(isLast ? { last_alias_id: placed.alias.id, last_message_at: read.sent_at } : {}),
    ...(source.welcomed_at === null ? { welcomed_at: now.at } : {}),
  });
  await touchAlias(tx, placed.alias.id, {
    ...(placed.is_new ? { opened_at: read.received_at } : {}),
    ...(read.sent_at > placed.alias.last_message_at || placed.is_new
      ? { last_message_at: read.sent_at }
      : {}),
    ...(answer.is_receipt ? { receipt_at: now.at } : {}),
    ...(answer.is_emergency ? { emergency_at: now.at } : {}),
  });
}
