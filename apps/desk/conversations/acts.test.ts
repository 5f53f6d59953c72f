import { Fault } from "@keng/contract/codes.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs, HOUR, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { describe, expect, it } from "vitest";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message, outward, type Wish } from "../testing/inbound.ts";
import { changeTipState } from "../tips/change-state.command.ts";
import { editTip } from "../tips/edit-tip.command.ts";
import { draftNotice } from "../tips/notice.query.ts";
import { addNote } from "./add-note.command.ts";
import { claimThread } from "./claim.command.ts";
import { inboxCounts, inboxPage, openEmergencies } from "./inbox.query.ts";
import { markRead } from "./mark-read.command.ts";
import { markThread } from "./mark.command.ts";
import { releaseThread } from "./release.command.ts";
import { replyTo } from "./reply.command.ts";
import { resendMessage } from "./resend.command.ts";
import { takeEmergency } from "./take-emergency.command.ts";
import { messagesPage, threadView } from "./thread.query.ts";
import { undoMark } from "./undo.command.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const tam = await signedIn(desk, unit, ["duty_officer"]);
const binh = await signedIn(desk, unit, ["duty_officer"]);

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
const answer = (text: string) => ({ request_id: newId(), text, upload_ids: [] });
const listed = async (filter: Parameters<typeof inboxPage>[2]["filter"]): Promise<string[]> =>
  (await inboxPage(desk, tam, { filter, limit: 100 })).items.map((row) => row.id);

describe("holding a thread", () => {
  it("is given to one of two officers who press at the same moment", async () => {
    const id = await thread();
    const both = await Promise.all([
      refused(claimThread(desk, tam, id, { take_over: false })),
      refused(claimThread(desk, binh, id, { take_over: false })),
    ]);
    expect(both.toSorted()).toEqual(["done", "held_by_other"]);
  });

  it("lapses by itself after thirty minutes without an act, and can be taken over before", async () => {
    const id = await thread();
    await claimThread(desk, tam, id, { take_over: false });
    desk.wait(20 * MINUTE);
    await addNote(desk, tam, id, { request_id: newId(), text: "Đã gọi công an viên" });
    desk.wait(20 * MINUTE);
    expect(await refused(claimThread(desk, binh, id, { take_over: false }))).toBe("held_by_other");
    await claimThread(desk, binh, id, { take_over: true });
    expect((await threadView(desk, tam, id)).holder?.officer_id).toBe(binh.officer_id);
    desk.wait(31 * MINUTE);
    expect((await threadView(desk, tam, id)).holder).toBeNull();
    await claimThread(desk, tam, id, { take_over: false });
    expect(await refused(releaseThread(desk, binh, id))).toBe("not_held");
    await releaseThread(desk, tam, id);
    const view = await threadView(desk, tam, id);
    expect(view.holder).toBeNull();
    expect(view.history.map((line) => line.act)).toEqual([
      "released",
      "claimed",
      "taken_over",
      "noted",
      "claimed",
      "received",
    ]);
  });

  it("is refused to whoever answers while a colleague holds it", async () => {
    const id = await thread();
    await claimThread(desk, tam, id, { take_over: false });
    expect(await refused(replyTo(desk, binh, id, answer("Xin chào")))).toBe("held_by_other");
  });
});

