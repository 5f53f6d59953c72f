import type { InboundAttachmentState, InboundDelivery } from "@keng/contract/exchange.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs, HOUR, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { describe, expect, it } from "vitest";
import { replyTo } from "../conversations/reply.command.ts";
import { takeEmergency } from "../conversations/take-emergency.command.ts";
import { messagesPage, threadView } from "../conversations/thread.query.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message, pass } from "../testing/inbound.ts";
import { takeInbound } from "./take-inbound.command.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const officer = await signedIn(desk, unit, ["duty_officer"]);

const delivery = (
  conversation_id: string,
  message_id: string,
  state: InboundDelivery["state"],
): InboundDelivery => ({
  kind: "delivery",
  conversation_id,
  message_id,
  state,
  code: null,
  at: desk.now().toISOString(),
  budget: null,
});

const waiting = (): Promise<number> =>
  asActor(desk.db, "system", async (tx) => {
    const rows = await tx.selectFrom("exchange.inbound").select("id").where("taken_at", "is", null).execute();
    return rows.length;
  });

const messagesOf = async (id: string) => (await messagesPage(desk, officer, id, undefined)).items;

describe("what crosses inward", () => {
  it("has one effect when the same message crosses twice, and leaves nothing in the exchange", async () => {
    const item = message(desk, unit);
    expect(await arrive(desk, item, item)).toEqual(["taken", "taken"]);
    const view = await threadView(desk, officer, item.conversation.id);
    expect(await messagesOf(view.id)).toHaveLength(1);
    expect(view.clocks).toHaveLength(1);
    expect(view.history).toHaveLength(1);
    const rows = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("exchange.inbound").select("sealed").where("sealed", "is not", null).execute(),
    );
    expect(rows).toEqual([]);
  });

  it("is right in any order: what belongs to a thread waits until the thread is here", async () => {
    const item = message(desk, unit, {
      message: { attachments: [{ id: newId(), kind: "image" }] },
    });
    const id = item.conversation.id;
    const second = message(desk, unit, {
      conversation: item.conversation,
      text: "Bây giờ họ còn ở đó",
      message: { received_at: addMs(desk.now(), MINUTE).toISOString() },
    });
    const attachment: InboundAttachmentState = {
      kind: "attachment",
      conversation_id: id,
      attachment_id: item.message.attachments[0]?.id ?? "",
      state: "ready",
      reason: null,
      mime: "image/jpeg",
      width: 10,
      height: 10,
      size: 3,
      bytes: Buffer.from("abc").toString("base64"),
      thumb: null,
    };
    const outcomes = await arrive(desk, attachment, second, item);
    expect(outcomes).toEqual(["waiting", "taken", "taken"]);
    expect(await waiting()).toBe(1);
    desk.wait(MINUTE);
    expect(await arrive(desk)).toEqual(["taken"]);
    const items = await messagesOf(id);
    expect(items.map((one) => one.text)).toEqual([item.message.text, "Bây giờ họ còn ở đó"]);
    expect(items[0]?.attachments).toMatchObject([{ state: "ready", mime: "image/jpeg" }]);
    const view = await threadView(desk, officer, id);
    expect(view.last_at).toBe(second.message.received_at);
  });

  it("is taken in by two processes at once without a message lost, doubled or unreadable", async () => {
    const pairs = Array.from({ length: 12 }, () => {
      const first = message(desk, unit);
      return [first, message(desk, unit, { conversation: first.conversation, text: "Nhắn thêm" })];
    });
    await pass(desk, ...pairs.flat());
    const takeAll = async (): Promise<void> => {
      while ((await takeInbound(desk)).outcome !== "nothing");
    };
    await Promise.all([takeAll(), takeAll(), takeAll()]);
    desk.wait(MINUTE);
    await takeAll();
    for (const [first] of pairs) {
      const items = await messagesOf(first?.conversation.id ?? "");
      expect(new Set(items.map((one) => one.text))).toEqual(new Set([first?.message.text, "Nhắn thêm"]));
    }
  });

  it("never takes a delivery state back, and lets a late success stand", async () => {
    const auto = { id: newId(), text: "Đã nhận tin", templates: ["RECEIPT"], at: desk.now().toISOString() };
    const item = message(desk, unit, { auto: [auto] });
    const id = item.conversation.id;
    const stateOf = async () => (await messagesOf(id)).find((one) => one.id === auto.id)?.delivery?.state;
    await arrive(desk, item);
    expect(await stateOf()).toBe("waiting");
    const steps = [
      ["sending", "sending"],
      ["unknown", "unknown"],
      ["sending", "unknown"],
      ["failed", "unknown"],
      ["delivered", "delivered"],
      ["sent", "delivered"],
      ["failed", "delivered"],
      ["seen", "seen"],
    ] as const;
    for (const [told, stands] of steps) {
      await arrive(desk, delivery(id, auto.id, told), delivery(id, auto.id, told));
      expect(await stateOf(), told).toBe(stands);
    }
    expect((await threadView(desk, officer, id)).history.map((line) => line.act)).toContain("receipt_sent");
  });

  it("opens an emergency once, with its numbers and its clock of three minutes", async () => {
    const item = message(desk, unit, { text: "Cháy nhà, cứu với", kind: "emergency" });
    await arrive(desk, item, item);
    const view = await threadView(desk, officer, item.conversation.id);
    expect(view).toMatchObject({ kind: "emergency", emergency: "open", clock: { rule: "P02" } });
    expect(Date.parse(view.clock?.due_at ?? "") - Date.parse(view.clock?.started_at ?? "")).toBe(3 * MINUTE);
  });

  it("opens it again for another danger than the one in hand, not for more words about the same", async () => {
    const item = message(desk, unit, { text: "Tụi nó đánh nhau", kind: "emergency" });
    const { conversation } = item;
    await arrive(desk, item);
    await takeEmergency(desk, officer, conversation.id);
    await arrive(desk, message(desk, unit, { conversation, text: "Vẫn còn đánh", kind: "emergency" }));
    expect((await threadView(desk, officer, conversation.id)).emergency).toBe("taken");
    const fire = message(desk, unit, { conversation, text: "Cháy nhà rồi", kind: "emergency" });
    await arrive(desk, { ...fire, triage: fire.triage && { ...fire.triage, numbers: ["114"] } });
    expect((await threadView(desk, officer, conversation.id)).emergency).toBe("open");
  });

  it("shows an answer typed in Zalo's own tool, which meets the clock", async () => {
    const item = message(desk, unit);
    await arrive(desk, item);
    await arrive(
      desk,
      message(desk, unit, {
        conversation: item.conversation,
        text: "Đã rõ",
        kind: null,
        triage: null,
        message: { from: "zalo_tool" },
      }),
    );
    const view = await threadView(desk, officer, item.conversation.id);
    expect(view).toMatchObject({ waiting_for: "citizen", clock: null });
    expect((await messagesOf(view.id)).map((one) => one.from)).toEqual(["citizen", "zalo_tool"]);
  });

  it("starts the clock anew with the next message of the citizen after an answer", async () => {
    const item = message(desk, unit, { kind: "question", text: "Làm căn cước ở đâu" });
    await arrive(desk, item);
    expect((await threadView(desk, officer, item.conversation.id)).clock?.rule).toBe("P04");
    const answer = { from: "zalo_tool" as const };
    await arrive(
      desk,
      message(desk, unit, { conversation: item.conversation, kind: null, triage: null, message: answer }),
    );
    desk.wait(HOUR);
    const next = message(desk, unit, { conversation: item.conversation, kind: "question" });
    await arrive(desk, next);
    const view = await threadView(desk, officer, item.conversation.id);
    expect(view.clock).toMatchObject({ rule: "P04", started_at: next.message.received_at });
    expect(view.clocks).toHaveLength(2);
  });

  it("suggests a kind by the first words when a tip began with a voice", async () => {
    const item = message(desk, unit, {
      text: null,
      message: { attachments: [{ id: newId(), kind: "audio" }] },
      triage: { kind: "media_only", category: null, reasons: [] },
    });
    await arrive(desk, item, message(desk, unit, { conversation: item.conversation, text: "Họ đánh bạc" }));
    const view = await threadView(desk, officer, item.conversation.id);
    expect(view.tip).toMatchObject({ suggested_category: "GAM.CARD", reasons: [{ phrase: "đánh bạc" }] });
  });

  it("suggests from the newest matter, and nothing while an emergency is open", async () => {
    const item = message(desk, unit);
    const { conversation } = item;
    await arrive(desk, item);
    desk.wait(MINUTE);
    const drugs = { category: "DRG.USE", reasons: [{ rule: "DRG.USE", phrase: "hít ma túy" }] };
    await arrive(desk, message(desk, unit, { conversation, text: "Còn hít ma túy", triage: drugs }));
    const suggested = async () => (await threadView(desk, officer, conversation.id)).tip;
    expect(await suggested()).toMatchObject({
      suggested_category: "DRG.USE",
      reasons: [{ phrase: "hít ma túy" }],
    });
    desk.wait(MINUTE);
    await arrive(desk, message(desk, unit, { conversation, text: "Cứu với", kind: "emergency" }));
    expect(await suggested()).toMatchObject({ suggested_category: null, reasons: [] });
    await takeEmergency(desk, officer, conversation.id);
    expect(await suggested()).toMatchObject({ suggested_category: "DRG.USE" });
  });

  it("lets the kind of an old thread follow its newest matter, but lowers nothing that waits for an answer", async () => {
    const item = message(desk, unit);
    const { conversation } = item;
    const { id } = conversation;
    const kind = async () => (await threadView(desk, officer, id)).kind;
    const asks = () =>
      message(desk, unit, { conversation, kind: "question", text: "Cho hỏi làm căn cước cần gì" });
    await arrive(desk, item);
    desk.wait(MINUTE);
    await arrive(desk, asks());
    expect(await kind()).toBe("tip");
    await replyTo(desk, officer, id, { request_id: newId(), text: "Đã nhận", upload_ids: [] });
    desk.wait(HOUR);
    await arrive(desk, message(desk, unit, { conversation, kind: null, triage: { kind: "thanks" } }));
    expect(await kind()).toBe("tip");
    await arrive(desk, asks());
    expect(await threadView(desk, officer, id)).toMatchObject({
      kind: "question",
      clock: { rule: "P04" },
      tip: { suggested_category: null },
    });
    await arrive(desk, message(desk, unit, { conversation }));
    expect(await kind()).toBe("tip");
  });

  it("brings a thread back that was set aside, and keeps no clock for what needs no answer", async () => {
    const spam = message(desk, unit, {
      kind: "other",
      set_aside: true,
      triage: { kind: "spam", category: null },
    });
    await arrive(desk, spam);
    expect(await threadView(desk, officer, spam.conversation.id)).toMatchObject({
      set_aside: true,
      clock: null,
    });
    await arrive(desk, message(desk, unit, { conversation: spam.conversation, text: "Có người đánh nhau" }));
    expect(await threadView(desk, officer, spam.conversation.id)).toMatchObject({
      set_aside: false,
      kind: "tip",
      clock: { rule: "P03" },
    });
  });

  it("notes once that a citizen left, and that they asked to withdraw", async () => {
    const item = message(desk, unit);
    const told = (what: "left" | "withdrawal_asked") => ({
      kind: "contact" as const,
      conversation_id: item.conversation.id,
      what,
      at: desk.now().toISOString(),
    });
    await arrive(desk, item, told("left"), told("left"), told("withdrawal_asked"), told("left"));
    const view = await threadView(desk, officer, item.conversation.id);
    expect(view.contact).toBe("withdrawal_asked");
    expect(view.history.filter((line) => line.act === "left")).toHaveLength(1);
  });

  it("keeps a message for a unit that is not here, and raises an alarm", async () => {
    const item = message(desk, { id: newId() });
    expect(await arrive(desk, item)).toEqual(["waiting"]);
    const alarms = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.alarm").selectAll().where("code", "=", "unit_unknown").execute(),
    );
    expect(alarms).toHaveLength(1);
    await asActor(desk.db, "system", (tx) =>
      tx
        .insertInto("desk.unit")
        .values({
          id: item.conversation.unit_id,
          root_id: unit.root_id,
          kind: "commune_police",
          name_vi: "Công an xã Mới",
          name_en: "New",
        })
        .execute(),
    );
    desk.wait(10 * MINUTE);
    expect(await arrive(desk)).toEqual(["taken"]);
  });

  it("tries what cannot be read eight times, then keeps it for a human and goes on with the rest", async () => {
    const id = newId();
    await desk.database.gateway
      .insertInto("exchange.inbound")
      .values({ id, kind: "message", sealed: Buffer.from("not a seal of ours") })
      .execute();
    const item = message(desk, unit);
    await pass(desk, item);
    expect((await takeInbound(desk)).outcome).toBe("failed");
    expect((await takeInbound(desk)).outcome).toBe("taken");
    for (let tries = 1; tries < 8; tries += 1) {
      desk.wait(2 * MINUTE);
      expect(await arrive(desk)).toEqual(["failed"]);
    }
    desk.wait(24 * HOUR);
    expect(await arrive(desk)).toEqual([]);
    const rows = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("exchange.inbound").selectAll().where("id", "=", id).execute(),
    );
    expect(rows[0]).toMatchObject({ taken_at: null, attempts: 8 });
    expect(rows[0]?.sealed).not.toBeNull();
    expect(desk.lines.filter((line) => line.includes("exchange_unreadable"))).toHaveLength(8);
  });
});
