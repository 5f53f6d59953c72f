import type { ConversationView } from "@keng/contract/console-api.ts";

type Budget = ConversationView["budget"];

/** What may still be sent free of charge, before anybody types. */
export type BudgetState =
  | { state: "unknown" }
  | { state: "none" }
  | { state: "over" }
  | { state: "left"; n: number; leftMs: number };

export function budgetState(budget: Budget, now: number): BudgetState {
  if (budget === null) return { state: "unknown" };
  const leftMs = new Date(budget.until).getTime() - now;
  if (leftMs <= 0) return { state: "over" };
  if (budget.remaining <= 0) return { state: "none" };
  return { state: "left", n: budget.remaining, leftMs };
}