describe("answering", () => {
  it("goes out once when the browser asks twice, even at the same moment", async () => {
    const id = await thread();
    const before = (await outward(desk)).length;
    const wish = answer("Chúng tôi đã nhận");
    const ids = await Promise.all([replyTo(desk, tam, id, wish), replyTo(desk, tam, id, wish)]);
    expect(ids[0]).toBe(ids[1]);
    expect((await outward(desk)).length).toBe(before + 1);
  });

  it("keeps to the window and the count that Zalo leaves", async () => {
    const late = await thread({
      budget: { remaining: 8, total: 8, until: addMs(desk.now(), HOUR).toISOString() },
    });
    const spent = await thread({
      budget: { remaining: 0, total: 8, until: addMs(desk.now(), HOUR).toISOString() },
    });
    expect(await refused(replyTo(desk, tam, spent, answer("Xin chào")))).toBe("no_replies_left");
    desk.wait(HOUR);
    expect(await refused(replyTo(desk, tam, late, answer("Xin chào")))).toBe("reply_window_closed");
    expect(await refused(replyTo(desk, tam, late, answer("  ")))).toBe("text_empty");
  });

  it("is sent once more only when it failed", async () => {
    const id = await thread();
    const sent = await replyTo(desk, tam, id, answer("Đã nhận"));
    const told = (state: "sent" | "failed") => ({
      kind: "delivery" as const,
      conversation_id: id,
      message_id: sent,
      state,
      code: null,
      at: desk.now().toISOString(),
      budget: null,
    });
    const before = (await outward(desk)).length;
    await resendMessage(desk, tam, id, sent);
    expect((await outward(desk)).length).toBe(before);
    await arrive(desk, told("failed"));
    await Promise.all([resendMessage(desk, tam, id, sent), resendMessage(desk, tam, id, sent)]);
    expect((await outward(desk)).slice(before)).toMatchObject([{ message_id: sent, text: "Đã nhận" }]);
    await arrive(desk, told("sent"));
    const { items } = await messagesPage(desk, tam, id, undefined);
    expect(items.at(-1)?.delivery?.state).toBe("sent");
  });
});

describe("the inbox", () => {
  it("sorts threads into its filters and counts them", async () => {
    const fresh = await thread();
    const answered = await thread();
    await replyTo(desk, tam, answered, answer("Đã nhận"));
    const aside = await thread({ kind: "other", set_aside: true, triage: { kind: "spam" } });
    expect(await listed("new")).toContain(fresh);
    expect(await listed("new")).not.toContain(answered);
    expect(await listed("mine")).toContain(answered);
    expect(await listed("waiting")).toContain(answered);
    expect(await listed("all")).not.toContain(aside);
    expect(await listed("set_aside")).toEqual([aside]);
    expect(await listed("late")).not.toContain(fresh);
    desk.wait(31 * MINUTE);
    expect(await listed("late")).toContain(fresh);
    const counts = await inboxCounts(desk, tam);
    for (const filter of ["all", "new", "mine", "waiting", "late", "set_aside"] as const)
      expect(counts[filter], filter).toBe((await listed(filter)).length);
  });

  it.each(["urgent", "newest"] as const)(
    "puts open emergencies on top of the first page and gives every thread once over all pages, %s first",
    async (sort) => {
      const urgent = await thread({ kind: "emergency", text: "Cháy nhà" });
      await thread();
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await inboxPage(desk, tam, { filter: "all", sort, limit: 3, ...(cursor && { cursor }) });
        seen.push(...page.items.map((row) => row.id));
        cursor = page.next_cursor ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toContain(urgent);
      expect(seen.slice(0, (await openEmergencies(desk, tam)).length)).toContain(urgent);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe((await inboxCounts(desk, tam)).all);
    },
  );

  it("sorts by what is due first, then by what came last; or simply by what came last", async () => {
    const place = await testUnit(desk, unit.root_id);
    const reader = await signedIn(desk, place, ["duty_officer"]);
    const comes = async (wish: Parameters<typeof message>[2] = {}): Promise<string> => {
      const item = message(desk, place, wish);
      await arrive(desk, item);
      desk.wait(MINUTE);
      return item.conversation.id;
    };
    const late = await comes();
    const later = await comes();
    const question = await comes({ kind: "question" });
    const answered = await comes();
    await replyTo(desk, reader, answered, answer("Đã nhận"));
    desk.wait(31 * MINUTE);
    const thanks = await comes({ kind: "other", triage: { kind: "thanks" } });
    const fresh = await comes();
    const order = async (sort: "urgent" | "newest", limit = 50): Promise<string[]> => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await inboxPage(desk, reader, { filter: "all", sort, limit, ...(cursor && { cursor }) });
        seen.push(...page.items.map((row) => row.id));
        cursor = page.next_cursor ?? undefined;
      } while (cursor !== undefined);
      return seen;
    };
    expect(await order("urgent")).toEqual([late, later, fresh, question, thanks, answered]);
    expect(await order("urgent", 1)).toEqual(await order("urgent"));
    expect(await order("newest")).toEqual([fresh, thanks, answered, question, later, late]);
    expect(await order("newest", 2)).toEqual(await order("newest"));
    await expect(
      inboxPage(desk, reader, { filter: "all", limit: 2, cursor: `x.${late}` }),
    ).rejects.toMatchObject({ code: "bad_request" });
  });

  it("is bold until this officer has read it, and again with the next message", async () => {
    const item = message(desk, unit);
    await arrive(desk, item);
    const id = item.conversation.id;
    const isBold = async (who: typeof tam) =>
      (await inboxPage(desk, who, { filter: "all", limit: 100 })).items.find((row) => row.id === id)?.unread;
    await markRead(desk, tam, id);
    expect([await isBold(tam), await isBold(binh)]).toEqual([false, true]);
    desk.wait(MINUTE);
    await arrive(desk, message(desk, unit, { conversation: item.conversation }));
    expect(await isBold(tam)).toBe(true);
  });

  it("covers phone numbers and names that a citizen writes about themselves", async () => {
    const id = await thread({ text: "Tôi tên Nguyễn Văn Canary, số 0901 234 567, báo có đánh bạc" });
    const page = await inboxPage(desk, tam, { filter: "all", limit: 100 });
    expect(page.items.find((row) => row.id === id)?.snippet).not.toMatch(/0901|Canary/);
    const { items } = await messagesPage(desk, tam, id, undefined);
    expect(items[0]?.masks.map((span) => span.kind)).toEqual(["name", "phone"]);
  });
});

