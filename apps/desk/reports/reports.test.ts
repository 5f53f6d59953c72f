import { newId } from "@keng/core/ids.ts";
import { addMs, DAY, HOUR, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import type { OutboundCaller } from "@keng/contract/exchange.ts";
import type { ReportLog } from "@keng/contract/console-reports.ts";
import { describe, expect, it } from "vitest";
import { inboxPage } from "../conversations/inbox.query.ts";
import { replyTo } from "../conversations/reply.command.ts";
import { messagesPage, threadView } from "../conversations/thread.query.ts";
import { searchThreads } from "../search/search.query.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { outward } from "../testing/inbound.ts";
import { logReport } from "./log-report.command.ts";
import { isSealed } from "./report.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const officer = await signedIn(desk, unit, ["duty_officer"]);
const colleague = await signedIn(desk, unit, ["duty_officer"]);

const SEALED = Buffer.from(`age-encryption.org/v1\n-> X25519 ${"x".repeat(400)}`).toString("base64");

const wish = (more: Partial<ReportLog> = {}): ReportLog => ({
  request_id: newId(),
  channel: "phone",
  kind: "tip",
  text: "Có nhóm đánh bạc ở quán cà phê đầu ấp 2",
  place: "ấp 2, đầu hẻm 7",
  told_at: desk.now().toISOString(),
  identity: SEALED,
  ...more,
});

describe("a call to the duty phone that an officer writes down", () => {
  it("is a thread like any other, held by who heard it, with its place and a code to read aloud", async () => {
    const logged = await logReport(desk, officer, wish());
    expect(logged.receipt_code).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{4}$/);
    const view = await threadView(desk, officer, logged.conversation_id);
    expect(view).toMatchObject({
      channel: "phone",
      kind: "tip",
      label: logged.label,
      holder: { officer_id: officer.officer_id },
      waiting_for: "citizen",
      clock: null,
      budget: null,
      tip: { place: { detail: "ấp 2, đầu hẻm 7" } },
    });
    expect(view.clocks[0]?.met_at).not.toBeNull();
    expect(view.history.map((line) => [line.act, line.detail])).toEqual([["logged", "phone"]]);
    const { items } = await messagesPage(desk, colleague, logged.conversation_id, undefined);
    expect(items).toMatchObject([{ from: "citizen", officer: officer.display_name }]);
    const page = await inboxPage(desk, colleague, { filter: "all", limit: 50 });
    expect(page.items.map((row) => row.id)).toContain(logged.conversation_id);
  });

  it("is found by the place that was written down with it", async () => {
    const logged = await logReport(
      desk,
      officer,
      wish({ text: "Có tiếng nổ lớn", place: "Xóm Đình, bờ kè" }),
    );
    const found = await searchThreads(desk, colleague, {
      q: "",
      filter: "all",
      place: "xom dinh",
      limit: 50,
    });
    expect(found.items.map((row) => row.id)).toEqual([logged.conversation_id]);
  });

  it("passes who it was on to the vault as it came, and the desk keeps nothing of it", async () => {
    const identity = Buffer.from(`age-encryption.org/v1\n${newId()}`).toString("base64");
    const logged = await logReport(desk, officer, wish({ identity }));
    const passed = (await outward(desk)) as OutboundCaller[];
    expect(passed.find((one) => one.conversation_id === logged.conversation_id)).toMatchObject({
      kind: "caller",
      identity,
      receipt_code: logged.receipt_code,
    });
    const tables = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.conversation").selectAll().where("id", "=", logged.conversation_id).execute(),
    );
    expect(JSON.stringify(tables)).not.toContain(identity);
  });

  it("is one report however often the browser sends it", async () => {
    const once = wish();
    const first = await logReport(desk, officer, once);
    expect(await logReport(desk, officer, once)).toEqual(first);
  });

  it("shares nothing with another of the same person", async () => {
    const [one, two] = [await logReport(desk, officer, wish()), await logReport(desk, officer, wish())];
    expect(one.label).not.toBe(two.label);
    expect(one.receipt_code).not.toBe(two.receipt_code);
    expect(one.conversation_id).not.toBe(two.conversation_id);
  });

  it("rings for nobody when it is an emergency: who heard it has it in hand", async () => {
    const { conversation_id } = await logReport(desk, officer, wish({ kind: "emergency" }));
    expect(await threadView(desk, colleague, conversation_id)).toMatchObject({
      kind: "emergency",
      emergency: "taken",
    });
  });

  it("belongs to the unit where the officer is on duty, also when their own is another", async () => {
    const other = await testUnit(desk, unit.root_id);
    const lent = await signedIn(desk, unit, []);
    await asActor(desk.db, "system", (tx) =>
      tx
        .insertInto("desk.role_holding")
        .values({ officer_id: lent.officer_id, unit_id: other.id, role: "duty_officer" })
        .execute(),
    );
    const { conversation_id } = await logReport(desk, lent, wish());
    expect((await threadView(desk, lent, conversation_id)).unit.id).toBe(other.id);
    const nobody = await signedIn(desk, unit, []);
    await expect(logReport(desk, nobody, wish())).rejects.toMatchObject({ code: "not_allowed" });
  });

  it("cannot be answered on Zalo", async () => {
    const { conversation_id } = await logReport(desk, officer, wish());
    const reply = replyTo(desk, officer, conversation_id, {
      request_id: newId(),
      text: "Chào",
      upload_ids: [],
    });
    await expect(reply).rejects.toMatchObject({ code: "no_way_back" });
  });

  it.each([
    ["in the future", addMs(new Date(), HOUR)],
    ["longer ago than a week", addMs(new Date(), -8 * DAY)],
  ])("is refused when it was told %s", async (_name, at) => {
    const late = logReport(desk, officer, wish({ told_at: at.toISOString() }));
    await expect(late).rejects.toMatchObject({ code: "told_when_wrong" });
  });

  it("may be written down late: its clocks count from when it was told", async () => {
    const told = addMs(desk.now(), -90 * MINUTE);
    const { conversation_id } = await logReport(desk, officer, wish({ told_at: told.toISOString() }));
    const view = await threadView(desk, officer, conversation_id);
    expect(view.clocks[0]?.started_at).toBe(told.toISOString());
    expect(view.opened_at).toBe(told.toISOString());
  });

  it.each([
    ["a number as it is", Buffer.from("0900000000").toString("base64")],
    ["JSON as it is", Buffer.from('{"phone":"0900000000"}').toString("base64")],
    ["nothing at all", ""],
  ])("is refused when who it was is %s", async (_name, identity) => {
    const open = logReport(desk, officer, wish({ identity }));
    await expect(open).rejects.toMatchObject({ code: "identity_not_sealed" });
  });

  it("needs nobody's name, and loses no word: a place belongs to a report", async () => {
    const { conversation_id } = await logReport(
      desk,
      officer,
      wish({ identity: null, kind: "question", place: null }),
    );
    expect((await threadView(desk, officer, conversation_id)).tip).toBeNull();
    const lost = logReport(desk, officer, wish({ kind: "question" }));
    await expect(lost).rejects.toMatchObject({ code: "bad_request" });
  });
});

describe("sealed", () => {
  it("is an age file and nothing else", () => {
    expect(isSealed(Buffer.from(SEALED, "base64"))).toBe(true);
    expect(isSealed(Buffer.from("age-encryption.org/v2\n"))).toBe(false);
    expect(isSealed(Buffer.alloc(0))).toBe(false);
  });
});
