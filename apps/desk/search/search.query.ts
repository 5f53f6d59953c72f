import type { InboxFilter, InboxPage } from "@keng/contract/console-api.ts";
import type { ThreadKind } from "@keng/contract/triage.ts";
import { receiptCodesIn } from "@keng/core/alias.ts";
import { asActor, type Tx } from "@keng/db/connect.ts";
import { openTextWith } from "@keng/seal/json.ts";
import { querySyllables } from "@keng/text/search-terms.ts";
import { unwrapKey } from "../conversations/conversation-key.ts";
import { readableUnits } from "../conversations/conversation.store.ts";
import { type Only, rowsOf } from "../conversations/inbox.store.ts";
import { inboxRowView } from "../conversations/present.ts";
import { covered } from "../conversations/words.ts";
import type { Actor, Desk } from "../context.ts";
import { hitAround, holdsPhrase, labelIn, type Sought } from "./hit.ts";
import { bodiesOf, type Conditions, searchMessages, searchThreadsOf, threadsNamed } from "./term.store.ts";
import { termsOfPhrase, wantedTerms } from "./terms.ts";

export type SearchWish = {
  q: string;
  filter: InboxFilter;
  kind?: ThreadKind | undefined;
  only?: Only | undefined;
  place?: string | undefined;
  limit: number;
};

/** So many hits are looked at; more where a filter takes some of them away again. */
const MOST = 200;
const MOST_FILTERED = 1000;

/** Messages that answer a query, newest first for each thread, and how it was understood. */
type Found = { newest: ReadonlyMap<string, string | null>; sought: Sought };

/**
 * Threads that are called so, then threads in which somebody said so: without regard to diacritics, short spellings
 * written out, the last word perhaps not typed to its end; of a kind, state, officer, place and time.
 */
export async function searchThreads(desk: Desk, actor: Actor, wish: SearchWish): Promise<InboxPage> {
  const now = desk.now();
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const named = await threadsNamed(tx, labelIn(wish.q), receiptCodesIn(wish.q));
    const { newest, sought } = await found(tx, desk, wish);
    const look = {
      officer_id: actor.officer_id,
      root_id: actor.root_id,
      units: await readableUnits(tx),
      filter: wish.filter,
      kind: wish.kind ?? null,
      now,
    };
    const all = [...new Set([...named, ...newest.keys()])];
    if (all.length === 0) return { items: [], next_cursor: null };
    const rows = new Map((await rowsOf(tx, look, all)).map((row) => [row.id, row]));
    const ids = all.filter((id) => rows.has(id)).slice(0, wish.limit);
    const words = await hitsIn(tx, desk, ids, newest, sought);
    return {
      items: ids.flatMap((id) => {
        const row = rows.get(id);
        return row === undefined ? [] : [inboxRowView(desk.keys.master, row, now, words.get(id) ?? null)];
      }),
      next_cursor: null,
    };
  });
}

async function found(tx: Tx, desk: Desk, wish: SearchWish): Promise<Found> {
  const syllables = querySyllables(wish.q);
  const whole: Sought = { syllables, isOpen: false };
  const key = desk.keys.search;
  const ask = asking(tx, desk, wish);
  const terms = termsOfPhrase(key, syllables);
  const exact = await ask(terms);
  if (exact.size > 0 || syllables.length === 0) return { newest: exact, sought: whole };
  // letter for letter: what came in before short spellings were written out
  const letters = wantedTerms(key, wish.q);
  const isSame = letters.length === terms.length && letters.every((one, at) => one === terms[at]);
  const typed = isSame ? exact : await ask(letters);
  if (typed.size > 0) return { newest: typed, sought: whole };
  if (syllables.length < 2 || /\s$/.test(wish.q)) return { newest: exact, sought: whole };
  // the last word is still being typed: those that go on so
  const open: Sought = { syllables, isOpen: true };
  const near = await ask(termsOfPhrase(key, syllables.slice(0, -1)));
  const messages = [...near.values()].filter((id) => id !== null);
  const going = new Set<string>();
  for (const body of await bodiesOf(tx, messages)) {
    if (body.body_sealed === null) continue;
    const text = openTextWith(unwrapKey(desk.keys.master, body.key_wrapped), body.body_sealed);
    if (holdsPhrase(covered(text), open)) going.add(body.conversation_id);
  }
  return { newest: new Map([...near].filter(([id]) => going.has(id))), sought: open };
}

/** One way to ask for terms under the wish's conditions; without any the shorter function of the database is enough. */
function asking(
  tx: Tx,
  desk: Desk,
  wish: SearchWish,
): (terms: readonly number[]) => Promise<Map<string, string | null>> {
  const place = wish.place === undefined ? [] : wantedTerms(desk.keys.search, wish.place);
  const { only } = wish;
  const conditions: Conditions = {
    since: only?.since ?? null,
    until: only?.until ?? null,
    kind: wish.kind ?? null,
    state: only?.state ?? null,
    officer: only?.officer ?? null,
    place: place.length === 0 ? null : place,
  };
  const isFree = Object.values(conditions).every((one) => one === null) && wish.filter === "all";
  return async (terms) => {
    if (terms.length === 0 && conditions.place === null) return new Map();
    const hits = isFree
      ? await searchMessages(tx, terms)
      : await searchThreadsOf(tx, terms, conditions, wish.filter === "all" ? MOST : MOST_FILTERED);
    const newest = new Map<string, string | null>();
    for (const hit of hits)
      if (!newest.has(hit.conversation_id)) newest.set(hit.conversation_id, hit.message_id);
    return newest;
  };
}

async function hitsIn(
  tx: Tx,
  desk: Desk,
  ids: readonly string[],
  newest: ReadonlyMap<string, string | null>,
  sought: Sought,
): Promise<Map<string, string>> {
  const words = new Map<string, string>();
  const messages = ids.flatMap((id) => newest.get(id) ?? []);
  for (const body of await bodiesOf(tx, messages)) {
    if (body.body_sealed === null) continue;
    const text = openTextWith(unwrapKey(desk.keys.master, body.key_wrapped), body.body_sealed);
    const hit = hitAround(covered(text), sought);
    if (hit !== null) words.set(body.conversation_id, hit);
  }
  return words;
}
