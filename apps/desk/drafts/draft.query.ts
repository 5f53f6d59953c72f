import { Fault } from "@keng/contract/codes.ts";
import type { DraftView } from "@keng/contract/habits.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { unwrapKey } from "../conversations/conversation-key.ts";
import { findConversation } from "../conversations/conversation.store.ts";
import { findDraft } from "./draft.store.ts";
import { NOTHING } from "./merge.ts";
import { openDraft } from "./sealed.ts";

/** What this officer was writing in a thread, on whatever machine. */
export async function draftOf(desk: Desk, actor: Actor, id: string): Promise<DraftView> {
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const conversation = await findConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    const row = await findDraft(tx, { officer_id: actor.officer_id, conversation_id: id });
    if (row === undefined) return NOTHING;
    return openDraft(unwrapKey(desk.keys.master, conversation.key_wrapped), row);
  });
}
