import type { AuditRow } from "@keng/contract/console-audit.ts";
import type { ConversationView, MessagesPage, MessageView } from "@keng/contract/console-api.ts";
import { newId } from "@keng/core/ids.ts";
import { MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { auditRoom } from "../audit/audit.routes.ts";
import { conversationRoom } from "../conversations/conversations.routes.ts";
import { buildServer } from "../server.ts";
import { signedIn, testDesk, type TestOfficer, testUnit } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";
import { revealRoom } from "./reveals.routes.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const elsewhere = await testUnit(desk, unit.root_id);
const app = await buildServer(desk, [conversationRoom, revealRoom, auditRoom]);
const tam = await signedIn(desk, unit, ["duty_officer"]);
const hung = await signedIn(desk, unit, ["duty_officer"]);
const inspector = await signedIn(desk, unit, ["inspector"]);
const commander = await signedIn(desk, unit, ["commander"]);
const stranger = await signedIn(desk, elsewhere, ["duty_officer", "commander", "inspector"]);

const TEXT = "Tôi tên Nguyễn Văn Khánh, số 0901 234 567, căn cước 079123456789, báo có đánh bạc ở ấp 3";
const SECRETS = /Khánh|0901|234 567|079123456789/;
const REASON = "Gọi lại hỏi vị trí vì việc đang xảy ra";

async function ask(
  who: TestOfficer,
  url: string,
  payload?: object,
): Promise<{ status: number; body: string }> {
  const answer = await app.inject({
    method: payload === undefined ? "GET" : "POST",
    url,
    headers: who.headers,
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, body: answer.body };
}

async function tip(): Promise<{ id: string; message_id: string }> {
  const item = message(desk, unit, {
    text: TEXT,
    triage: { reasons: [{ rule: "GAM.CARD", phrase: "số 0901 234 567 báo có đánh bạc" }] },
  });
  await arrive(desk, item);
  return { id: item.conversation.id, message_id: item.message.id };
}

const messagesOf = async (who: TestOfficer, id: string): Promise<string> =>
  (await ask(who, `/api/conversations/${id}/messages`)).body;
const open = (
  who: TestOfficer,
  at: { id: string; message_id: string },
  reason = REASON,
  request_id = newId(),
) => ask(who, `/api/conversations/${at.id}/messages/${at.message_id}/reveal`, { request_id, reason });
const log = async (who: TestOfficer): Promise<AuditRow[]> =>
  (JSON.parse((await ask(who, "/api/audit")).body) as { items: AuditRow[] }).items;

describe("what a citizen writes about themselves", () => {
  it("reaches no browser: neither in the messages, nor in the list, nor in the reasons of a suggestion", async () => {
    const { id } = await tip();
    for (const url of ["/api/conversations", `/api/conversations/${id}`, `/api/conversations/${id}/messages`])
      expect((await ask(tam, url)).body).not.toMatch(SECRETS);
    const page = JSON.parse(await messagesOf(tam, id)) as MessagesPage;
    const [said] = page.items;
    expect(said?.text).toHaveLength(TEXT.length);
    expect(said?.masks.map(({ kind }) => kind)).toEqual(["name", "phone", "id_number"]);
    expect(said?.text).toContain("báo có đánh bạc ở ấp 3");
  });

  it("is opened for a reason, for this officer alone and for ten minutes", async () => {
    const at = await tip();
    const opened = await open(tam, at);
    expect(opened.status).toBe(200);
    expect((JSON.parse(opened.body) as MessageView).text).toBe(TEXT);
    expect(await messagesOf(tam, at.id)).toMatch(SECRETS);
    expect(await messagesOf(hung, at.id)).not.toMatch(SECRETS);
    expect(await messagesOf(commander, at.id)).not.toMatch(SECRETS);
    desk.wait(9 * MINUTE);
    expect(await messagesOf(tam, at.id)).toMatch(SECRETS);
    desk.wait(2 * MINUTE);
    expect(await messagesOf(tam, at.id)).not.toMatch(SECRETS);
  });

  it("stands covered in what a link says too, and is opened with its message", async () => {
    const link = {
      url: "https://zalo.example/0987654321?id=123456789",
      description: "Tên: Nguyễn Văn Khánh",
    };
    const item = message(desk, unit, { text: null });
    item.message.attachments.push({ id: newId(), kind: "link", link });
    await arrive(desk, item);
    const at = { id: item.conversation.id, message_id: item.message.id };
    const shown = (body: string) => (JSON.parse(body) as MessagesPage).items[0]?.attachments[0]?.link;
    const before = shown(await messagesOf(tam, at.id));
    expect(before).toMatchObject({ url: "https://zalo.example/••••••••••?id=123456789" });
    expect(before?.description).not.toMatch(SECRETS);
    expect(before?.masks.map((mask) => `${mask.in} ${mask.kind}`)).toEqual(["description name", "url phone"]);
    expect((await open(tam, at)).status).toBe(200);
    expect(shown(await messagesOf(tam, at.id))).toMatchObject(link);
    expect(shown(await messagesOf(hung, at.id))).toEqual(before);
  });

  it("opens one message and not its neighbours", async () => {
    const item = message(desk, unit, { text: TEXT });
    const second = message(desk, unit, { conversation: item.conversation, text: "Số khác: 0987 654 321" });
    await arrive(desk, item, second);
    const at = { id: item.conversation.id, message_id: item.message.id };
    await open(tam, at);
    expect(await messagesOf(tam, at.id)).not.toContain("0987");
  });

  it.each(["", "    ", "ừ", "x".repeat(301)])(
    "is not opened without a reason that says something: %j",
    async (reason) => {
      const at = await tip();
      expect((await open(tam, at, reason)).status).toBe(400);
      expect(await messagesOf(tam, at.id)).not.toMatch(SECRETS);
    },
  );

  it("is not opened by whoever may not read the thread, nor by the wrong thread's address", async () => {
    const at = await tip();
    const other = await tip();
    expect((await open(stranger, at)).status).toBe(404);
    expect((await open(inspector, at)).status).toBe(403);
    expect((await open(tam, { id: other.id, message_id: at.message_id })).status).toBe(404);
    const gone = asActor(desk.db, stranger.officer_id, (tx) =>
      tx
        .insertInto("desk.reveal")
        .values({
          id: newId(),
          root_id: unit.root_id,
          unit_id: unit.id,
          conversation_id: at.id,
          message_id: at.message_id,
          officer_id: stranger.officer_id,
          request_id: newId(),
          reason_sealed: Buffer.from("x"),
          at: desk.now(),
          until_at: desk.now(),
        })
        .execute(),
    );
    await expect(gone).rejects.toMatchObject({ code: "42501" });
  });
});

describe("that it was opened", () => {
  it("stands in the history and, with its reason, in the log of those who check; the same request once", async () => {
    const at = await tip();
    const request_id = newId();
    await open(tam, at, "Xác minh người bị hại theo số 0909 111 222", request_id);
    expect((await open(tam, at, "Xác minh người bị hại theo số 0909 111 222", request_id)).status).toBe(200);
    const view = JSON.parse((await ask(tam, `/api/conversations/${at.id}`)).body) as ConversationView;
    expect(view.history.filter(({ act }) => act === "revealed")).toHaveLength(1);
    for (const who of [inspector, commander]) {
      const [entry, ...more] = (await log(who)).filter(
        (row) => row.act === "revealed" && row.reason?.startsWith("Xác minh người bị hại"),
      );
      expect(more).toEqual([]);
      expect(entry).toMatchObject({ subject_type: "reveal", reason: expect.not.stringContaining("0909") });
    }
    expect((await log(stranger)).filter(({ reason }) => reason !== null)).toEqual([]);
  });

  it("keeps no word of the reason in plain text, in no table and no log", async () => {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from desk.reveal t union all select t::text from desk.audit_entry t`.execute(
      desk.database.owner,
    );
    for (const { row } of rows) {
      const bytes = row.replace(/\\x([0-9a-f]+)/g, (_whole, hex: string) =>
        Buffer.from(hex, "hex").toString("utf8"),
      );
      expect(bytes).not.toMatch(/vị trí|Xác minh/);
    }
    expect(desk.lines.join("")).not.toMatch(/vị trí|Xác minh|0901/);
  });
});
