import type { ManyAct, ManyOutcomes } from "@keng/contract/console-sorting.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs, HOUR, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { describe, expect, it } from "vitest";
import { buildServer } from "../server.ts";
import { signedIn, testDesk, testUnit, type TestOfficer } from "../testing/desk.ts";
import { arrive, message, type Wish } from "../testing/inbound.ts";
import { claimThread } from "./claim.command.ts";
import { inboxPage } from "./inbox.query.ts";
import { manyRoom } from "./many.routes.ts";
import { requestOfOne } from "./one-by-one.ts";
import { threadView } from "./thread.query.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const next = await testUnit(desk, unit.root_id);
const tam = await signedIn(desk, unit, ["duty_officer"]);
const long = await signedIn(desk, unit, ["commander"]);
const app = await buildServer(desk, [manyRoom]);

async function thread(wish: Wish = {}, of = unit): Promise<string> {
  const item = message(desk, of, wish);
  await arrive(desk, item);
  return item.conversation.id;
}
async function ask(who: TestOfficer, path: string, payload: object) {
  const answer = await app.inject({
    method: "POST",
    url: `/api/conversations/${path}`,
    headers: who.headers,
    payload,
  });
  return { status: answer.statusCode, ...answer.json<ManyOutcomes & { code?: string }>() };
}
const act = (ids: readonly string[], one: ManyAct, who = tam, request_id = newId()) =>
  ask(who, "acts", { request_id, ids, act: one });
const codes = (answer: ManyOutcomes) => answer.results.map((one) => one.code);
const undo = (answer: ManyOutcomes, who = tam) =>
  ask(who, "acts/undo", {
    acts: answer.results.flatMap(({ id, undo_id }) => (undo_id === null ? [] : [{ id, undo_id }])),
  });
const asideOf = async (id: string) => {
  const view = await threadView(desk, tam, id);
  return [view.set_aside, view.set_aside_reason];
};

describe("an act on many threads", () => {
  it("is done to each by itself, says of each what became of it, and is taken back as a whole", async () => {
    const mine = await thread();
    const held = await thread();
    const elsewhere = await thread({}, next);
    await claimThread(desk, long, held, { take_over: false });
    const answer = await act([mine, held, elsewhere, mine], {
      what: "mark",
      as: "set_aside",
      reason: "advert",
    });
    expect(answer.results.map((one) => one.id)).toEqual([mine, held, elsewhere]);
    expect(codes(answer)).toEqual([null, "held_by_other", "not_found"]);
    expect(await asideOf(mine)).toEqual([true, "advert"]);
    expect(await asideOf(held)).toEqual([false, null]);
    expect(codes(await undo(answer))).toEqual([null]);
    expect(await asideOf(mine)).toEqual([false, null]);
  });

  it("has one effect when the same request comes twice, and the same way back", async () => {
    const ids = [await thread(), await thread()];
    const request_id = newId();
    const first = await act(ids, { what: "mark", as: "question" }, tam, request_id);
    const again = await act(ids, { what: "mark", as: "question" }, tam, request_id);
    expect(again.results).toEqual(first.results);
    const { history } = await threadView(desk, tam, ids[0] ?? "");
    expect(history.filter((line) => line.act === "marked")).toHaveLength(1);
  });

  it("assigns for whoever may assign, and tells the others thread by thread", async () => {
    const ids = [await thread(), await thread()];
    const one = { what: "assign", to: tam.officer_id } as const;
    expect(codes(await act(ids, one))).toEqual(["not_allowed", "not_allowed"]);
    const done = await act(ids, one, long);
    expect(codes(done)).toEqual([null, null]);
    expect((await threadView(desk, tam, ids[1] ?? "")).assigned?.officer_id).toBe(tam.officer_id);
    expect(codes(await undo(done, long))).toEqual([null, null]);
    expect(codes(await undo(done, tam))).toEqual(["cannot_undo", "cannot_undo"]);
  });

  it("puts off, reads and unreads", async () => {
    const calm = await thread({ kind: "question" });
    const alarm = await thread({ kind: "emergency" });
    const until = addMs(desk.now(), HOUR).toISOString();
    expect(codes(await act([calm, alarm], { what: "snooze", until }))).toEqual([null, "cannot_snooze"]);
    const unread = async () =>
      (await inboxPage(desk, tam, { filter: "unread", limit: 100 })).items.map((row) => row.id);
    const ids = [await thread(), await thread()];
    expect(codes(await act(ids, { what: "read" }))).toEqual([null, null]);
    expect(await unread()).not.toContain(ids[0]);
    await act(ids, { what: "unread" });
    expect(await unread()).toEqual(expect.arrayContaining(ids));
  });

  it("is in the log once for each thread, setting aside with its reason", async () => {
    const ids = [await thread(), await thread()];
    await act(ids, { what: "mark", as: "set_aside", reason: "abuse" });
    const entries = await asActor(desk.db, "system", (tx) =>
      tx
        .selectFrom("desk.audit_entry")
        .select(["subject_id", "detail"])
        .where("act", "=", "marked")
        .where("subject_id", "in", ids)
        .orderBy("seq")
        .execute(),
    );
    expect(entries).toEqual(ids.map((subject_id) => ({ subject_id, detail: "set_aside.abuse" })));
    desk.wait(MINUTE);
    await arrive(
      desk,
      message(desk, unit, {
        conversation: {
          ...message(desk, unit).conversation,
          id: ids[0] ?? "",
        },
        kind: null,
      }),
    );
    expect(await asideOf(ids[0] ?? "")).toEqual([false, null]);
  });

  it.each([
    ["none", []],
    ["more than a hundred", Array.from({ length: 101 }, newId)],
    ["what is no id", ["7K2M"]],
  ])("takes not %s", async (_, ids) => {
    expect((await act(ids, { what: "read" })).code).toBe("bad_request");
  });

  it("names each of its acts by request and thread alone", () => {
    const [one, other] = [newId(), newId()];
    expect(requestOfOne(one, other)).toBe(requestOfOne(one, other));
    expect(requestOfOne(one, other)).not.toBe(requestOfOne(other, one));
    expect(requestOfOne(one, other)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});
