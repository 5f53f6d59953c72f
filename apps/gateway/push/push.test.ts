import { type OutboundPush, outbound } from "@keng/contract/exchange.ts";
import { isPushAddress } from "@keng/contract/push.ts";
import { PUSH_KINDS, type PushKind } from "@keng/contract/push-kinds.ts";
import { newId } from "@keng/core/ids.ts";
import { addMs, HOUR, MINUTE, SECOND } from "@keng/core/time.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { openJsonBox, sealJsonTo } from "@keng/seal/json.ts";
import { vouched } from "@keng/seal/vouch.ts";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { takeOutbound } from "../delivery/take-outbound.command.ts";
import { gatewayWithPage } from "../testing/page.ts";
import { type PushedBrowser, startPushService, vapidOf } from "../testing/push-service.ts";
import { openVault } from "../vault/open-vault.command.ts";
import { outcomeOf, pauseAfter, QUIET_MS } from "./pace.ts";
import { pushDue } from "./push.job.ts";

const database = await testDatabase();
const { gateway: quiet, clock, desk } = await gatewayWithPage(database.gateway);
const lines: string[] = [];
const gateway = {
  ...quiet,
  log: (event: string, fields: object) => void lines.push(JSON.stringify({ event, ...fields })),
};
const service = await startPushService();
afterAll(() => service.close());
beforeEach(async () => {
  service.forget();
  await database.gateway.deleteFrom("vault.push_job").execute();
});

/** What the desk passes outward. */
async function ask(browsers: readonly { id: string; at: PushedBrowser }[], what: PushKind = "emergency") {
  const { public_key } = gateway.keys.box;
  const to = browsers.map(({ id, at }) => ({
    id,
    sealed: sealJsonTo(public_key, at.address).toString("base64"),
  }));
  await pass({ kind: "push", what, to });
}
async function pass(push: OutboundPush, created_at = gateway.now(), is_restored = false) {
  await database.owner
    .insertInto("exchange.outbound")
    .values({
      id: newId(),
      kind: "push",
      sealed: sealJsonTo(gateway.keys.box.public_key, outbound.parse(push)),
      created_at,
      is_restored,
    })
    .execute();
  while (await takeOutbound(gateway));
}
async function work(): Promise<void> {
  while (await pushDue(gateway));
}
const browser = () => ({ id: newId(), at: service.browser() });
const later = (ms: number): void => void (clock.ahead_ms += ms);
const told = async (): Promise<unknown[]> => {
  const rows = await database.desk
    .selectFrom("exchange.inbound")
    .select("sealed")
    .where("kind", "=", "push_gone")
    .orderBy("seq")
    .execute();
  return rows.map((row) => (row.sealed === null ? null : openJsonBox(desk, row.sealed)));
};

