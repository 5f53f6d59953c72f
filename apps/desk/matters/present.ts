import type { ConversationRow } from "@keng/contract/console-api.ts";
import type { LinkCandidate, MatterTip } from "@keng/contract/console-tips.ts";
import type { MatterTipRow } from "./matter.store.ts";

export function matterTipView(row: MatterTipRow): MatterTip {
  return {
    tip_id: row.tip_id,
    conversation_id: row.conversation_id,
    label: row.label,
    receipt_code: row.receipt_code,
    state: row.state as MatterTip["state"],
    category: row.category,
    created_at: row.created_at.toISOString(),
  };
}

/** Tips of the threads that were found, in the order in which they were, each with the words that were found. */
export function candidatesOf(
  rows: readonly Pick<ConversationRow, "id" | "hit" | "snippet">[],
  tips: readonly MatterTip[],
): LinkCandidate[] {
  return rows.flatMap((row) =>
    tips
      .filter((tip) => tip.conversation_id === row.id)
      .map((tip) => ({ ...tip, hit: row.hit ?? row.snippet })),
  );
}
