import { newLabel, newReceiptCode } from "@keng/core/alias.ts";
import { newId } from "@keng/core/ids.ts";
import { asActor, connect } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { buildServer } from "../server.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";
import { tipRoom } from "../tips/tips.routes.ts";
import { editTip } from "../tips/edit-tip.command.ts";
import { uploadRoom } from "../uploads/uploads.routes.ts";
import { addNote } from "./add-note.command.ts";
import { claimThread } from "./claim.command.ts";
import { conversationRoom } from "./conversations.routes.ts";
import { inboxPage } from "./inbox.query.ts";
import { releaseThread } from "./release.command.ts";
import { replyTo } from "./reply.command.ts";
import { threadView } from "./thread.query.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const next = await testUnit(desk, unit.root_id);
const app = await buildServer(desk, [conversationRoom, tipRoom, uploadRoom]);
const duty = await signedIn(desk, unit, ["duty_officer"]);
const neighbour = await signedIn(desk, next, ["duty_officer", "commander"]);
const plain = await signedIn(desk, unit, ["officer"]);

const attachment_id = newId();
const item = message(desk, unit, {
  text: "Tôi là Trần Thị Canary, 0912 345 678, thấy ông Ba Canary đánh bạc ở hẻm Canary",
  message: { attachments: [{ id: attachment_id, kind: "image" }] },
  auto: [{ id: newId(), text: "Đã nhận tin Canary", templates: ["RECEIPT"], at: desk.now().toISOString() }],
  triage: { reasons: [{ rule: "GAM.CARD", phrase: "ông Ba Canary đánh bạc" }] },
});
await arrive(desk, item, {
  kind: "attachment",
  conversation_id: item.conversation.id,
  attachment_id,
  state: "ready",
  reason: null,
  mime: "image/jpeg",
  width: 1,
  height: 1,
  size: 6,
  bytes: Buffer.from("Canary").toString("base64"),
  thumb: Buffer.from("Canary").toString("base64"),
});
const id = item.conversation.id;
await addNote(desk, duty, id, { request_id: newId(), text: "Ghi chú Canary" });
await replyTo(desk, duty, id, { request_id: newId(), text: "Trả lời Canary", upload_ids: [] });
await editTip(desk, duty, id, { hamlet: "Ấp Canary", detail: "Sau chợ Canary" });
await releaseThread(desk, duty, id);

const THREAD_TABLES = [
  "message",
  "attachment",
  "note",
  "tip",
  "question",
  "clock",
  "undo",
  "history",
] as const;

describe("an officer of another unit", () => {
  it.each([
    ["GET", ""],
    ["GET", "/messages"],
    ["POST", "/read"],
    ["POST", "/claim", { take_over: true }],
    ["POST", "/release"],
    ["POST", "/replies", { request_id: newId(), text: "Xin chào" }],
    ["POST", "/notes", { request_id: newId(), text: "Ghi chú" }],
    ["POST", "/mark", { request_id: newId(), as: "set_aside" }],
    ["POST", `/undo/${newId()}`],
    ["POST", "/emergency/take"],
    ["GET", "/tip/notice?to=NEED_INFO"],
    ["POST", "/tip/state", { request_id: newId(), to: "NEED_INFO", text: "Xin cho biết thêm" }],
    ["PATCH", "/tip", { category: "GAM.CARD" }],
  ] as const)("is told that there is no such thread: %s %s", async (method, path, payload?: object) => {
    const answer = await app.inject({
      method,
      url: `/api/conversations/${id}${path}`,
      headers: neighbour.headers,
      ...(payload ? { payload } : {}),
    });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: "not_found", facts: {} });
  });

  it("sees neither its row nor its picture", async () => {
    expect((await inboxPage(desk, neighbour, { filter: "all", limit: 50 })).items).toEqual([]);
    const picture = await app.inject({
      url: `/api/attachments/${attachment_id}`,
      headers: neighbour.headers,
    });
    expect(picture.statusCode).toBe(404);
  });

  it("gets no row of it from the database itself, even when the use case is wrong", async () => {
    await asActor(desk.db, neighbour.officer_id, async (tx) => {
      for (const table of ["conversation", ...THREAD_TABLES]) {
        const { rows } = await sql`select 1 from ${sql.table(`desk.${table}`)}`.execute(tx);
        expect(rows, table).toEqual([]);
      }
      const { numAffectedRows } = await sql`update desk.conversation set kind = 'other'`.execute(tx);
      expect(numAffectedRows).toBe(0n);
    });
    const planted = asActor(desk.db, neighbour.officer_id, (tx) =>
      tx
        .insertInto("desk.note")
        .values({
          id: newId(),
          conversation_id: id,
          officer_id: neighbour.officer_id,
          body_sealed: Buffer.from("x"),
        })
        .execute(),
    );
    await expect(planted).rejects.toMatchObject({ code: "42501" });
  });

  it("gets nothing without an actor either", async () => {
    const { db } = connect(desk.database.address("keng_desk"), { max: 1 });
    for (const table of ["conversation", ...THREAD_TABLES]) {
      const { rows } = await sql`select 1 from ${sql.table(`desk.${table}`)}`.execute(db);
      expect(rows, table).toEqual([]);
    }
    await db.destroy();
  });
});