describe("a browser is woken", () => {
  it("by one letter that it alone can read; the service gets no word, and nothing by which kinds differ", async () => {
    const one = browser();
    const seen: { headers: string; length: number }[] = [];
    for (const kind of PUSH_KINDS) {
      await ask([one], kind);
      await work();
    }
    expect(service.handed.map(({ body }) => one.at.read(body))).toEqual(["e", "l", "t"]);
    for (const { headers, body, path } of service.handed) {
      expect(path).toBe(one.at.path);
      const { authorization, topic, ...rest } = headers;
      expect(topic).toMatch(/^[\w-]{32}$/);
      seen.push({ headers: JSON.stringify({ ...rest, long: authorization?.length }), length: body.length });
      const { key, claims } = vapidOf(headers);
      expect(key).toBe(gateway.keys.push.public_key);
      expect(Object.keys(claims).toSorted()).toEqual(["aud", "exp", "sub"]);
      expect(claims).toMatchObject({ aud: service.origin, sub: "mailto:test@keng.invalid" });
      expect(headers).toMatchObject({ "content-encoding": "aes128gcm", ttl: "3600", urgency: "high" });
      // somebody else's browser reads nothing
      expect(() => service.browser().read(body)).toThrow("unable to authenticate");
    }
    expect(new Set(seen.map((one_) => JSON.stringify(one_))).size).toBe(1);
    expect(lines.join()).not.toMatch(/http|wake\//);
  });

  it("once for a flood, and once more when the quiet time is over", async () => {
    const one = browser();
    for (let n = 0; n < 30; n += 1) await ask([one]);
    await work();
    for (let n = 0; n < 30; n += 1) await ask([one]);
    await work();
    expect(service.handed).toHaveLength(1);
    later(QUIET_MS + SECOND);
    await work();
    expect(service.handed).toHaveLength(2);
    later(QUIET_MS + SECOND);
    await work();
    expect(service.handed).toHaveLength(2);
    // the one replaces the other where it has not been fetched
    expect(new Set(service.handed.map(({ headers }) => headers["topic"])).size).toBe(1);
  });

  it("again and again, ever more slowly, while its service is down, and no longer than it is worth", async () => {
    const one = browser();
    service.answer({ status: 500 }, { status: 429, headers: { "retry-after": "40" } });
    await ask([one]);
    await work();
    expect(service.handed).toHaveLength(1);
    later(3 * SECOND);
    await work();
    expect(service.handed).toHaveLength(2);
    later(30 * SECOND);
    await work();
    expect(service.handed).toHaveLength(2);
    later(11 * SECOND);
    await work();
    expect(service.handed).toHaveLength(3);
    service.answer(...Array.from({ length: 60 }, () => ({ status: 503 })));
    later(QUIET_MS + SECOND);
    await ask([one]);
    for (let minute = 0; minute < 90; minute += 1) {
      await work();
      later(MINUTE);
    }
    const tries = service.handed.length - 3;
    expect(tries).toBeGreaterThan(8);
    expect(tries).toBeLessThan(25);
    await work();
    expect(service.handed.length - 3).toBe(tries);
    expect(pauseAfter(30, null)).toBe(5 * MINUTE);
    expect(outcomeOf(400, null)).toBe("refused");
  });

  it.each([404, 410, 403])("no more once its service says %i, and the desk is told", async (status) => {
    const [gone, other] = [browser(), browser()];
    service.answer({ status });
    await ask([gone]);
    await work();
    await ask([other]);
    await work();
    expect(service.handed).toHaveLength(2);
    expect((await told()).at(-1)).toEqual({ kind: "push_gone", subscription_id: gone.id });
    const rows = await database.gateway.selectFrom("vault.push_job").select("subscription_id").execute();
    expect(rows.map((row) => row.subscription_id)).toEqual([other.id]);
  });

  it("at a push service that is known and nowhere else, and no redirection is followed", async () => {
    const strict = { ...gateway, config: { ...gateway.config, push: { ...gateway.config.push, also: [] } } };
    await ask([browser()]);
    while (await pushDue(strict));
    expect(service.handed).toEqual([]);
    service.answer({ status: 307, headers: { location: `${service.origin}/elsewhere` } });
    await ask([browser()]);
    await work();
    expect(service.handed).toHaveLength(1);
    for (const allowed of [
      "https://fcm.googleapis.com/fcm/send/x",
      "https://updates.push.services.mozilla.com/wpush/v2/x",
      "https://web.push.apple.com/x",
      "https://sg2p.notify.windows.com/w/?token=x",
    ])
      expect([allowed, isPushAddress(allowed)]).toEqual([allowed, true]);
    for (const refused of [
      "http://fcm.googleapis.com/x",
      "https://fcm.googleapis.com:8443/x",
      "https://fcm.googleapis.com.evil.vn/x",
      "https://evilnotify.windows.com/x",
      "https://a@fcm.googleapis.com/x",
      "https://10.0.0.5/x",
      "https://localhost/x",
      "file:///etc/passwd",
      "nonsense",
    ])
      expect([refused, isPushAddress(refused)]).toEqual([refused, false]);
    expect(isPushAddress("http://push.unit.vn/x", ["push.unit.vn"])).toBe(false);
  });

  it("for what has just happened alone: not for an hour ago, not for what lay in a backup", async () => {
    const one = browser();
    const sealed = sealJsonTo(gateway.keys.box.public_key, one.at.address).toString("base64");
    const push: OutboundPush = { kind: "push", what: "late", to: [{ id: one.id, sealed }] };
    await pass(push, addMs(gateway.now(), -HOUR));
    await pass(push, gateway.now(), true);
    await work();
    expect(service.handed).toEqual([]);
  });

  it("when two gateways work, once", async () => {
    const all = Array.from({ length: 12 }, browser);
    await ask(all);
    await Promise.all([work(), work(), work()]);
    expect(service.handed.map(({ path }) => path).toSorted()).toEqual(
      all.map(({ at }) => at.path).toSorted(),
    );
  });

  it("with an address sealed to other keys, the desk is told and no more happens", async () => {
    const id = newId();
    await pass({
      kind: "push",
      what: "late",
      to: [{ id, sealed: Buffer.from("nonsense").toString("base64") }],
    });
    await work();
    expect((await told()).at(-1)).toEqual({ kind: "push_gone", subscription_id: id });
  });
});

it("the key by which push services know this server is published for the desk, vouched for, once", async () => {
  await openVault(gateway);
  await openVault(gateway);
  const rows = await database.desk.selectFrom("exchange.push_key").selectAll().execute();
  expect(rows).toHaveLength(1);
  const [row] = rows;
  const key = vouched(desk, gateway.keys.box.public_key, row?.id ?? "", row?.vouched ?? Buffer.alloc(0));
  expect(Buffer.from(key?.public_key ?? []).toString("base64url")).toBe(gateway.keys.push.public_key);
});
