import { createHash } from "node:crypto";
import { newId } from "@keng/core/ids.ts";
import { parseWebhookEvent } from "@keng/zalo/webhook.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAttachments } from "../intake/attachments.ts";
import { planOf } from "../intake/plan.ts";
import { roundsOf } from "../intake/rounds.ts";
import { hostileBody } from "../testing/hostile.ts";
import { APP } from "../testing/webhooks.ts";
import { eventKey } from "./event-key.ts";
import { readBody } from "./read-body.ts";
import { signerOf } from "./signer.ts";
import { timestampsIn } from "./timestamps-in.ts";
import { Turns } from "./turns.ts";
import { whoOf } from "./who.ts";

const PAGES = [
  { oa_id: "2000000000000000001", oa_secret_key: "one" },
  { oa_id: "2000000000000000002", oa_secret_key: "two" },
];
const app = { app_id: APP, pages: PAGES };
const macOf = (raw: string, timestamp: string, key: string): string =>
  `mac=${createHash("sha256").update(`${APP}${raw}${timestamp}${key}`).digest("hex")}`;

/** As Zalo signs: with the time that the body tells. */
function told(raw: string): string {
  const body = readBody(raw);
  const time = (body as { timestamp?: unknown } | null)?.timestamp;
  return typeof time === "string" || (typeof time === "number" && Number.isFinite(time)) ? String(time) : "";
}

describe("whatever stands in a webhook", () => {
  it("ten thousand bodies are read to the end without a throw, and always to the same plan", () => {
    fc.assert(
      fc.property(
        fc.oneof({ weight: 9, arbitrary: hostileBody("2000000000000000001") }, fc.jsonValue()),
        (body) => {
          const raw = Buffer.from(JSON.stringify(body) ?? "");
          const item = { id: 1, received_at: new Date(0), is_late: false, attempts: 0 };
          const planned = () =>
            planOf({ ...item, raw: { page_id: "2000000000000000001", bytes: raw } }, parseWebhookEvent(raw));
          const plan = planned();
          expect(planned()).toEqual(plan);
          if (plan.do === "message") readAttachments(plan.event.attachments, newId);
          eventKey(null, readBody(raw.toString()), raw);
          whoOf(readBody(raw.toString()));
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it("bytes that are no text, no JSON and no header are nobody's", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.oneof(fc.string(), fc.jsonValue()), (raw, header) => {
        expect(signerOf(raw, header, app)).toBeNull();
      }),
      { numRuns: 3_000 },
    );
  });

  it("is a page's when that page's key signed it, of whatever page it speaks, and after one changed byte nobody's", () => {
    fc.assert(
      fc.property(
        hostileBody("2000000000000000001"),
        fc.constantFrom(...PAGES),
        fc.nat(),
        (body, page, place) => {
          const raw = JSON.stringify(body);
          // what a time looks like that stands in the text is decided by the reader of times alone
          fc.pre(timestampsIn(raw).includes(told(raw)));
          const mac = macOf(raw, told(raw), page.oa_secret_key);
          const signed = signerOf(Buffer.from(raw), mac, app);
          expect(signed).not.toBeNull();
          expect([null, page.oa_id]).toContain(signed?.page_id);
          const changed = Buffer.from(raw);
          const at = place % changed.length;
          changed[at] = (changed[at] ?? 0) ^ 1;
          expect(signerOf(changed, mac, app)).toBeNull();
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe("turns", () => {
  it("of one person come in the order in which they were asked for, and hold up nobody else", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ who: fc.constantFrom("a", "b", null), later: fc.nat(400) }), { maxLength: 300 }),
        (asked) => {
          const turns = new Turns();
          const last = new Map<string | null, number>();
          let now = 1_790_000_000_000;
          for (const { who, later } of asked) {
            now += later;
            const at = now + turns.wait(who, new Date(now));
            const earliest = who === null ? now : (last.get(who) ?? 0);
            expect(at).toBeGreaterThanOrEqual(earliest);
            last.set(who, at);
          }
          expect(turns.wait("somebody else", new Date(now))).toBe(0);
        },
      ),
    );
  });

  it("of a flood are fifty milliseconds apart, after twenty at once", () => {
    const turns = new Turns();
    const at = new Date(1_790_000_000_000);
    const waits = Array.from({ length: 5_000 }, () => turns.wait("flooder", at));
    expect(waits.slice(0, 20)).toEqual(waits.slice(0, 20).map(() => 0));
    expect(waits.at(-1)).toBe((5_000 - 20) * 50);
  });
});

describe("rounds", () => {
  it("hold one event of each person, keep their order, and take no more than asked of one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "b", "c", null)),
        fc.integer({ min: 1, max: 5 }),
        (whos, most) => {
          const items = whos.map((who, n) => ({ who, n }));
          const rounds = roundsOf(items, (one) => one.who, most);
          for (const round of rounds) {
            const named = round.flatMap(({ who }) => (who === null ? [] : [who]));
            expect(new Set(named).size).toBe(named.length);
          }
          for (const who of ["a", "b", "c"]) {
            const taken = rounds.flat().filter((one) => one.who === who);
            expect(taken).toEqual(items.filter((one) => one.who === who).slice(0, most));
          }
          expect(rounds.flat().filter((one) => one.who === null)).toHaveLength(
            whos.filter((who) => who === null).length,
          );
        },
      ),
    );
  });
});
