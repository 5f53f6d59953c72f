import type { AuditRow } from "@keng/contract/console-audit.ts";
import type { InboxPage, Me, MessagesPage } from "@keng/contract/console-api.ts";
import { type Access, ROUTES, type RouteKey } from "@keng/contract/console-routes.ts";
import { ROLES, type Role } from "@keng/contract/roles.ts";
import { MOST_TOKENS, type TokenRow } from "@keng/contract/tokens.ts";
import { SCOPES, type Scope, scopesFor, TOKEN_ROUTES } from "@keng/contract/token-can.ts";
import { newId } from "@keng/core/ids.ts";
import { DAY, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { afterAll, describe, expect, it } from "vitest";
import { entryHash, GENESIS } from "../audit/entry.ts";
import { verifyAudit } from "../audit/verify-audit.command.ts";
import { renewInvitation } from "../officers/renew-invitation.command.ts";
import { suspendOfficer } from "../officers/suspend-officer.command.ts";
import { buildServer, ROOMS } from "../server.ts";
import { signedIn, testDesk, type TestOfficer, testUnit } from "../testing/desk.ts";
import { arrive, message } from "../testing/inbound.ts";
import { Newcomers, PASSWORD } from "../testing/newcomers.ts";
import { makeToken } from "./make-token.command.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const app = await buildServer(desk, ROOMS);
afterAll(() => app.close());
const people = new Newcomers(desk, app, unit);

type Answer = { status: number; code: string | null; reason: unknown; body: string };

/** What a program asks: no cookie, no origin, a token. */
async function program(
  token: string,
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  url: string,
  payload?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
  const { statusCode: status, body } = answer;
  if (status < 400) return { status, code: null, reason: null, body };
  const { code, facts } = answer.json<{ code: string; facts: { reason?: unknown } }>();
  return { status, code, reason: facts.reason, body };
}

const ENTRY = {
  officer_id: null,
  unit_id: null,
  act: "read",
  subject_type: "inbox",
  subject_id: "inbox",
  detail: null,
};

const made = (officer: TestOfficer, scopes: readonly Scope[], name = "may bao cao") =>
  makeToken(desk, { operator_for: officer.officer_id }, { id: newId(), name, scopes, days: 30 });

async function tip(text = "Có đánh bạc ở nhà ông Ba, ấp 3"): Promise<{ id: string; message_id: string }> {
  const item = message(desk, unit, { text });
  await arrive(desk, item);
  return { id: item.conversation.id, message_id: item.message.id };
}

describe("a token", () => {
  it("is made by an officer who gives the password again, is shown once and stands nowhere", async () => {
    const { in: browser, id: officer_id } = await people.enrolled();
    const asked = { id: newId(), name: "Máy báo cáo", scopes: ["read_inbox"], days: 90 };
    const refused = await browser.ask("POST", "/api/tokens", { ...asked, password: "not-this-one-either" });
    expect(refused.code).toBe("wrong_credentials");
    const long = await browser.ask("POST", "/api/tokens", { ...asked, days: 91, password: PASSWORD });
    expect(long.code).toBe("bad_request");

    const first = await browser.ask("POST", "/api/tokens", { ...asked, password: PASSWORD });
    expect(first.status).toBe(200);
    const { token, row } = first.body as { token: string; row: TokenRow };
    expect(token).toMatch(/^keng_[\w-]{43}$/);
    expect(row).toMatchObject({
      name: "Máy báo cáo",
      state: "living",
      last_used_at: null,
      by_operator: false,
    });
    const life = new Date(row.expires_at).getTime() - new Date(row.created_at).getTime();
    expect(life).toBe(90 * DAY);

    // the answer was lost on the way: asked again there is still one, and the later token is the one that works
    const again = (await browser.ask("POST", "/api/tokens", { ...asked, password: PASSWORD })).body as {
      token: string;
    };
    expect((await program(token, "GET", "/api/me")).code).toBe("token_invalid");
    expect((await program(again.token, "GET", "/api/me")).status).toBe(200);
    const listed = (await browser.ask("GET", "/api/tokens")).body as TokenRow[];
    expect(listed.map((one) => one.id)).toEqual([asked.id]);
    expect(listed[0]?.last_used_at).not.toBeNull();
    // used, it is not made anew
    expect((await browser.ask("POST", "/api/tokens", { ...asked, password: PASSWORD })).code).toBe(
      "changed_meanwhile",
    );

    const rows = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.officer_token").selectAll().where("officer_id", "=", officer_id).execute(),
    );
    const secret = again.token.slice("keng_".length);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(desk.lines.join("\n")).not.toContain(secret);
  });

  it("opens the routes of its scopes and no others, and none that is not for programs", async () => {
    const officer = await signedIn(desk, unit, [...ROLES]);
    const routes = Object.keys(ROUTES) as RouteKey[];
    for (const scope of SCOPES) {
      const { token } = await made(officer, [scope], scope);
      for (const route of routes.filter((one) => ROUTES[one] !== "public" && one !== "GET /api/live")) {
        const [method = "", pattern = ""] = route.split(" ");
        const url = pattern.replaceAll(/:\w+/g, () => newId());
        const payload = method === "GET" || method === "DELETE" ? undefined : {};
        const { code } = await program(token, method as "GET", url, payload);
        const needed = TOKEN_ROUTES[route];
        const expected =
          needed === undefined
            ? "not_for_tokens"
            : needed.every((one) => one === scope)
              ? "in"
              : "token_scope";
        const seen = code === "not_for_tokens" || code === "token_scope" ? code : "in";
        expect([scope, route, seen]).toEqual([scope, route, expected]);
      }
    }
  });

  it("may never do what its officer may not, from the moment on that they may not", async () => {
    for (const role of ROLES) {
      const officer = await signedIn(desk, unit, [role]);
      const allowed = scopesFor([role]);
      for (const scope of SCOPES.filter((one) => !allowed.includes(one)))
        await expect(made(officer, [scope])).rejects.toMatchObject({ code: "not_allowed" });
    }
    const commander = await signedIn(desk, unit, ["commander"]);
    const { token } = await made(commander, [...SCOPES]);
    expect((await program(token, "GET", "/api/audit")).status).toBe(200);
    await hold(commander, "officer");
    expect((await program(token, "GET", "/api/audit")).code).toBe("not_allowed");
    // a case officer sees what they hold or are given, and so does the program
    const { id } = await tip();
    expect((await program(token, "GET", `/api/conversations/${id}`)).code).toBe("not_found");
  });

  it("reads what is masked as masked, also when the officer has opened it at a screen", async () => {
    const officer = await signedIn(desk, unit, ["duty_officer"]);
    const { id, message_id } = await tip("Tôi tên Nguyễn Văn Khánh, số 0901 234 567, báo có đánh bạc ở ấp 3");
    const reason = { request_id: newId(), reason: "Gọi lại hỏi vị trí vì việc đang xảy ra" };
    const url = `/api/conversations/${id}/messages`;
    const opened = await app.inject({
      method: "POST",
      url: `${url}/${message_id}/reveal`,
      headers: officer.headers,
      payload: reason,
    });
    expect(opened.body).toContain("0901 234 567");
    const { token } = await made(officer, ["read_threads"]);
    const read = await program(token, "GET", url);
    expect((JSON.parse(read.body) as MessagesPage).items[0]?.text).toContain("báo có đánh bạc");
    expect(read.body).not.toMatch(/Khánh|0901/);
    expect((await program(token, "POST", `${url}/${message_id}/reveal`, reason)).code).toBe("not_for_tokens");
  });

  it("is named in the log with all that it did and read, apart from what the officer did by hand", async () => {
    const officer = await signedIn(desk, unit, ["duty_officer"]);
    const inspector = await signedIn(desk, unit, ["inspector"]);
    const { id } = await tip();
    const url = `/api/conversations/${id}`;
    await app.inject({ method: "GET", url, headers: officer.headers });
    const { token } = await made(officer, ["read_inbox", "read_threads", "reply"], "Máy trả lời");
    const inbox = JSON.parse((await program(token, "GET", "/api/conversations")).body) as InboxPage;
    expect(inbox.items.map((one) => one.id)).toContain(id);
    await program(token, "GET", url);
    await program(token, "GET", url);
    const reply = { request_id: newId(), text: "Đã nhận, cảm ơn bà con." };
    expect((await program(token, "POST", `${url}/replies`, reply)).status).toBe(200);
    const log = await app.inject({ method: "GET", url: "/api/audit", headers: inspector.headers });
    const acts = log
      .json<{ items: AuditRow[] }>()
      .items.filter((one) => one.officer === officer.display_name)
      .map((one) => `${one.act} ${one.subject_type} ${one.token ?? "-"}`);
    expect(acts.toReversed()).toEqual([
      "read conversation -",
      "read inbox Máy trả lời",
      "read conversation Máy trả lời",
      "replied message Máy trả lời",
    ]);
    expect((await verifyAudit(desk, unit.root_id, null)).ok).toBe(true);
    // whose hand it was is inside the chain
    const entry = { ...ENTRY, root_id: unit.root_id, at: desk.now() };
    const hashes = [null, newId(), newId()].map((token_id) =>
      entryHash(desk.keys.audit, GENESIS, 1, { ...entry, token_id }).toString("hex"),
    );
    expect(new Set(hashes).size).toBe(3);
  });

  it("ends when its time is over, when it is revoked, and with its officer's password, invitation or account", async () => {
    const admin = await signedIn(desk, unit, ["admin"]);
    const ended = async (token: string): Promise<unknown> => {
      const { status, code, reason } = await program(token, "GET", "/api/me");
      return status === 200 ? "living" : [status, code, reason];
    };
    const officer = await signedIn(desk, unit, ["duty_officer"]);
    const one = await made(officer, ["read_inbox"]);
    expect(await ended(one.token)).toBe("living");
    const colleague = await signedIn(desk, unit, ["commander", "admin"]);
    const url = `/api/tokens/${one.row.id}`;
    const foreign = await app.inject({ method: "DELETE", url, headers: colleague.headers });
    expect(foreign.statusCode).toBe(404);
    expect((await app.inject({ method: "DELETE", url, headers: officer.headers })).statusCode).toBe(204);
    expect(await ended(one.token)).toEqual([401, "token_invalid", "revoked"]);
    expect(await ended("keng_nobody")).toEqual([401, "token_invalid", "unknown"]);

    const suspended = await made(officer, ["read_inbox"]);
    await suspendOfficer(desk, admin, officer.officer_id, true);
    await suspendOfficer(desk, admin, officer.officer_id, false);
    expect(await ended(suspended.token)).toEqual([401, "token_invalid", "revoked"]);
    const invited = await made(officer, ["read_inbox"]);
    await renewInvitation(desk, null, officer.officer_id);
    expect(await ended(invited.token)).toEqual([401, "token_invalid", "revoked"]);

    const { in: browser, id } = await people.enrolled();
    const own = await makeToken(
      desk,
      { operator_for: id },
      { id: newId(), name: "m", scopes: ["read_inbox"], days: 1 },
    );
    const next = "mot mat khau khac han 7";
    expect((await browser.ask("POST", "/api/me/password", { current: PASSWORD, next })).status).toBe(204);
    expect(await ended(own.token)).toEqual([401, "token_invalid", "revoked"]);

    const short = await made(officer, ["read_inbox"]);
    desk.wait(30 * DAY + MINUTE);
    expect(await ended(short.token)).toEqual([401, "token_invalid", "expired"]);
  });

  it("does not let an officer have more than a few, nor a page elsewhere use one", async () => {
    const officer = await signedIn(desk, unit, ["duty_officer"]);
    const { token } = await made(officer, ["read_threads"]);
    for (let n = 1; n < MOST_TOKENS; n += 1) await made(officer, ["read_inbox"]);
    await expect(made(officer, ["read_inbox"])).rejects.toMatchObject({ code: "tokens_full" });
    const { id } = await tip();
    const elsewhere = { origin: "https://elsewhere.vn" };
    const url = `/api/conversations/${id}/read`;
    expect((await program(token, "POST", url, undefined, elsewhere)).code).toBe("origin_refused");
    expect((await program(token, "POST", url)).status).toBe(204);
  });

  it("says who it is, and listens until it is revoked", async () => {
    const officer = await signedIn(desk, unit, ["duty_officer"]);
    const { token, row } = await made(officer, ["read_inbox"]);
    const me = JSON.parse((await program(token, "GET", "/api/me")).body) as Me;
    expect(me).toMatchObject({ officer_id: officer.officer_id, roles: ["duty_officer"] });
    const heard: string[] = [];
    const stop = desk.live.connect(row.id, officer.officer_id, (event) => void heard.push(event.type));
    await app.inject({ method: "DELETE", url: `/api/tokens/${row.id}`, headers: officer.headers });
    expect(heard).toEqual(["session_ended"]);
    stop?.();
  });
});

async function hold(officer: TestOfficer, role: Role): Promise<void> {
  await asActor(desk.db, "system", async (tx) => {
    const { officer_id, unit_id } = officer;
    await tx
      .updateTable("desk.role_holding")
      .set({ valid_to: new Date(Date.now() - MINUTE) })
      .where("officer_id", "=", officer_id)
      .execute();
    await tx.insertInto("desk.role_holding").values({ officer_id, unit_id, role }).execute();
  });
}

/** What the table of scopes says is also what the table of roles can mean. */
describe("the table of scopes", () => {
  it("names no route that is for everybody, or that is about identities, masked words or accounts", () => {
    const named = Object.keys(TOKEN_ROUTES) as RouteKey[];
    const access = (route: RouteKey): Access => ROUTES[route];
    expect(named.filter((route) => access(route) === "public")).toEqual([]);
    const closed = /reveal|reports|erasing|session|password|recovery|tokens|officers|orders|emergency\/take/;
    expect(named.filter((route) => closed.test(route))).toEqual([]);
  });
});
