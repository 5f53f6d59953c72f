import type { MatterTip } from "@keng/contract/console-tips.ts";
import { Fault } from "@keng/contract/codes.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { findConversation } from "../conversations/conversation.store.ts";
import { tipsInThreads } from "./matter.store.ts";
import { matterTipView } from "./present.ts";

/** The tips of threads that a search found, beside a thread that the officer may read. */
export async function tipsOfFound(
  desk: Desk,
  actor: Actor,
  beside: string,
  found: readonly string[],
): Promise<MatterTip[]> {
  return asActor(desk.db, actor.officer_id, async (tx) => {
    if ((await findConversation(tx, beside)) === undefined) throw new Fault("not_found");
    return (await tipsInThreads(tx, found)).map(matterTipView);
  });
}
