import { Fault } from "@keng/contract/codes.ts";
import type { DraftSave, DraftView } from "@keng/contract/habits.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { unwrapKey } from "../conversations/conversation-key.ts";
import { findConversation } from "../conversations/conversation.store.ts";
import { lockDraft, writeDraft } from "./draft.store.ts";
import { isSame, saved } from "./merge.ts";
import { openDraft, sealDraft } from "./sealed.ts";

/**
 * Keeps what an officer is writing. It is nobody's act on the thread: no version, no history, no audit; the officer's
 * other screens are told to look. What was written elsewhere in the meantime comes back as the other text.
 */
export async function saveDraft(desk: Desk, actor: Actor, id: string, wish: DraftSave): Promise<DraftView> {
  const draft = await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await findConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    const key = unwrapKey(desk.keys.master, conversation.key_wrapped);
    const mine = { officer_id: actor.officer_id, conversation_id: id };
    const kept = openDraft(key, await lockDraft(tx, mine, now));
    const next = saved(kept, { ...wish, text: wish.text.normalize("NFC") });
    if (isSame(kept, next)) return { view: kept, isNew: false };
    await writeDraft(tx, { ...mine, ...sealDraft(key, next), updated_at: now });
    return { view: next, isNew: true };
  });
  if (draft.isNew) desk.live.drafted(actor.officer_id, id);
  return draft.view;
}
