import type { QuickReply } from "@keng/contract/habits.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { quickReplyView } from "./content.ts";
import { libraryUnits, listQuickReplies } from "./quick-reply.store.ts";

/** The library of the officer's unit and of the root above it, by name. */
export async function quickReplies(desk: Desk, actor: Actor): Promise<QuickReply[]> {
  return asActor(desk.db, actor.officer_id, async (tx) => {
    const changeable = await libraryUnits(tx);
    const rows = await listQuickReplies(tx);
    return rows
      .map((row) => quickReplyView(desk.keys.master, row, changeable))
      .toSorted((one, other) => one.name.localeCompare(other.name, "vi"));
  });
}
