import type { InboxFilter, InboxPage } from "@keng/contract/console-api.ts";
import type { ThreadKind } from "@keng/contract/triage.ts";
import { receiptCodesIn } from "@keng/core/alias.ts";
import { asActor } from "@keng/db/connect.ts";
import { openTextWith } from "@keng/seal/json.ts";
import { unwrapKey } from "../conversations/conversation-key.ts";
import { readableUnits } from "../conversations/conversation.store.ts";
import { rowsOf } from "../conversations/inbox.store.ts";
import { inboxRowView } from "../conversations/present.ts";
import { covered } from "../conversations/words.ts";
import type { Actor, Desk } from "../context.ts";
import { hitAround, labelIn } from "./hit.ts";
import { bodiesOf, searchMessages, threadsNamed } from "./term.store.ts";
import { wantedTerms } from "./terms.ts";

export type SearchWish = { q: string; filter: InboxFilter; kind?: ThreadKind | undefined; limit: number };

/** Threads that are called so, then threads in which somebody said so, without regard to diacritics. */
export async function searchThreads(desk: Desk, actor: Actor, wish: SearchWish): Promise<InboxPage> {
  const now = desk.now();
  const terms = wantedTerms(desk.keys.search, wish.q);
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const named = await threadsNamed(tx, labelIn(wish.q), receiptCodesIn(wish.q));
    const hits = terms.length === 0 ? [] : await searchMessages(tx, terms);
    const newest = new Map<string, string>();
    for (const hit of hits)
      if (!newest.has(hit.conversation_id)) newest.set(hit.conversation_id, hit.message_id);
    const ids = [...new Set([...named, ...newest.keys()])].slice(0, wish.limit);
    if (ids.length === 0) return { items: [], next_cursor: null };
    const look = {
      officer_id: actor.officer_id,
      root_id: actor.root_id,
      units: await readableUnits(tx),
      filter: wish.filter,
      kind: wish.kind ?? null,
      now,
    };
    const rows = new Map((await rowsOf(tx, look, ids)).map((row) => [row.id, row]));
    const wanted = ids.flatMap((id) => newest.get(id) ?? []);
    const words = new Map<string, string>();
    for (const body of await bodiesOf(tx, wanted)) {
      if (body.body_sealed === null) continue;
      const text = openTextWith(unwrapKey(desk.keys.master, body.key_wrapped), body.body_sealed);
      const hit = hitAround(covered(text), wish.q);
      if (hit !== null) words.set(body.conversation_id, hit);
    }
    return {
      items: ids.flatMap((id) => {
        const row = rows.get(id);
        return row === undefined ? [] : [inboxRowView(desk.keys.master, row, now, words.get(id) ?? null)];
      }),
      next_cursor: null,
    };
  });
}
