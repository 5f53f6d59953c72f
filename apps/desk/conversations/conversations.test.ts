import type { ConversationView, InboxPage, MessagesPage, MessageView } from "@keng/contract/console-api.ts";
import { newId } from "@keng/core/ids.ts";
import { describe, expect, it } from "vitest";
import { buildServer } from "../server.ts";
import { signedIn, testDesk, type TestOfficer, testUnit } from "../testing/desk.ts";
import { arrive, message, outward } from "../testing/inbound.ts";
import { conversationRoom } from "./conversations.routes.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const app = await buildServer(desk, [conversationRoom]);
const officer = await signedIn(desk, unit, ["duty_officer"]);

type Answer<T> = { status: number; body: T };
async function ask<T>(
  who: TestOfficer,
  method: "GET" | "POST",
  url: string,
  payload?: object,
): Promise<Answer<T>> {
  const answer = await app.inject({ method, url, headers: who.headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: (answer.body === "" ? null : answer.json()) as T };
}

describe("a thread, from the message to the answer", () => {
  it("stands in the list with its words, is read, and is answered", async () => {
    const item = message(desk, unit);
    await arrive(desk, item);
    const id = item.conversation.id;

    const list = await ask<InboxPage>(officer, "GET", "/api/conversations?filter=new");
    expect(list.status).toBe(200);
    const row = list.body.items.find((one) => one.id === id);
    expect(row).toMatchObject({
      label: item.conversation.label,
      kind: "tip",
      tip_state: "RECEIVED",
      snippet: "Có đánh bạc ở nhà ông Ba, ấp 3",
      unread: true,
      waiting_for: "officer",
      clock: { rule: "P03" },
    });

    const view = await ask<ConversationView>(officer, "GET", `/api/conversations/${id}`);
    expect(view.body).toMatchObject({
      tip: { suggested_category: "GAM.CARD", reasons: [{ phrase: "đánh bạc" }] },
      budget: { remaining: 8 },
      unit: { id: unit.id },
    });

    const wish = { request_id: newId(), text: "Cảm ơn ông/bà, chúng tôi đã nhận." };
    const answer = await ask<MessageView>(officer, "POST", `/api/conversations/${id}/replies`, wish);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ from: "officer", text: wish.text, delivery: { state: "waiting" } });
    const again = await ask<MessageView>(officer, "POST", `/api/conversations/${id}/replies`, wish);
    expect(again.body.id).toBe(answer.body.id);
    expect(await outward(desk)).toEqual([
      { kind: "reply", message_id: answer.body.id, conversation_id: id, text: wish.text, files: [] },
    ]);

    const thread = await ask<MessagesPage>(officer, "GET", `/api/conversations/${id}/messages`);
    expect(thread.body.items.map((one) => one.from)).toEqual(["citizen", "officer"]);
    const after = await ask<ConversationView>(officer, "GET", `/api/conversations/${id}`);
    expect(after.body).toMatchObject({
      waiting_for: "citizen",
      clock: null,
      holder: { officer_id: officer.officer_id },
      budget: { remaining: 7 },
    });
    expect(after.body.history.map((line) => line.act)).toEqual(
      expect.arrayContaining(["received", "claimed", "replied"]),
    );
  });
});
