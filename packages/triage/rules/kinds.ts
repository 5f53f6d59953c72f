import type { TriageKind } from "../kinds.ts";

/**
 * What a message without danger is, by weights: each concept found adds to kinds.
 * Order settles a tie.
 */
export type KindRule = {
  id: string;
  need: string;
  unless?: string;
  adds: Partial<Record<TriageKind, number>>;
};

export const KIND_RULES: readonly KindRule[] = [
  { id: "kind.who", need: "WHO", adds: { who_reported: 9 } },
  { id: "kind.complaint", need: "COMPLAINT", adds: { complaint_about_police: 6 } },
  { id: "kind.withdraw", need: "WITHDRAW", adds: { withdraw: 6 } },
  { id: "kind.supplement", need: "SUPPLEMENT", adds: { supplement: 5 } },
  { id: "kind.paper", need: "PAPER", adds: { procedure_question: 1.6 } },
  { id: "kind.ask_open", need: "ASK_OPEN", adds: { procedure_question: 2 } },
  { id: "kind.ask", need: "ASK", adds: { procedure_question: 1.5 } },
  { id: "kind.law", need: "LAW_QUESTION", adds: { procedure_question: 4 } },
  { id: "kind.supposed", need: "HYPOTHETIC", adds: { procedure_question: 0.3 } },
  { id: "kind.scam_ask", need: "SCAM_CALL_ASK", adds: { procedure_question: 2 } },
  { id: "kind.tell", need: "TELL", adds: { tip: 3 } },
  { id: "kind.habit", need: "HABIT", adds: { tip: 1.5 } },
  { id: "kind.thanks", need: "THANKS", adds: { thanks: 3.5 } },
  { id: "kind.resolved", need: "RESOLVED", adds: { supplement: 2.6 } },
  { id: "kind.checkpoint", need: "CHECKPOINT", adds: { group_chat_noise: 5 } },
  { id: "kind.idiom", need: "IDIOM", adds: { group_chat_noise: 3.4 } },
  { id: "kind.greeting", need: "GREETING", adds: { greeting: 1.6 } },
  { id: "kind.spam", need: "SPAM", adds: { spam: 3.2 } },
  { id: "kind.scam_link", need: "SCAM_LINK", adds: { scam_link: 1 } },
  { id: "kind.group", need: "GROUP_CALL", adds: { group_chat_noise: 2 } },
  { id: "kind.chat", need: "CHAT", adds: { group_chat_noise: 2.5 } },
  { id: "kind.joke", need: "JOKE", adds: { group_chat_noise: 3 } },
  { id: "kind.fiction", need: "FICTION", adds: { group_chat_noise: 1.5 } },
  { id: "kind.back", need: "DEMAND_BACK", adds: { group_chat_noise: 6 } },
  { id: "kind.secret", need: "SECRET", adds: { tip: 5 } },
  { id: "kind.no_sense", need: "NO_SENSE", adds: { gibberish: 6 } },
];
