import { Fault } from "@keng/contract/codes.ts";
import type { TipState } from "@keng/contract/tip-can.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { findConversation, unitOf } from "../conversations/conversation.store.ts";
import { noticeText } from "./notice.ts";

/** The text that an officer sees before it goes out. */
export async function draftNotice(
  desk: Desk,
  actor: Actor,
  id: string,
  wish: { to: TipState; ask?: string | undefined },
): Promise<{ text: string }> {
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const conversation = await findConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    const unit = await unitOf(tx, conversation.unit_id);
    const lang = conversation.lang === "en" ? "en" : "vi";
    return {
      text: noticeText(wish.to, lang, {
        unit: (lang === "en" ? unit?.name_en : unit?.name_vi) ?? "",
        ref: conversation.receipt_code,
        ask: wish.ask ?? null,
      }),
    };
  });
}
