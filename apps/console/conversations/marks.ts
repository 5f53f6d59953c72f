import type { ConversationView } from "@keng/contract/console-api.ts";
import type { MarkAs } from "../api.ts";
import type { Chosen } from "./act-on-all.ts";

/** An open thread as something to act on; whoever has it open has read it. */
export const chosenOf = (thread: Pick<ConversationView, "id" | "label">): Chosen => ({
  id: thread.id,
  label: thread.label,
  unread: false,
});

/** What a thread may still be marked as: not what it is already. */
export function marksFor(thread: Pick<ConversationView, "kind" | "set_aside" | "emergency">): MarkAs[] {
  const marks: MarkAs[] = [];
  if (thread.kind !== "tip") marks.push("tip");
  if (thread.kind !== "question") marks.push("question");
  if (thread.kind === "emergency" || thread.emergency !== null) marks.push("not_emergency");
  else marks.push("emergency");
  marks.push(thread.set_aside ? "not_set_aside" : "set_aside");
  return marks;
}
