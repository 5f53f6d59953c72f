import { newId } from "@keng/core/ids.ts";
import { addMs, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { describe, expect, it } from "vitest";
import { buildServer } from "../server.ts";
import { signedIn, testDesk, type TestOfficer, testUnit } from "../testing/desk.ts";
import { arrive, message, type Wish } from "../testing/inbound.ts";
import { changeTipState } from "../tips/change-state.command.ts";
import { tipRoom } from "../tips/tips.routes.ts";
import { addNote } from "./add-note.command.ts";
import { conversationRoom } from "./conversations.routes.ts";
import { releaseThread } from "./release.command.ts";
import { replyTo } from "./reply.command.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const app = await buildServer(desk, [conversationRoom, tipRoom]);
const colleague = await signedIn(desk, unit, ["duty_officer"]);

async function thread(wish: Wish = {}) {
  const item = message(desk, unit, wish);
  await arrive(desk, item);
  return { id: item.conversation.id, message_id: item.message.id };
}

const ask = (who: TestOfficer, method: "GET" | "POST" | "PATCH", url: string, payload?: object) =>
  app.inject({ method, url, headers: who.headers, ...(payload ? { payload } : {}) });

async function readings(who: TestOfficer): Promise<(string | null)[]> {
  const rows = await asActor(desk.db, "system", (tx) =>
    tx
      .selectFrom("desk.audit_entry")
      .select("subject_id")
      .where("officer_id", "=", who.officer_id)
      .where("act", "=", "read")
      .orderBy("seq")
      .execute(),
  );
  return rows.map((row) => row.subject_id);
}

describe("whoever is shown what a thread holds is written down", () => {
  const request_id = newId();
  type Act = (id: string) => Promise<{ path: string; method: "GET" | "POST" | "PATCH"; payload?: object }>;
  const acts: [string, Act][] = [
    ["by looking", async () => ({ method: "GET", path: "" })],
    ["by reading its messages", async () => ({ method: "GET", path: "/messages" })],
    ["by an edit that changes nothing", async () => ({ method: "PATCH", path: "/tip", payload: {} })],
    ["by an edit", async () => ({ method: "PATCH", path: "/tip", payload: { detail: "Sau chợ" } })],
    ["by taking it", async () => ({ method: "POST", path: "/claim", payload: { take_over: false } })],
    [
      "by answering",
      async () => ({ method: "POST", path: "/replies", payload: { request_id: newId(), text: "Cảm ơn" } }),
    ],
    [
      "by a colleague's request for an answer",
      async (id) => {
        const wish = { request_id: newId(), text: "Của đồng nghiệp", upload_ids: [] };
        await replyTo(desk, colleague, id, wish);
        await releaseThread(desk, colleague, id);
        return { method: "POST", path: "/replies", payload: { request_id: wish.request_id, text: "x" } };
      },
    ],
    [
      "by a note",
      async () => ({ method: "POST", path: "/notes", payload: { request_id: newId(), text: "Ghi chú" } }),
    ],
    [
      "by a colleague's request for a note",
      async (id) => {
        await addNote(desk, colleague, id, { request_id, text: "Ghi chú của đồng nghiệp" });
        return { method: "POST", path: "/notes", payload: { request_id, text: "x" } };
      },
    ],
    [
      "by a request for a state that was used before",
      async (id) => {
        const wish = { request_id: newId(), to: "NEED_INFO" as const, text: "Xin cho biết thêm" };
        await changeTipState(desk, colleague, id, wish);
        return { method: "POST", path: "/tip/state", payload: wish };
      },
    ],
  ];

  it.each(acts)("%s", async (_name, act) => {
    const { id } = await thread();
    const { method, path, payload } = await act(id);
    const officer = await signedIn(desk, unit, ["duty_officer"]);
    const answer = await ask(officer, method, `/api/conversations/${id}${path}`, payload);
    expect(answer.statusCode).toBe(200);
    expect(await readings(officer)).toEqual([id]);
  });

  it("by the list of emergencies, each thread once in ten minutes", async () => {
    const [first, second] = [await thread({ kind: "emergency" }), await thread({ kind: "emergency" })];
    const officer = await signedIn(desk, unit, ["duty_officer"]);
    expect((await ask(officer, "GET", "/api/emergencies")).json()).toHaveLength(2);
    expect((await ask(officer, "GET", "/api/emergencies")).json()).toHaveLength(2);
    const read = await readings(officer);
    expect(read).toHaveLength(2);
    expect(new Set(read)).toEqual(new Set([first.id, second.id]));
    await asActor(desk.db, "system", (tx) =>
      tx
        .updateTable("desk.conversation")
        .set({ emergency_taken_at: addMs(desk.now(), -MINUTE) })
        .where("id", "=", first.id)
        .execute(),
    );
    desk.wait(11 * MINUTE);
    await ask(officer, "GET", "/api/emergencies");
    expect((await readings(officer)).slice(2)).toEqual([second.id]);
  });

  it("a citizen's message is nothing to send again, so it is not shown either", async () => {
    const { id, message_id } = await thread({ text: "Lời của dân" });
    const officer = await signedIn(desk, unit, ["duty_officer"]);
    const url = `/api/conversations/${id}/messages/${message_id}/resend`;
    const answer = await ask(officer, "POST", url, { request_id: newId() });
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain("Lời của dân");
    expect(await readings(officer)).toEqual([]);
  });

  it("an officer's own answer that is sent again", async () => {
    const { id } = await thread();
    const wish = { request_id: newId(), text: "Cảm ơn", upload_ids: [] };
    const sent = await replyTo(desk, colleague, id, wish);
    const officer = await signedIn(desk, unit, ["duty_officer"]);
    const url = `/api/conversations/${id}/messages/${sent}/resend`;
    expect((await ask(officer, "POST", url, { request_id: newId() })).statusCode).toBe(200);
    expect(await readings(officer)).toEqual([id]);
  });
});
