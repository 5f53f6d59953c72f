import type { AttachmentView, MessageView } from "@keng/contract/console-api.ts";
import { describe, expect, it } from "vitest";
import { albumsOf } from "./albums.ts";

const picture = (id: string): AttachmentView => ({
  id,
  kind: "image",
  state: "ready",
  reason: null,
  mime: "image/jpeg",
  width: 4,
  height: 3,
  size: 1,
  duration_ms: null,
  has_sound: false,
  pages: 0,
  page_count: null,
  location: null,
  link: null,
  call: null,
});

function sent(id: string, second: number, more: Partial<MessageView> = {}): MessageView {
  const at = new Date(second * 1000).toISOString();
  return {
    id,
    from: "citizen",
    officer: null,
    text: null,
    masks: [],
    attachments: [picture(`${id} picture`)],
    quote_of: null,
    sent_at: at,
    received_at: at,
    delivery: null,
    late: false,
    open_until: null,
    reaction: null,
    shocking: false,
    ...more,
  };
}

const shapeOf = (messages: readonly MessageView[]): string[] =>
  albumsOf(messages).map((message) => `${message.id}: ${message.attachments.length}`);

describe("an album", () => {
  it("stays one when our automatic receipt comes in between", () => {
    expect(
      shapeOf([sent("a", 1), sent("r", 2, { from: "auto", attachments: [], text: "Mã" }), sent("b", 3)]),
    ).toEqual(["a: 2", "r: 0"]);
  });

  it("is one message with all its pictures, below the words of the first", () => {
    expect(shapeOf([sent("a", 1, { text: "ảnh đây" }), sent("b", 2), sent("c", 3)])).toEqual(["a: 3"]);
  });

  it("ends where words, another hand, a while or something else stand between", () => {
    expect(shapeOf([sent("a", 1), sent("b", 2, { text: "lời" })])).toEqual(["a: 1", "b: 1"]);
    expect(shapeOf([sent("a", 1), sent("b", 30)])).toEqual(["a: 1", "b: 1"]);
    expect(shapeOf([sent("a", 1, { from: "officer" }), sent("b", 2)])).toEqual(["a: 1", "b: 1"]);
    expect(shapeOf([sent("a", 1), sent("b", 2, { attachments: [], text: "lời" }), sent("c", 3)])).toEqual([
      "a: 1",
      "b: 0",
      "c: 1",
    ]);
  });

  it("leaves what is quoted, or carries a sign, in a place of its own", () => {
    expect(shapeOf([sent("a", 1), sent("b", 2), sent("c", 9, { quote_of: "b", text: "tấm này" })])).toEqual([
      "a: 1",
      "b: 1",
      "c: 1",
    ]);
    expect(shapeOf([sent("a", 1), sent("b", 2, { reaction: "heart" })])).toEqual(["a: 1", "b: 1"]);
  });
});
