import type { LinkCandidate } from "@keng/contract/console-tips.ts";
import { addMs, HOUR, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { replyTo } from "@keng/desk/conversations/reply.command.ts";
import { insertOutbound } from "@keng/desk/passage/outbound.store.ts";
import { sealIdentity } from "@keng/console/reports/seal-identity.ts";
import { matterRoom } from "@keng/desk/matters/matters.routes.ts";
import { buildServer } from "@keng/desk/server.ts";
import { decideErasing } from "@keng/desk/erasing/decide-erasing.command.ts";
import { eraseDue } from "@keng/desk/erasing/erase-due.command.ts";
import { logReport } from "@keng/desk/reports/log-report.command.ts";
import { editTip } from "@keng/desk/tips/edit-tip.command.ts";
import { takeInbound } from "@keng/desk/passage/take-inbound.command.ts";
import { signedIn, testDesk, testUnit } from "@keng/desk/testing/desk.ts";
import { sendDue } from "@keng/gateway/delivery/send.job.ts";
import { takeOutbound } from "@keng/gateway/delivery/take-outbound.command.ts";
import { takeIn } from "@keng/gateway/intake/intake.job.ts";
import { tellNotices } from "@keng/gateway/intake/tell-notices.command.ts";
import { gatewayWithPage } from "@keng/gateway/testing/page.ts";
import { textEvent } from "@keng/gateway/testing/webhooks.ts";
import { acceptEvents } from "@keng/gateway/webhook/accept-events.command.ts";
import { eventKey } from "@keng/gateway/webhook/event-key.ts";
import { generateIdentity, identityToRecipient } from "age-encryption";
import { OtherSide } from "@keng/seal/other-side.ts";
import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";

const PEOPLE = 12;
const desk = await testDesk();
const unit = await testUnit(desk);
const officer = await signedIn(desk, unit, ["duty_officer"]);
const { gateway, clock, page, call } = await gatewayWithPage(desk.database.gateway);
// the two sides of one wall: each has the public key of the other
Object.assign(gateway.keys, { desk: new OtherSide(gateway.keys.box, desk.keys.box.public_key) });
Object.assign(desk.keys, { gateway: new OtherSide(desk.keys.box, gateway.keys.box.public_key) });
for (const one of gateway.config.zalo.pages) one.unit_id = unit.id;
await gateway.pages.renew();

function pass(ms: number): void {
  clock.ahead_ms += ms;
  desk.wait(ms);
}

async function settle(): Promise<void> {
  while ((await takeIn(gateway)) === true);
  while (await takeOutbound(gateway));
  while (await sendDue(gateway));
  while ((await takeInbound(desk)).outcome === "taken");
}

async function happens(event: object): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(event));
  await acceptEvents(gateway, [
    { page_id: page.oa_id, bytes, key: eventKey(page.oa_id, event, bytes), who: null },
  ]);
  await settle();
}

const write = (person: string, text: string): Promise<void> =>
  happens(textEvent(page.oa_id, person, text, { at: gateway.now().getTime() }));

const threads = async (): Promise<string[]> =>
  (
    await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.conversation").select("id").orderBy("opened_at").execute(),
    )
  ).map((row) => row.id);

/** The thread that a person's message has just opened. */
async function opened(before: readonly string[]): Promise<string> {
  const [fresh, ...more] = (await threads()).filter((id) => !before.includes(id));
  if (fresh === undefined || more.length > 0) throw new Error("not one new thread");
  return fresh;
}

/** Person → their two threads. */
const pairs = new Map<string, string[]>();
/** Who calls the duty phone → the two reports that were written down of them. */
const callers = new Map<string, string[]>();

let calls = 0;
const callPage = (person: string): Promise<void> => {
  calls += 1;
  return happens({
    event_name: "user_call_oa",
    oa_id: page.oa_id,
    user_id: person,
    call_id: `call_${calls}`,
    call_type: "AUDIO",
    init_time: String(gateway.now().getTime()),
    waiting_time: "20",
    talk_time: "0",
    timestamp: String(gateway.now().getTime()),
  });
};

