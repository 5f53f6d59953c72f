import type { InboxPage } from "@keng/contract/console-api.ts";

/** Up to here every page is asked anew; further down only the first, the rest moves on by itself. */
export const FEW_PAGES = 4;

/** The first page anew, and behind it whatever of the old one it pushed down: no row is lost between two pages. */
export function withNewHead(pages: readonly InboxPage[], head: InboxPage): InboxPage[] {
  const [first, ...rest] = pages;
  if (first === undefined) return [head];
  const known = new Set(head.items.map((row) => row.id));
  const pushed = first.items.filter((row) => !known.has(row.id));
  return [{ items: [...head.items, ...pushed], next_cursor: first.next_cursor }, ...rest];
}
