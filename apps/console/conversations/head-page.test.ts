import { expect, it } from "vitest";
import type { ConversationRow, InboxPage } from "@keng/contract/console-api.ts";
import { withNewHead } from "./head-page.ts";

const row = (id: string): ConversationRow => ({
  id,
  label: id,
  receipt_code: "KQ7-2M4P",
  kind: "tip",
  tip_state: null,
  snippet: null,
  snippet_from: "citizen",
  snippet_attachments: [],
  last_at: "2026-11-24T10:00:00Z",
  unread: false,
  holder: null,
  clock: null,
  emergency: null,
  waiting_for: "officer",
  channel: "zalo",
  set_aside: false,
  assigned: null,
  snoozed_until: null,
  hit: null,
});
const page = (ids: string, next_cursor: string | null): InboxPage => ({
  items: [...ids].map(row),
  next_cursor,
});

it("a new first page pushes rows down and loses none before the second", () => {
  const pages = withNewHead([page("abc", "1"), page("def", "2")], page("xab", "9"));
  expect(pages.map((one) => one.items.map((item) => item.id).join(""))).toEqual(["xabc", "def"]);
  expect(pages[0]?.next_cursor).toBe("1");
});
