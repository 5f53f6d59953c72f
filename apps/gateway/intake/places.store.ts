import type { Tx } from "@keng/db/connect.ts";
import type { Gateway } from "../context.ts";
import {
  type AliasRow,
  aliasesByCode,
  aliasesById,
  openAliasesOf,
  raiseAliases,
} from "../vault/alias.store.ts";
import { findMessageRefs, type KnownRef } from "../vault/message-ref.store.ts";
import { lockPeople } from "../vault/person.store.ts";
import { countTry, type SourceRow } from "../vault/source.store.ts";
import { freshThreads } from "../vault/thread.store.ts";
import { hashMessageId } from "../vault/zalo-ids.ts";
import { chooseThread, type ThreadFacts } from "./choose-thread.ts";
import { type Codes, codesAsked, dayOf, lookupOf } from "./codes-asked.ts";
import type { Lookup } from "./first-answer.ts";
import { unitAbove } from "./page.ts";
import type { ReadMessage } from "./read-message.disk.ts";

/** Where a message belongs, and what was asked by a code. */
export type Placed = {
  read: ReadMessage;
  source: SourceRow;
  hash: Buffer;
  alias: AliasRow;
  is_new: boolean;
  quote_of: string | null;
  lookup: Lookup | null;
  open: AliasRow[];
  ask: string[];
};

type Facts = {
  read: ReadMessage;
  source: SourceRow;
  hash: Buffer;
  quoted: KnownRef | undefined;
  codes: Codes;
};
type Chosen = Facts & {
  /** The unit above that takes this message; null: the page's own. */
  above: string | null;
  alias: AliasRow | undefined;
  lookup: Lookup | null;
  open: AliasRow[];
  is_asked: boolean;
};

/** Finds the threads of several messages, each of another person. Who is known to have come before is left out. */
export async function placeMessages(
  tx: Tx,
  gateway: Gateway,
  messages: readonly ReadMessage[],
): Promise<Placed[]> {
  const facts = await factsOf(tx, gateway, messages);
  const coded = await aliasesByCode(tx, [...new Set(facts.flatMap((one) => one.codes.found))]);
  const open = await openAliasesOf(
    tx,
    facts.map((one) => one.source.id),
  );
  const chosen: Chosen[] = [];
  const elsewhere: { one: Chosen; id: string }[] = [];
  for (const one of facts) {
    const asked = await lookup(tx, gateway, one, coded);
    const mine = open.filter((alias) => alias.source_id === one.source.id);
    const { source, quoted, read } = one;
    const above =
      wantsOf(read) === "above" ? unitAbove(gateway.pages.all(), gateway.settings(), source.page_id) : null;
    const choice = chooseThread({
      quoted: quoted?.alias_id ?? null,
      named: asked.own?.id ?? null,
      last:
        source.last_alias_id === null || source.last_message_at === null
          ? null
          : { thread: source.last_alias_id, at: source.last_message_at },
      open: mine.map((alias) => alias.id),
      above: new Set(mine.filter((alias) => alias.unit_id !== null).map((alias) => alias.id)),
      wants: above === null && wantsOf(read) === "above" ? "here" : wantsOf(read),
      at: read.sent_at,
    });
    const alias = [...mine, ...(asked.own === undefined ? [] : [asked.own])].find(
      (known) => known.id === choice.thread,
    );
    const it = { ...one, above, alias, lookup: asked.lookup, open: mine, is_asked: choice.is_asked };
    chosen.push(it);
    if (alias === undefined && choice.thread !== null) elsewhere.push({ one: it, id: choice.thread });
  }
  const closed = await aliasesById(
    tx,
    elsewhere.map(({ id }) => id),
  );
  for (const { one, id } of elsewhere) one.alias = closed.find((alias) => alias.id === id);
  const fresh = await freshThreads(
    tx,
    chosen
      .filter((one) => one.alias === undefined)
      .map(({ source, read }) => ({ id: source.id, page_id: source.page_id, at: read.received_at })),
  );
  const raised = chosen.flatMap(({ alias, above, source }) => {
    const made = alias === undefined ? fresh.get(source.id) : undefined;
    return made === undefined || above === null ? [] : [{ alias: made, unit_id: above }];
  });
  await raiseAliases(
    tx,
    raised.map(({ alias, unit_id }) => ({ id: alias.id, unit_id })),
  );
  for (const { alias, unit_id } of raised) alias.unit_id = unit_id;
  return chosen.map((one) => placed(one, one.alias ?? fresh.get(one.source.id)));
}

