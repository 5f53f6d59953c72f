import { Fault } from "@keng/contract/codes.ts";
import type { InboxFilter } from "@keng/contract/console-api.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs, HOUR, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { describe, expect, it } from "vitest";
import { becameLate } from "../clocks/late.query.ts";
import { readersOf } from "../live/readers.query.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message, type Wish } from "../testing/inbound.ts";
import { changeTipState } from "../tips/change-state.command.ts";
import { assignThread } from "./assign.command.ts";
import { colleaguesOf } from "./colleagues.query.ts";
import { inboxCounts, inboxPage } from "./inbox.query.ts";
import { markRead } from "./mark-read.command.ts";
import { markUnread } from "./mark-unread.command.ts";
import { markThread } from "./mark.command.ts";
import { replyTo } from "./reply.command.ts";
import { snoozeThread } from "./snooze.command.ts";
import { messagesPage, threadView } from "./thread.query.ts";
import { undoMark } from "./undo.command.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const tam = await signedIn(desk, unit, ["duty_officer"]);
const long = await signedIn(desk, unit, ["commander"]);
const lan = await signedIn(desk, unit, ["officer"]);
const admin = await signedIn(desk, unit, ["admin"]);
const elsewhere = await signedIn(desk, await testUnit(desk, unit.root_id), ["duty_officer"]);

async function thread(wish: Wish = {}): Promise<string> {
  const item = message(desk, unit, wish);
  await arrive(desk, item);
  return item.conversation.id;
}
const refused = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Fault ? error.code : String(error)),
  );
const listed = async (filter: InboxFilter, actor = tam): Promise<string[]> =>
  (await inboxPage(desk, actor, { filter, limit: 100 })).items.map((row) => row.id);
const assign = (id: string, to: string | null, by = long) =>
  assignThread(desk, by, id, { request_id: newId(), to });
const snooze = (id: string, ms: number, by = tam) =>
  snoozeThread(desk, by, id, { request_id: newId(), until: addMs(desk.now(), ms).toISOString() });

describe("assigning", () => {
  it("is the commander's, to whoever works in the unit", async () => {
    const id = await thread();
    expect(await refused(assign(id, lan.officer_id, tam))).toBe("not_allowed");
    for (const nobody of [admin.officer_id, elsewhere.officer_id, newId()])
      expect(await refused(assign(id, nobody))).toBe("not_assignable");
    expect((await colleaguesOf(desk, long)).map((one) => one.officer_id).toSorted()).toEqual(
      [tam, long, lan].map((one) => one.officer_id).toSorted(),
    );
    await assign(id, lan.officer_id);
    const view = await threadView(desk, long, id);
    expect([view.assigned?.officer_id, view.holder]).toEqual([lan.officer_id, null]);
    expect(view.history[0]?.act).toBe("assigned");
  });

  it("opens a thread to an officer without duty, who sees no other, and closes it again", async () => {
    const id = await thread();
    await thread();
    expect(await refused(threadView(desk, lan, id))).toBe("not_found");
    await assign(id, lan.officer_id);
    expect((await threadView(desk, lan, id)).id).toBe(id);
    expect(await listed("assigned", lan)).toContain(id);
    expect(await listed("assigned", tam)).not.toContain(id);
    desk.live.connect(lan.session_id, lan.officer_id, () => undefined);
    expect((await readersOf(desk, [{ type: "conversation", id }])).get(id)).toEqual(
      new Set([lan.officer_id]),
    );
    await assign(id, null);
    expect(await refused(messagesPage(desk, lan, id, undefined))).toBe("not_found");
    expect((await readersOf(desk, [{ type: "conversation", id }])).get(id)).toBeUndefined();
  });

  it("does not take the thread: whoever is on duty may still answer", async () => {
    const id = await thread();
    await assign(id, lan.officer_id);
    await replyTo(desk, tam, id, { request_id: newId(), text: "Đã nhận", upload_ids: [] });
    const view = await threadView(desk, tam, id);
    expect([view.holder?.officer_id, view.assigned?.officer_id]).toEqual([tam.officer_id, lan.officer_id]);
  });

  it("is undone as it was, and asked twice is done once", async () => {
    const id = await thread();
    await assign(id, tam.officer_id);
    const wish = { request_id: newId(), to: lan.officer_id };
    const one = await assignThread(desk, long, id, wish);
    expect(await assignThread(desk, long, id, wish)).toEqual(one);
    await undoMark(desk, long, id, one.undo_id);
    expect((await threadView(desk, long, id)).assigned?.officer_id).toBe(tam.officer_id);
    expect(await refused(threadView(desk, lan, id))).toBe("not_found");
  });
});

