import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import { appendAudit } from "../audit/audit.store.ts";
import type { Actor, Desk } from "../context.ts";
import { lineOf } from "../conversations/acts.ts";
import { actOnConversation, lockConversation } from "../conversations/conversation.store.ts";
import { keptHold } from "../conversations/hold.ts";
import { addHistory } from "../conversations/trace.store.ts";
import { lockErasing, updateErasing } from "./request.store.ts";

/** Takes a decision to erase back while it is not final: the request waits for a decision again. */
export async function undoErasing(desk: Desk, actor: Actor, id: string): Promise<void> {
  await asActor(desk.db, actor.officer_id, async (tx) => {
    const now = desk.now();
    const conversation = await lockConversation(tx, id);
    if (conversation === undefined) throw new Fault("not_found");
    const erasing = await lockErasing(tx, id);
    if (erasing?.state === "asked") return;
    if (erasing?.state !== "pending" || erasing.final_at === null || erasing.final_at <= now)
      throw new Fault("cannot_undo");
    await updateErasing(tx, erasing.id, {
      state: "asked",
      request_id: null,
      decided_by: null,
      decided_at: null,
      final_at: null,
    });
    await actOnConversation(tx, id, keptHold(conversation, actor.officer_id, now));
    await addHistory(tx, id, [{ at: now, act: "erasing_undone", officer_id: actor.officer_id }]);
    await appendAudit(tx, desk.keys.audit, lineOf(actor, conversation, now, "erasing_undone"));
  });
  desk.live.tell({ type: "conversation", id });
}
