import type { CallFacts } from "@keng/contract/exchange.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs } from "@keng/core/time.ts";
import { describe, expect, it } from "vitest";
import { inboxPage } from "../conversations/inbox.query.ts";
import { messagesPage, threadView } from "../conversations/thread.query.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const officer = await signedIn(desk, unit, ["duty_officer"]);

const call = (facts: Partial<CallFacts>): CallFacts => ({
  by: "citizen",
  answered: false,
  video: false,
  waited: 30,
  talked: 0,
  ...facts,
});
const called = (facts: CallFacts, conversation?: ReturnType<typeof message>["conversation"]) =>
  message(desk, unit, {
    text: null,
    kind: conversation === undefined ? "other" : null,
    triage: null,
    budget: null,
    ...(conversation === undefined ? {} : { conversation }),
    message: {
      from: facts.by === "citizen" ? "citizen" : "zalo_tool",
      attachments: [{ id: newId(), kind: facts.answered ? "call" : "missed_call", call: facts }],
    },
  });

describe("a call through the page", () => {
  it("stands in the inbox as a thread that waits for an answer, and says that it was missed", async () => {
    const item = called(call({}));
    await arrive(desk, {
      ...item,
      auto: [
        { id: newId(), text: "Gọi 113", templates: ["MISSED_CALL"], at: addMs(desk.now(), 1).toISOString() },
      ],
    });
    const page = await inboxPage(desk, officer, { filter: "all", limit: 50 });
    expect(page.items.find((row) => row.id === item.conversation.id)).toMatchObject({
      kind: "other",
      snippet: null,
      snippet_attachments: ["missed_call"],
      waiting_for: "officer",
      clock: { rule: "P03" },
    });
    const { items } = await messagesPage(desk, officer, item.conversation.id, undefined);
    expect(items[0]?.attachments[0]).toMatchObject({ state: "ready", call: { answered: false, waited: 30 } });
    const view = await threadView(desk, officer, item.conversation.id);
    expect(view.history.find((line) => line.act === "numbers_sent")?.detail).toBe("113 114 115 111");
  });

  it("of the page's own is an answer only when somebody took it", async () => {
    const item = message(desk, unit);
    await arrive(desk, item, called(call({ by: "page" }), item.conversation));
    const waits = await threadView(desk, officer, item.conversation.id);
    expect(waits).toMatchObject({ waiting_for: "officer", clock: { rule: "P03" } });
    await arrive(desk, called(call({ by: "page", answered: true, talked: 60 }), item.conversation));
    const answered = await threadView(desk, officer, item.conversation.id);
    expect(answered).toMatchObject({ waiting_for: "citizen", clock: null });
  });
});
