import type { ConversationView } from "@keng/contract/console-api.ts";

/** How many of Zalo's messages a reply takes: a text travels with the first picture, each further file alone. */
export function partsOf(files: readonly { kind: string }[], hasText: boolean): number {
  const withPicture = hasText && files.some((file) => file.kind === "image");
  return files.length + (hasText && !withPicture ? 1 : 0);
}

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