beforeAll(async () => {
  const people: string[] = [];
  for (let n = 0; n < PEOPLE; n += 1)
    people.push((await call<{ id: string }>("POST", "/people", { name: `Người ${n}` })).id);
  for (const [round, words] of ["đánh bạc ăn tiền ở nhà", "đua xe trái phép trước cổng"].entries()) {
    for (const [n, person] of people.entries()) {
      const before = await threads();
      await write(person, `Có ${words} số ${round * 100 + n}`);
      const id = await opened(before);
      pairs.set(person, [...(pairs.get(person) ?? []), id]);
      pass(7_000 + n * 131);
      await write(person, `Nhắn thêm lần ${round * 100 + n}: họ còn ở đó`);
      await callPage(person);
      await replyTo(desk, officer, id, {
        request_id: crypto.randomUUID(),
        text: `Công an xã đã rõ ${round * 100 + n}`,
        upload_ids: [],
      });
      // finished: the next message of this person opens another thread
      await asActor(desk.db, "system", (tx) =>
        insertOutbound(
          tx,
          desk.keys.gateway,
          { kind: "thread", conversation_id: id, open: round === 1 },
          desk.now(),
        ),
      );
      await settle();
      pass(MINUTE);
    }
    pass(20 * MINUTE);
  }
  // the same people call the duty phone, twice each; who they are is sealed as a browser does it
  const recipients = [await identityToRecipient(await generateIdentity())];
  for (const round of [0, 1])
    for (const n of people.keys()) {
      const phone = `09123456${String(n).padStart(2, "0")}`;
      const { conversation_id } = await logReport(desk, officer, {
        request_id: crypto.randomUUID(),
        channel: "phone",
        kind: "tip",
        text: `Gọi báo việc số ${round * 100 + n}`,
        place: null,
        told_at: desk.now().toISOString(),
        identity: await sealIdentity(recipients, { phone }),
      });
      callers.set(phone, [...(callers.get(phone) ?? []), conversation_id]);
      await settle();
      pass(11_000 + n * 97);
    }
}, 120_000);

