import { Fault } from "@keng/contract/codes.ts";
import type { Point } from "@keng/contract/near.ts";
import { asActor } from "@keng/db/connect.ts";
import { sealJsonWith } from "@keng/seal/json.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "../conversations/acts.ts";
import { unwrapKey } from "../conversations/conversation-key.ts";
import { actOnConversation, lockConversation } from "../conversations/conversation.store.ts";
import { heldRefusal, keptHold } from "../conversations/hold.ts";
import { addHistory } from "../conversations/trace.store.ts";
import { cleanText } from "../conversations/words.ts";
import { putPlaceTerms } from "../search/term.store.ts";
import { termsOf } from "../search/terms.ts";
import { isSamePlace, openPlace, type Place } from "./place.ts";
import { tipOf, updateTip } from "./tip.store.ts";

export type TipEdit = {
  category?: string | null | undefined;
  hamlet?: string | null | undefined;
  detail?: string | null | undefined;
  point?: Point | null | undefined;
};

/**
 * Says what a tip is about and where. What is not named stays as it is; only a point goes when another hamlet is
 * written over the one in which it lay.
 */
export async function editTip(desk: Desk, actor: Actor, id: string, wish: TipEdit): Promise<void> {
  if (wish.category != null && !/^[A-Z]{3}\.[A-Z]{3,4}$/.test(wish.category))
    throw new Fault("bad_request", { field: "category" });
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await lockConversation(tx, id);
    const tip = conversation === undefined ? undefined : await tipOf(tx, id);
    if (conversation === undefined || tip === undefined) throw new Fault("not_found");
    const held = heldRefusal(conversation, actor.officer_id, now);
    if (held !== null) throw new Fault(held.code, held.facts);
    const key = unwrapKey(desk.keys.master, conversation.key_wrapped);
    const was = openPlace(key, tip.place_sealed);
    const hamlet = wish.hamlet === undefined ? was.hamlet : cleanText(wish.hamlet);
    const place: Place = {
      hamlet,
      detail: wish.detail === undefined ? was.detail : cleanText(wish.detail),
      point: wish.point === undefined ? (hamlet === was.hamlet ? was.point : null) : wish.point,
    };
    const acts = [
      ...(wish.category !== undefined && wish.category !== tip.category
        ? [{ act: "category_set" as const, detail: wish.category }]
        : []),
      ...(isSamePlace(place, was) ? [] : [{ act: "place_set" as const, detail: null }]),
    ];
    if (acts.length === 0) return;
    await updateTip(tx, tip.id, {
      ...(wish.category === undefined ? {} : { category: wish.category }),
      place_sealed: sealJsonWith(key, place),
    });
    const terms = termsOf(desk.keys.search, [place.hamlet, place.detail].filter(Boolean).join(" "));
    const { root_id, unit_id } = conversation;
    await putPlaceTerms(tx, { conversation_id: id, root_id, unit_id, terms }, actor.officer_id);
    await actOnConversation(tx, id, keptHold(conversation, actor.officer_id, now));
    await addHistory(
      tx,
      id,
      acts.map((one) => ({ ...one, at: now, officer_id: actor.officer_id })),
    );
    for (const one of acts)
      await appendAudit(
        tx,
        desk.keys.audit,
        lineOf(actor, conversation, now, one.act, {
          subject: ["tip", tip.id],
          ...(one.detail === null ? {} : { detail: one.detail }),
        }),
      );
  });
  desk.live.tell({ type: "conversation", id });
}