describe("marks", () => {
  it("make a question of a tip with its own clock, and undo puts everything back", async () => {
    const id = await thread();
    const before = await threadView(desk, tam, id);
    const wish = { request_id: newId(), as: "question" as const };
    const { undo_id } = await markThread(desk, tam, id, wish);
    expect((await markThread(desk, tam, id, wish)).undo_id).toBe(undo_id);
    expect(await threadView(desk, tam, id)).toMatchObject({
      kind: "question",
      tip: null,
      clock: { rule: "P04" },
    });
    await undoMark(desk, tam, id, undo_id);
    const after = await threadView(desk, tam, id);
    expect(after).toMatchObject({ kind: before.kind, tip: before.tip, clock: before.clock });
    await undoMark(desk, tam, id, undo_id);
    expect((await threadView(desk, tam, id)).version).toBe(after.version);
  });

  it("set aside and bring back, clock and all", async () => {
    const id = await thread();
    const clock = (await threadView(desk, tam, id)).clock;
    const { undo_id } = await markThread(desk, tam, id, { request_id: newId(), as: "set_aside" });
    expect(await threadView(desk, tam, id)).toMatchObject({ set_aside: true, clock: null });
    await undoMark(desk, tam, id, undo_id);
    expect(await threadView(desk, tam, id)).toMatchObject({ set_aside: false, clock });
  });

  it("cannot be undone by a colleague, after ten minutes, or when something else has happened", async () => {
    const id = await thread();
    const mark = async () =>
      (await markThread(desk, tam, id, { request_id: newId(), as: "question" })).undo_id;
    const byColleague = await mark();
    expect(await refused(undoMark(desk, binh, id, byColleague))).toBe("cannot_undo");
    const overtaken = await mark();
    await addNote(desk, tam, id, { request_id: newId(), text: "Ghi chú" });
    expect(await refused(undoMark(desk, tam, id, overtaken))).toBe("cannot_undo");
    const old = await mark();
    desk.wait(11 * MINUTE);
    expect(await refused(undoMark(desk, tam, id, old))).toBe("cannot_undo");
  });

  it("call a thread an emergency, and one officer takes it", async () => {
    const id = await thread();
    await markThread(desk, tam, id, { request_id: newId(), as: "emergency" });
    const open = (await openEmergencies(desk, binh)).find((one) => one.conversation_id === id);
    expect(open?.text).toContain("đánh bạc");
    const both = await Promise.all([
      refused(takeEmergency(desk, tam, id)),
      refused(takeEmergency(desk, binh, id)),
    ]);
    expect(both.toSorted()).toEqual(["already_taken", "done"]);
    const view = await threadView(desk, tam, id);
    expect(view.emergency).toBe("taken");
    expect(view.holder).not.toBeNull();
    expect(view.clocks.find((clock) => clock.rule === "P02")?.met_at).not.toBeNull();
    await markThread(desk, tam, id, { request_id: newId(), as: "not_emergency" });
    expect(await threadView(desk, tam, id)).toMatchObject({ kind: "tip", emergency: null });
  });
});