/** Whose work a message is. What says nothing of it goes where the talk went. */
function wantsOf({ triage }: ReadMessage): ThreadFacts["wants"] {
  if (triage.emergency) return "here";
  if (triage.kind === "complaint_about_police") return "above";
  return triage.kind === "tip" || triage.kind === "procedure_question" ? "here" : "either";
}

async function factsOf(tx: Tx, gateway: Gateway, messages: readonly ReadMessage[]): Promise<Facts[]> {
  const sources = await lockPeople(
    tx,
    gateway.keys,
    messages.map(({ event, received_at }) => ({
      page_id: event.oaId,
      user_id: event.userId,
      at: received_at,
    })),
  );
  const hashOf = ({ event }: ReadMessage, id: string): Buffer => hashMessageId(gateway.keys, event.oaId, id);
  const hashes = messages.map((read) => ({
    own: hashOf(read, read.event.msgId),
    quoted: read.event.quoteMsgId === null ? null : hashOf(read, read.event.quoteMsgId),
  }));
  const refs = await findMessageRefs(
    tx,
    hashes.flatMap(({ own, quoted }) => (quoted === null ? [own] : [own, quoted])),
  );
  const refOf = (hash: Buffer | null): KnownRef | undefined =>
    hash === null ? undefined : refs.find((ref) => ref.hash.equals(hash));
  return messages.flatMap((read, n) => {
    const source = sources[n];
    const hash = hashes[n];
    if (source === undefined || hash === undefined || refOf(hash.own) !== undefined) return [];
    if (source.is_minor) read.triage.flags = [...new Set([...read.triage.flags, "child"])];
    const quoted = refOf(hash.quoted);
    return [
      {
        read,
        source,
        hash: hash.own,
        quoted: quoted?.source_id === source.id ? quoted : undefined,
        codes: codesAsked(read.event.text),
      },
    ];
  });
}

/** What is answered to the code in a message, and the thread of this person that it names. */
async function lookup(
  tx: Tx,
  gateway: Gateway,
  { source, codes }: Facts,
  coded: readonly AliasRow[],
): Promise<{ lookup: Lookup | null; own: AliasRow | undefined }> {
  const named = coded.filter(
    (alias) => alias.page_id === source.page_id && codes.found.includes(alias.receipt_code),
  );
  const own = named.find((alias) => alias.source_id === source.id);
  // one code for each text, or five texts would try twenty-five
  const [first] = codes.found;
  const others = named.find((alias) => alias.source_id !== source.id && alias.receipt_code === first);
  const today = dayOf(gateway.now());
  const tries = source.tries_day === today ? source.code_tries : 0;
  const asked = lookupOf(codes, own, others, tries);
  if (asked.counts) await countTry(tx, source.id, tries + 1, today);
  return { lookup: asked.lookup, own };
}

function placed(one: Chosen, alias: AliasRow | undefined): Placed {
  if (alias === undefined) throw new Error("a thread vanished");
  const { read, source, hash, quoted, open } = one;
  return {
    read,
    source,
    hash,
    alias,
    is_new: alias.state === "SILENT",
    quote_of: quoted?.alias_id === alias.id ? quoted.message_id : null,
    lookup: one.lookup,
    open,
    ask: one.is_asked ? [...open.map((other) => other.receipt_code).slice(0, 2), alias.receipt_code] : [],
  };
}
