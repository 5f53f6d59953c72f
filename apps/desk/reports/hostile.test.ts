import { newId } from "@keng/core/ids.ts";
import { asActor } from "@keng/db/connect.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messagesPage } from "../conversations/thread.query.ts";
import { erasingRoom } from "../erasing/erasing.routes.ts";
import { buildServer } from "../server.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";
import { reportRoom } from "./reports.routes.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const officer = await signedIn(desk, unit, ["duty_officer"]);
const app = await buildServer(desk, [reportRoom, erasingRoom]);
const MARK = "zqkdau";

/** What people and machines put into a field: nothing, much, foreign, half a letter, a program, a number that is none. */
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.constantFrom(
    "",
    " ",
    "\u0000",
    "\ud800",
    "\u202e\u200b",
    "'; drop table desk.message; --",
    "<script>alert(1)</script>",
    "${7*7}{{7*7}}%00%0a",
    "x".repeat(5000),
    "2026-13-40T99:99:99Z",
    "9999-12-31T23:59:59Z",
    "age-encryption.org/v1\n",
  ),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.object({ maxDepth: 2 }),
);
const orGood = <T>(good: T) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(good) }, { weight: 2, arbitrary: hostile });

type Asked = { status: number; body: string };
async function ask(url: string, payload: unknown): Promise<Asked> {
  const answer = await app.inject({
    method: "POST",
    url,
    headers: { ...officer.headers, "content-type": "application/json" },
    payload: JSON.stringify(payload),
  });
  return { status: answer.statusCode, body: answer.body };
}

describe("two thousand hostile inputs", () => {
  it("on the form for what is said by telephone and at the counter: refused or kept as typed, never a failure", async () => {
    const report = fc.record(
      {
        request_id: fc.oneof(fc.uuid(), hostile),
        channel: orGood("phone"),
        kind: orGood("tip"),
        text: orGood(`Có đánh bạc ${MARK}`),
        place: orGood(`ấp 2 ${MARK}`),
        told_at: orGood(desk.now().toISOString()),
        identity: orGood(Buffer.from(`age-encryption.org/v1\n${MARK}`).toString("base64")),
      },
      { requiredKeys: [] },
    );
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(report, async (wish) => {
        const { status, body } = await ask("/api/reports", wish);
        expect([200, 400, 409, 413, 422]).toContain(status);
        expect(body).not.toContain(MARK);
        expect(body).not.toMatch(/\bat .*\.ts/);
        if (status === 200) kept += 1;
      }),
      { numRuns: 1200 },
    );
    expect(kept).toBeGreaterThan(5);
    expect(desk.lines.join("")).not.toContain(MARK);
  }, 120_000);

  it("on decisions about what is to be erased: refused, or decided as the rule says", async () => {
    const item = message(desk, unit, { kind: "question", text: `Hỏi thủ tục ${MARK}` });
    const { id } = item.conversation;
    await arrive(desk, item, {
      kind: "contact",
      conversation_id: id,
      what: "withdrawal_asked",
      at: desk.now().toISOString(),
    });
    const decision = fc.record(
      {
        request_id: fc.oneof(fc.uuid(), hostile),
        decision: fc.oneof(fc.constantFrom("erase", "keep"), hostile),
        reason: fc.oneof(fc.constantFrom("crime", "open_case"), hostile),
        text: orGood(null),
      },
      { requiredKeys: [] },
    );
    const where = fc.constantFrom(
      `/api/conversations/${id}/erasing`,
      `/api/conversations/${id}/erasing/undo`,
    );
    await fc.assert(
      fc.asyncProperty(where, decision, async (url, wish) => {
        const { status, body } = await ask(url, wish);
        expect([200, 400, 409, 413, 422]).toContain(status);
        expect(body).not.toMatch(/\bat .*\.ts/);
      }),
      { numRuns: 800 },
    );
    const rows = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.conversation").select("erased_at").where("id", "=", id).execute(),
    );
    expect(rows).toEqual([{ erased_at: null }]);
    const { items } = await messagesPage(desk, officer, id, undefined);
    expect(items[0]?.text).toContain(MARK);
  }, 120_000);

  it("and the address of a thread that nobody has says so", async () => {
    const nobody = await ask(`/api/conversations/${newId()}/erasing`, {
      request_id: newId(),
      decision: "keep",
      reason: "crime",
    });
    expect(nobody.status).toBe(404);
  });
});