describe("an officer who only gets what is given to them", () => {
  it("sees a thread while they hold it, and no longer when they let it go", async () => {
    expect((await inboxPage(desk, plain, { filter: "all", limit: 50 })).items).toEqual([]);
    await expect(claimThread(desk, plain, id, { take_over: true })).rejects.toMatchObject({
      code: "not_found",
    });
    await asActor(desk.db, "system", (tx) =>
      tx
        .updateTable("desk.conversation")
        .set({ holder_id: plain.officer_id, holder_until: new Date(desk.now().getTime() + 600_000) })
        .where("id", "=", id)
        .execute(),
    );
    expect((await threadView(desk, plain, id)).id).toBe(id);
    await releaseThread(desk, plain, id);
    await expect(threadView(desk, plain, id)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("two threads of one person", () => {
  it("share nothing that an officer can see: label, code, ids and keys are each thread's own", async () => {
    const again = message(desk, unit, { text: "Chuyện khác hẳn" });
    await arrive(desk, again);
    const [first, second] = await Promise.all(
      [id, again.conversation.id].map((one) => threadView(desk, duty, one)),
    );
    const values = (view: object): Set<string> => {
      const all = new Set<string>();
      JSON.stringify(view, (_key, value: unknown) => {
        if (typeof value === "string" && /[\dA-Z]{4}|[0-9a-f]{8}-/.test(value)) all.add(value);
        return value;
      });
      return all;
    };
    const theirs = values({
      ...second,
      unit: null,
      holder: null,
      clock: null,
      clocks: [],
      history: [],
      opened_at: "",
      last_at: "",
      budget: null,
    });
    const ours = values({
      ...first,
      unit: null,
      holder: null,
      clock: null,
      clocks: [],
      history: [],
      opened_at: "",
      last_at: "",
      budget: null,
    });
    theirs.delete("RECEIVED");
    for (const code of ["GAM.CARD"]) theirs.delete(code);
    expect([...theirs].filter((value) => ours.has(value))).toEqual([]);
  });
});

describe("the desk's tables", () => {
  it("hold no word of a planted person in plain text, nor does the log", async () => {
    const { rows: tables } = await sql<{ name: string }>`
      select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema in ('desk', 'exchange', 'auth')`.execute(desk.database.owner);
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`
        select t::text as row from ${sql.table(name)} t`.execute(desk.database.owner);
      for (const { row } of rows) {
        const bytes = row.replace(/\\x([0-9a-f]+)/g, (_whole, hex: string) =>
          Buffer.from(hex, "hex").toString("latin1"),
        );
        expect(bytes, name).not.toMatch(/Canary|0912 345|345 678/);
      }
    }
    expect(desk.lines.join("")).not.toMatch(/Canary|0912/);
  });

  it("name threads by labels that are drawn, not derived", () => {
    expect(newLabel()).not.toBe(newLabel());
    expect(newReceiptCode()).not.toBe(newReceiptCode());
  });
});