/** Thread → every value that the desk has of it, in whatever table and column. */
async function everyValueOf(ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const found = new Map(ids.map((id) => [id, new Set<string>()]));
  const { rows: tables } = await sql<{ name: string; by: string }>`
    select table_schema || '.' || table_name as name, column_name as by from information_schema.columns
    where table_schema = 'desk' and (column_name = 'conversation_id' or column_name = 'subject_id'
      or (table_name = 'conversation' and column_name = 'id'))`.execute(desk.database.owner);
  expect(tables.length).toBeGreaterThan(8);
  for (const { name, by } of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.raw(name)}`.execute(
      desk.database.owner,
    );
    for (const row of rows) {
      const values = found.get(String(row[by]));
      for (const value of Object.values(row)) if (value !== null) values?.add(asText(value));
    }
  }
  return found;
}

function asText(value: unknown): string {
  if (Buffer.isBuffer(value)) return value.toString("hex");
  return value instanceof Date ? value.toISOString() : JSON.stringify(value);
}

/** Values that stand in several threads, all of them one person's: whoever sees both knows. */
function telling(values: ReadonlyMap<string, ReadonlySet<string>>, of = pairs): string[] {
  const personOf = new Map([...of].flatMap(([person, ids]) => ids.map((id) => [id, person] as const)));
  const holders = new Map<string, string[]>();
  for (const [id, set] of values)
    for (const value of set) holders.set(value, [...(holders.get(value) ?? []), id]);
  return [...holders]
    .filter(([, ids]) => ids.length > 1 && new Set(ids.map((id) => personOf.get(id))).size === 1)
    .map(([value]) => value);
}

describe("two threads of one person", () => {
  it("share nothing that the desk has: no id, no hash, no instant, no sealed byte, no count", async () => {
    const ids = [...pairs.values()].flat();
    expect(new Set(ids).size).toBe(PEOPLE * 2);
    const values = await everyValueOf(ids);
    for (const set of values.values()) expect(set.size).toBeGreaterThan(40);
    expect(telling(values)).toEqual([]);
    const [one = []] = pairs.values();
    for (const id of one) values.get(id)?.add("a shared value");
    expect(telling(values)).toEqual(["a shared value"]);
  });

  it("of calls to the duty phone share nothing either, on neither side", async () => {
    const ids = [...callers.values()].flat();
    expect(new Set(ids).size).toBe(PEOPLE * 2);
    expect(telling(await everyValueOf(ids), callers)).toEqual([]);
    const { rows } = await sql<{ sources: number | string }>`
      select count(distinct source_id) as sources from vault.alias where id = any (${ids}::uuid[])`.execute(
      desk.database.owner,
    );
    expect(Number(rows[0]?.sources)).toBe(PEOPLE * 2);
  });

  it("are proposed by nobody as one matter: beside each thread is found what is found beside any other", async () => {
    const app = await buildServer(desk, [matterRoom]);
    const found = async (id: string, q: string): Promise<string[]> => {
      const url = `/api/conversations/${id}/link-candidates?q=${encodeURIComponent(q)}`;
      const answer = await app.inject({ url, headers: officer.headers });
      return answer.json<LinkCandidate[]>().map((tip) => tip.conversation_id);
    };
    const gambling = [...pairs.values()].map(([first = ""]) => first);
    for (const id of [...pairs.values()].flat()) {
      expect(await found(id, "")).toEqual([]);
      const others = await found(id, "đánh bạc ăn tiền");
      expect(others.toSorted()).toEqual(gambling.filter((one) => one !== id).toSorted());
    }
    await app.close();
  });

  it("hear of what happened to the person each at its own moment of a day", async () => {
    for (const person of pairs.keys())
      await happens({
        event_name: "unfollow",
        oa_id: page.oa_id,
        follower: { id: person },
        timestamp: String(gateway.now().getTime()),
      });
    const began = gateway.now();
    for (let half = 0; half <= 48; half += 1) {
      while (await tellNotices(gateway));
      await settle();
      pass(30 * MINUTE);
    }
    const rows = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.history").select(["conversation_id", "at"]).where("act", "=", "left").execute(),
    );
    expect(rows).toHaveLength(PEOPLE * 2);
    const at = new Map(rows.map((row) => [row.conversation_id, row.at.getTime()]));
    expect(new Set(at.values()).size).toBe(PEOPLE * 2);
    for (const moment of at.values()) {
      expect(moment).toBeGreaterThan(began.getTime() - MINUTE);
      expect(moment).toBeLessThan(addMs(began, 25 * HOUR).getTime());
    }
    const gaps = [...pairs.values()].map(([a = "", b = ""]) => Math.abs((at.get(a) ?? 0) - (at.get(b) ?? 0)));
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeGreaterThan(HOUR);
    expect(telling(await everyValueOf([...pairs.values()].flat()))).toEqual([]);
  }, 60_000);

  it("are asked, decided and erased one by one when the person withdraws, each at a moment of its own", async () => {
    for (const person of pairs.keys())
      await happens({
        event_name: "user_withdraw",
        oa_id: page.oa_id,
        user_id: person,
        timestamp: String(gateway.now().getTime()),
      });
    for (let half = 0; half <= 48; half += 1) {
      while (await tellNotices(gateway));
      await settle();
      pass(30 * MINUTE);
    }
    const asked = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.erasing").select(["conversation_id", "asked_at"]).execute(),
    );
    expect(asked).toHaveLength(PEOPLE * 2);
    expect(new Set(asked.map((row) => row.asked_at.getTime())).size).toBe(PEOPLE * 2);
    // an officer's acts follow each other in the log, whose lines are chained: of each person one thread, then the other
    const inTurn = [0, 1].flatMap((round) => [...pairs.values()].flatMap((ids) => ids[round] ?? []));
    for (const conversation_id of inTurn) {
      // noise of a neighbour is no crime: it may be erased
      await editTip(desk, officer, conversation_id, { category: "PUB.NOIS" });
      await decideErasing(desk, officer, conversation_id, {
        request_id: crypto.randomUUID(),
        decision: "erase",
        reason: null,
        text: null,
      });
      pass(17_000);
    }
    pass(25 * HOUR);
    for (let id = await eraseDue(desk); id !== null; id = await eraseDue(desk)) pass(1_000);
    await settle();
    const left = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.conversation").select("id").where("erased_at", "is not", null).execute(),
    );
    expect(left).toHaveLength(PEOPLE * 2);
    expect(telling(await everyValueOf([...pairs.values()].flat()))).toEqual([]);
  }, 120_000);
});