describe("putting off", () => {
  it("takes a thread out of the lists until its time, then it is back by itself and screens are told", async () => {
    const id = await thread({ kind: "question" });
    await replyTo(desk, tam, id, { request_id: newId(), text: "Chờ ít hôm", upload_ids: [] });
    await snooze(id, 2 * HOUR);
    expect(await listed("snoozed")).toEqual([id]);
    for (const filter of ["all", "new", "mine", "waiting"] as const)
      expect(await listed(filter)).not.toContain(id);
    expect((await inboxCounts(desk, tam)).snoozed).toBe(1);
    const from = desk.now();
    desk.wait(2 * HOUR + MINUTE);
    expect(await listed("snoozed")).toEqual([]);
    expect(await listed("waiting")).toContain(id);
    expect(await becameLate(desk, from, desk.now())).toContainEqual({ type: "conversation", id });
  });

  it("ends at once when the citizen writes", async () => {
    const item = message(desk, unit, { kind: "question" });
    await arrive(desk, item);
    const { id } = item.conversation;
    await snooze(id, 2 * HOUR);
    await arrive(desk, message(desk, unit, { conversation: item.conversation, kind: null }));
    expect((await threadView(desk, tam, id)).snoozed_until).toBeNull();
    expect(await listed("all")).toContain(id);
  });

  it("stops no clock: what runs out meanwhile is back", async () => {
    const id = await thread();
    await snooze(id, 5 * HOUR);
    expect(await listed("all")).not.toContain(id);
    desk.wait(31 * MINUTE);
    expect(await listed("late")).toContain(id);
    expect(await listed("all")).toContain(id);
    expect((await threadView(desk, tam, id)).clock).not.toBeNull();
  });

  it("is refused for an emergency that nobody has taken, for the past and for half a year", async () => {
    const emergency = await thread({ kind: "emergency" });
    expect(await refused(snooze(emergency, HOUR))).toBe("cannot_snooze");
    const id = await thread();
    expect(await refused(snooze(id, -MINUTE))).toBe("bad_request");
    expect(await refused(snooze(id, 200 * 24 * HOUR))).toBe("bad_request");
  });

  it("is undone, and brought back by hand", async () => {
    const id = await thread();
    const { undo_id } = await snooze(id, HOUR);
    await undoMark(desk, tam, id, undo_id);
    expect(await listed("all")).toContain(id);
    await snooze(id, HOUR);
    await snoozeThread(desk, tam, id, { request_id: newId(), until: null });
    expect(await listed("all")).toContain(id);
  });
});

describe("unread", () => {
  it("is this officer's own, and can be set again", async () => {
    const id = await thread();
    const unread = async (actor = tam) =>
      (await inboxPage(desk, actor, { filter: "all", limit: 100 })).items.find((row) => row.id === id)
        ?.unread;
    await markRead(desk, tam, id);
    await markRead(desk, long, id);
    await markUnread(desk, tam, id);
    expect([await unread(tam), await unread(long)]).toEqual([true, false]);
  });

  it("is a list of its own with a count, which a thread leaves when it is read and enters when the citizen writes", async () => {
    const item = message(desk, unit);
    await arrive(desk, item);
    const { id } = item.conversation;
    const n = (await inboxCounts(desk, tam)).unread;
    expect(await listed("unread")).toContain(id);
    await markRead(desk, tam, id);
    expect(await listed("unread")).not.toContain(id);
    expect(await listed("unread", long)).toContain(id);
    expect((await inboxCounts(desk, tam)).unread).toBe(n - 1);
    desk.wait(MINUTE);
    await arrive(desk, message(desk, unit, { conversation: item.conversation, kind: null }));
    expect(await listed("unread")).toContain(id);
    await replyTo(desk, tam, id, { request_id: newId(), text: "Đã nhận", upload_ids: [] });
    await markThread(desk, tam, id, { request_id: newId(), as: "set_aside" });
    expect(await listed("unread")).not.toContain(id);
  });
});

describe("the last free reply of a report", () => {
  const budget = (remaining: number) => ({
    remaining,
    total: 8,
    until: addMs(desk.now(), HOUR).toISOString(),
  });
  const answer = (more: { spend_last?: boolean } = {}) => ({
    request_id: newId(),
    text: "Cảm ơn anh/chị",
    upload_ids: [],
    ...more,
  });

  it("is kept until the officer says that it may go, and that is written down", async () => {
    const id = await thread({ budget: budget(2) });
    await replyTo(desk, tam, id, answer());
    expect(await refused(replyTo(desk, tam, id, answer()))).toBe("last_reply_kept");
    await replyTo(desk, tam, id, answer({ spend_last: true }));
    const { history } = await threadView(desk, tam, id);
    expect(history.map((line) => line.act)).toContain("last_reply_spent");
    const entries = await asActor(desk.db, "system", (tx) =>
      tx
        .selectFrom("desk.audit_entry")
        .select("officer_id")
        .where("subject_id", "=", id)
        .where("act", "=", "last_reply_spent")
        .execute(),
    );
    expect(entries).toEqual([{ officer_id: tam.officer_id }]);
    expect(await refused(replyTo(desk, tam, id, answer({ spend_last: true })))).toBe("no_replies_left");
  });

  it("goes out by itself with the result, and with the answer to a question", async () => {
    const tip = await thread({ budget: budget(1) });
    await changeTipState(desk, tam, tip, { request_id: newId(), to: "NEED_INFO", text: "Ở đâu ạ?" });
    const question = await thread({ kind: "question", budget: budget(1) });
    expect(await refused(replyTo(desk, tam, question, answer()))).toBe("done");
  });
});
