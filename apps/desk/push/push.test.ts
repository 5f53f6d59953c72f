import { createECDH, randomBytes } from "node:crypto";
import type { PushAddress, PushState } from "@keng/contract/push.ts";
import type { Role } from "@keng/contract/roles.ts";
import { newId } from "@keng/core/ids.ts";
import { DAY, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { openJsonBox } from "@keng/seal/json.ts";
import { vouch } from "@keng/seal/vouch.ts";
import { newBoxKeys } from "@keng/seal/box.ts";
import { afterAll, describe, expect, it } from "vitest";
import { climbAlarms } from "../alarms/climb.command.ts";
import { takeInbound } from "../passage/take-inbound.command.ts";
import { buildServer, ROOMS } from "../server.ts";
import { beginShift } from "../shifts/begin-shift.command.ts";
import { signedIn, testDesk, type TestOfficer, testUnit } from "../testing/desk.ts";
import { arrive, message, outward, pass } from "../testing/inbound.ts";

const desk = await testDesk();
const app = await buildServer(desk, ROOMS);
afterAll(() => app.close());

const PUBLIC = createECDH("prime256v1").generateKeys();

function address(): PushAddress {
  return {
    endpoint: `https://fcm.googleapis.com/fcm/send/${randomBytes(9).toString("base64url")}`,
    p256dh: createECDH("prime256v1").generateKeys().toString("base64url"),
    auth: randomBytes(16).toString("base64url"),
  };
}

type Answer = { status: number; body: PushState & { id: string; code: string } };
async function ask(
  who: TestOfficer,
  method: "GET" | "POST" | "DELETE",
  url: string,
  payload?: object,
): Promise<Answer> {
  const answer = await app.inject({ method, url, headers: who.headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.body === "" ? null : answer.json() } as Answer;
}
const agree = async (who: TestOfficer, at = address()): Promise<string> =>
  (await ask(who, "POST", "/api/push/browsers", at)).body.id;

/** Which browsers were woken since the last look, and for what. */
let looked = 0;
async function woken(): Promise<{ what: string; to: string[] }[]> {
  const all = (await outward(desk)) as { kind: string; what: string; to: { id: string }[] }[];
  const fresh = all.slice(looked);
  looked = all.length;
  return fresh
    .filter((one) => one.kind === "push")
    .map(({ what, to }) => ({ what, to: to.map(({ id }) => id).toSorted() }));
}

describe("an officer's browser", () => {
  it("agrees by the key that the gateway vouches for, and is known by a hash and a sealed address alone", async () => {
    const unit = await testUnit(desk);
    const officer = await signedIn(desk, unit, ["duty_officer"]);
    expect((await ask(officer, "GET", "/api/push")).body).toEqual({ key: null, browsers: [] });
    const publish = (vouched: Buffer, id: string) =>
      desk.database.gateway
        .insertInto("exchange.push_key")
        .values({ id, made_at: desk.now(), vouched })
        .execute();
    const id = newId();
    const said = { id, public_key: PUBLIC };
    await publish(vouch(desk.gateway, desk.keys.box.public_key, said), id);
    expect((await ask(officer, "GET", "/api/push")).body.key).toBe(PUBLIC.toString("base64url"));

    const at = address();
    const first = await ask(officer, "POST", "/api/push/browsers", at);
    expect(first.body.browsers).toMatchObject([{ id: first.body.id, last_told_at: null }]);
    expect((await ask(officer, "POST", "/api/push/browsers", at)).body.id).toBe(first.body.id);
    const row = await asActor(desk.db, "system", (tx) =>
      tx
        .selectFrom("desk.push_subscription")
        .selectAll()
        .where("id", "=", first.body.id)
        .executeTakeFirstOrThrow(),
    );
    expect(JSON.stringify(row)).not.toContain("googleapis");
    expect(row.endpoint_hash.includes("googleapis")).toBe(false);
    expect(openJsonBox(desk.gateway, row.sealed)).toEqual(at);
    expect(() => openJsonBox(desk.keys.box, row.sealed)).toThrow("a seal could not be opened");
    expect(desk.lines.join()).not.toContain("googleapis");

    // somebody who can write to the database alone wakes nobody
    const forged = newId();
    const stranger = newBoxKeys();
    await publish(vouch(stranger, desk.keys.box.public_key, { id: forged, public_key: PUBLIC }), forged);
    expect((await ask(officer, "GET", "/api/push")).body.key).toBeNull();
  });

  it("is the officer's own: others do not see it, cannot end it, and whoever agrees there later takes it over", async () => {
    const unit = await testUnit(desk);
    const [tam, nhung] = [
      await signedIn(desk, unit, ["duty_officer"]),
      await signedIn(desk, unit, ["commander"]),
    ];
    const at = address();
    const id = await agree(tam, at);
    expect((await ask(nhung, "GET", "/api/push")).body.browsers).toEqual([]);
    expect((await ask(nhung, "DELETE", `/api/push/browsers/${id}`)).status).toBe(404);
    expect(await agree(nhung, at)).toBe(id);
    expect((await ask(tam, "GET", "/api/push")).body.browsers).toEqual([]);
    const left = await ask(nhung, "DELETE", `/api/push/browsers/${id}`);
    expect(left.body.browsers).toEqual([]);
  });

  it.each(["https://push.evil.vn/x", "http://fcm.googleapis.com/x", "https://10.0.0.1/x"])(
    "is not taken when it would be woken elsewhere: %s",
    async (endpoint) => {
      const officer = await signedIn(desk, await testUnit(desk), ["duty_officer"]);
      const refused = await ask(officer, "POST", "/api/push/browsers", { ...address(), endpoint });
      expect([refused.status, refused.body.code]).toEqual([422, "push_service_unknown"]);
    },
  );

  it("is one of ten at most, and is forgotten when its push service says that it is gone", async () => {
    const officer = await signedIn(desk, await testUnit(desk), ["duty_officer"]);
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      ids.push(await agree(officer));
      desk.wait(MINUTE);
    }
    const listed = (await ask(officer, "GET", "/api/push")).body.browsers.map((one) => one.id);
    expect(listed).toEqual(ids.slice(2).toReversed());
    await pass(desk, { kind: "push_gone", subscription_id: listed[0] ?? "" });
    expect((await takeInbound(desk)).outcome).toBe("taken");
    expect((await ask(officer, "GET", "/api/push")).body.browsers).toHaveLength(9);
  });

  it("is woken to try it out, and says when it was told last", async () => {
    const officer = await signedIn(desk, await testUnit(desk), ["commander"]);
    expect((await ask(officer, "POST", "/api/push/try")).status).toBe(404);
    const id = await agree(officer);
    await woken();
    expect((await ask(officer, "POST", "/api/push/try")).status).toBe(204);
    expect(await woken()).toEqual([{ what: "test", to: [id] }]);
    expect((await ask(officer, "GET", "/api/push")).body.browsers[0]?.last_told_at).not.toBeNull();
  });
});

describe("an alarm", () => {
  it("wakes those who answer for the unit where nobody stands on duty, once, and passes nothing but that there is one", async () => {
    const unit = await testUnit(desk);
    const ids: string[] = [];
    for (const role of ["duty_officer", "commander"] as const satisfies Role[])
      ids.push(await agree(await signedIn(desk, unit, [role])));
    const suspended = await signedIn(desk, unit, ["duty_officer"]);
    await agree(suspended);
    await asActor(desk.db, "system", (tx) =>
      tx
        .updateTable("desk.officer")
        .set({ is_suspended: true })
        .where("id", "=", suspended.officer_id)
        .execute(),
    );
    await agree(await signedIn(desk, await testUnit(desk, unit.root_id), ["duty_officer"]));
    await woken();

    await arrive(desk, message(desk, unit));
    expect(await woken()).toEqual([]);
    const item = message(desk, unit, { kind: "emergency", text: "Cháy nhà ông Sáu ấp 3" });
    await arrive(desk, item);
    const passed = (await outward(desk)).at(-1);
    expect(Object.keys(passed as object).toSorted()).toEqual(["kind", "to", "what"]);
    expect(await woken()).toEqual([{ what: "emergency", to: ids.toSorted() }]);
    // the same item twice, and further words in the same thread
    const again = message(desk, unit, { kind: "emergency", conversation: item.conversation });
    await arrive(desk, item, again);
    expect(await woken()).toEqual([]);
  });

  it("wakes nobody where nobody agreed", async () => {
    const unit = await testUnit(desk);
    await signedIn(desk, unit, ["duty_officer"]);
    await woken();
    await arrive(desk, message(desk, unit, { kind: "emergency" }));
    expect(await woken()).toEqual([]);
  });

  it("wakes whoever stands on duty, and as it climbs the others; an emergency and what is late apart", async () => {
    // what the tests before left open is old by now
    desk.wait(3 * DAY);
    const unit = await testUnit(desk);
    const [lan, minh] = [
      await signedIn(desk, unit, ["duty_officer"]),
      await signedIn(desk, unit, ["duty_officer"]),
    ];
    const chief = await signedIn(desk, unit, ["commander"]);
    const [hers, , chiefs] = [await agree(lan), await agree(minh), await agree(chief)];
    await beginShift(desk, lan, { request_id: newId(), post: "duty_officer" });
    await woken();
    const climb = async (): Promise<void> => {
      while ((await climbAlarms(desk)).length > 0);
    };
    await arrive(desk, message(desk, unit, { kind: "emergency" }));
    expect(await woken()).toEqual([{ what: "emergency", to: [hers] }]);
    desk.wait(3 * MINUTE);
    await climb();
    expect(await woken()).toEqual([{ what: "emergency", to: [hers] }]);
    desk.wait(2 * MINUTE);
    await climb();
    await climb();
    expect(await woken()).toEqual([{ what: "emergency", to: [chiefs] }]);
    await arrive(desk, message(desk, unit));
    desk.wait(30 * MINUTE);
    await climb();
    expect(await woken()).toContainEqual({ what: "late", to: [hers] });
  });
});
