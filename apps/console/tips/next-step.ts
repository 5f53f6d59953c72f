import type { ConversationView } from "@keng/contract/console-api.ts";

export type NextStep =
  | "emergency"
  | "first_answer"
  | "answer"
  | "wait"
  | "need_info"
  | "category"
  | "set_aside"
  | "none";

type Asked = Pick<
  ConversationView,
  "emergency" | "set_aside" | "clock" | "waiting_for" | "tip_state" | "tip" | "kind" | "channel"
>;

/** The kind is no matter while an emergency is open, nor of a question, unless somebody chose one. */
export function showsCategory(thread: Pick<ConversationView, "emergency" | "kind" | "tip">): boolean {
  if (thread.tip === null || thread.emergency === "open") return false;
  return thread.kind !== "question" || thread.tip.category !== null;
}

/** The one next thing to do with a thread. */
export function nextStep(thread: Asked): NextStep {
  if (thread.emergency === "open") return "emergency";
  if (thread.set_aside) return "set_aside";
  if (thread.clock !== null && thread.clock.met_at === null) return "first_answer";
  const isUnsorted = showsCategory(thread) && thread.tip?.category === null;
  if (thread.waiting_for === "officer" && thread.tip_state !== "NEED_INFO")
    return isUnsorted ? "category" : "answer";
  if (thread.tip_state === "NEED_INFO") return thread.waiting_for === "citizen" ? "need_info" : "answer";
  if (isUnsorted) return "category";
  return thread.waiting_for === "citizen" && thread.channel === "zalo" ? "wait" : "none";
}
