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
  "emergency" | "set_aside" | "clock" | "waiting_for" | "tip_state" | "tip"
>;

/** The one next thing to do with a thread. */
export function nextStep(thread: Asked): NextStep {
  if (thread.emergency === "open") return "emergency";
  if (thread.set_aside) return "set_aside";
  if (thread.clock !== null && thread.clock.met_at === null) return "first_answer";
  if (thread.waiting_for === "officer" && thread.tip_state !== "NEED_INFO") {
    if (thread.tip !== null && thread.tip.category === null) return "category";
    return "answer";
  }
  if (thread.tip_state === "NEED_INFO") return thread.waiting_for === "citizen" ? "need_info" : "answer";
  if (thread.tip !== null && thread.tip.category === null) return "category";
  return thread.waiting_for === "citizen" ? "wait" : "none";
}