describe("a tip", () => {
  it("asks the citizen by exactly the text that the officer saw, and comes back", async () => {
    const id = await thread();
    const draft = await draftNotice(desk, tam, id, { to: "NEED_INFO", ask: "nhà số mấy?" });
    expect(draft.text).toContain("nhà số mấy");
    await changeTipState(desk, tam, id, { request_id: newId(), to: "NEED_INFO", text: draft.text });
    expect((await outward(desk)).slice(-2)).toMatchObject([
      { kind: "reply", conversation_id: id, text: draft.text },
      { kind: "thread", conversation_id: id, open: true, state: "NEED_INFO" },
    ]);
    const view = await threadView(desk, tam, id);
    expect(view).toMatchObject({ tip_state: "NEED_INFO", waiting_for: "citizen" });
    const again = { request_id: newId(), to: "NEED_INFO" as const, text: draft.text };
    expect(await refused(changeTipState(desk, tam, id, again))).toBe("tip_state_refused");
    const back = await draftNotice(desk, tam, id, { to: "RECEIVED" });
    await changeTipState(desk, tam, id, { request_id: newId(), to: "RECEIVED", text: back.text });
    expect((await threadView(desk, tam, id)).tip?.state).toBe("RECEIVED");
  });

  it("has a kind and a place, beside the place that the citizen sent", async () => {
    const id = await thread({
      message: {
        attachments: [{ id: newId(), kind: "location", location: { latitude: 10.91, longitude: 106.41 } }],
      },
    });
    await editTip(desk, tam, id, { category: "GAM.COCK", hamlet: "Ấp 3" });
    await editTip(desk, tam, id, { detail: "Sau chợ" });
    expect((await threadView(desk, tam, id)).tip).toMatchObject({
      category: "GAM.COCK",
      place: { hamlet: "Ấp 3", detail: "Sau chợ", latitude: 10.91, longitude: 106.41 },
    });
    expect(await refused(editTip(desk, tam, id, { category: "Bà Tư" }))).toBe("bad_request");
  });
});

describe("what is written down", () => {
  it("is a line of the chain for every act, without a word of what was said", async () => {
    const rows = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.audit_entry").selectAll().where("root_id", "=", unit.root_id).execute(),
    );
    const acts = new Set(rows.map((row) => row.act));
    for (const act of [
      "received",
      "claimed",
      "taken_over",
      "released",
      "replied",
      "resent",
      "marked",
      "undone",
    ])
      expect(acts, act).toContain(act);
    for (const act of ["noted", "emergency_taken", "tip_state", "category_set", "place_set"])
      expect(acts, act).toContain(act);
    expect(JSON.stringify(rows)).not.toMatch(/đánh bạc|Sau chợ|Ghi chú/);
  });
});
