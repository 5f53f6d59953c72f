import type { OfficerRow, SessionRow } from "@keng/contract/console-api.ts";
import { DAY, HOUR, MINUTE } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { afterAll, describe, expect, it } from "vitest";
import { buildServer } from "../server.ts";
import { Browser } from "../testing/browser.ts";
import { signedIn, testDesk, testUnit } from "../testing/own-desk.ts";
import { oneTimeCode } from "../testing/one-time-code.ts";
import { createOfficerWithPassword } from "./create-demo-officer.command.ts";
import { inviteOfficer } from "./invite-officer.command.ts";
import { officersRoom } from "./officers.routes.ts";
import { renewInvitation } from "./renew-invitation.command.ts";
import { sessionRoom } from "./session.routes.ts";
import { suspendOfficer } from "./suspend-officer.command.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const at = (time: Date): void => desk.wait(time.getTime() - desk.now().getTime());
const rooms = [sessionRoom, officersRoom];
const app = await buildServer(desk, rooms);
afterAll(() => app.close());

const PASSWORD = "mua thu vang roi 1945";
let count = 0;

/** An officer who has accepted the invitation, and the secret of their authenticator once it is set up. */
async function newcomer(): Promise<{ id: string; username: string; link: string; token: string }> {
  const username = `can-bo-${(count += 1)}`;
  const made = await inviteOfficer(desk, null, {
    unit_id: unit.id,
    username,
    display_name: "Trần Thị Sáu",
    roles: ["duty_officer"],
  });
  return { id: made.officer_id, username, link: made.url, token: made.url.split("/").at(-1) ?? "" };
}

async function member(): Promise<{ id: string; username: string }> {
  const one = await newcomer();
  const accepted = await new Browser(app, desk.config.public_url).ask("POST", "/api/invitations/accept", {
    token: one.token,
    password: PASSWORD,
  });
  expect(accepted.status).toBe(204);
  return one;
}

const browser = (): Browser => new Browser(app, desk.config.public_url);

async function enrolled(): Promise<{
  id: string;
  username: string;
  secret: string;
  recovery: string[];
  in: Browser;
}> {
  const one = await member();
  const chrome = browser();
  const first = await chrome.ask("POST", "/api/session", { username: one.username, password: PASSWORD });
  expect(first.body).toEqual({
    step: "enroll",
    display_name: "Trần Thị Sáu",
    unit_name: "Công an xã Thử",
  });
  const made = await chrome.ask("POST", "/api/session/enroll", {});
  const { uri, secret, recovery_codes } = made.body as {
    uri: string;
    secret: string;
    recovery_codes: string[];
  };
  expect(uri).toMatch(
    new RegExp(`^otpauth://totp/K%E1%BA%BBng%3A${one.username}\\?secret=${secret}&issuer=K`),
  );
  expect(recovery_codes).toHaveLength(10);
  const proved = await chrome.ask("POST", "/api/session/enroll/confirm", { code: oneTimeCode(secret, -1) });
  expect(proved.status).toBe(200);
  expect(proved.body).toMatchObject({
    username: one.username,
    roles: ["duty_officer"],
    recovery_codes_left: 10,
  });
  return { ...one, secret, recovery: recovery_codes, in: chrome };
}

describe("signing in", () => {
  it("goes by invitation, password, a second factor set up at first and asked for from then on", async () => {
    const officer = await enrolled();
    expect((await officer.in.ask("GET", "/api/me")).body).toMatchObject({ username: officer.username });
    const again = browser();
    const first = await again.ask("POST", "/api/session", {
      username: officer.username,
      password: PASSWORD,
    });
    expect(first.body).toMatchObject({ step: "second_factor" });
    expect((await again.ask("GET", "/api/me")).code).toBe("second_factor_needed");
    expect((await again.ask("POST", "/api/session/enroll", {})).code).toBe("not_allowed");
    const second = await again.ask("POST", "/api/session/second-factor", {
      code: oneTimeCode(officer.secret),
    });
    expect(second.body).toMatchObject({ officer_id: officer.id, recovery_codes_left: 10 });
    expect((await again.ask("GET", "/api/me")).status).toBe(200);
  });

  it("takes a one-time code once, and a recovery code once", async () => {
    const officer = await enrolled();
    const half = async (): Promise<Browser> => {
      const one = browser();
      await one.ask("POST", "/api/session", { username: officer.username, password: PASSWORD });
      return one;
    };
    const code = oneTimeCode(officer.secret);
    expect((await (await half()).ask("POST", "/api/session/second-factor", { code })).status).toBe(200);
    const overheard = await (await half()).ask("POST", "/api/session/second-factor", { code });
    expect([overheard.status, overheard.code]).toEqual([401, "wrong_second_factor"]);
    const recovery = { code: officer.recovery[0] };
    const without = await (await half()).ask("POST", "/api/session/recovery", recovery);
    expect(without.body).toMatchObject({ recovery_codes_left: 9 });
    expect((await (await half()).ask("POST", "/api/session/recovery", recovery)).code).toBe(
      "wrong_second_factor",
    );
  });

  it("asks a remembered computer for the password alone, until the password changes", async () => {
    const officer = await enrolled();
    await officer.in.ask("DELETE", "/api/session");
    const duty = officer.in;
    await duty.ask("POST", "/api/session", { username: officer.username, password: PASSWORD });
    await duty.ask("POST", "/api/session/second-factor", {
      code: oneTimeCode(officer.secret, 1),
      remember: true,
    });
    await duty.ask("DELETE", "/api/session");
    const credentials = { username: officer.username, password: PASSWORD };
    expect((await duty.ask("POST", "/api/session", credentials)).body).toMatchObject({ step: "done" });
    expect((await browser().ask("POST", "/api/session", credentials)).body).toMatchObject({
      step: "second_factor",
    });
    const next = "mot cau khac de nho 2026";
    expect((await duty.ask("POST", "/api/me/password", { current: PASSWORD, next })).status).toBe(204);
    await duty.ask("DELETE", "/api/session");
    expect(
      (await duty.ask("POST", "/api/session", { username: officer.username, password: next })).body,
    ).toMatchObject({ step: "second_factor" });
  });

  it("sets a cookie that no script and no other site gets, and takes no change from elsewhere", async () => {
    const officer = await member();
    const answer = await browser().ask("POST", "/api/session", {
      username: officer.username,
      password: PASSWORD,
    });
    expect(String(answer.headers["set-cookie"])).toMatch(
      /^keng_session=[\w.-]+; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const foreign = new Browser(app, "https://elsewhere.vn");
    const refused = await foreign.ask("POST", "/api/session", {
      username: officer.username,
      password: PASSWORD,
    });
    expect([refused.status, refused.code]).toEqual([403, "origin_refused"]);
    const secure = { ...desk, config: { ...desk.config, public_url: "https://desk.example.vn" } };
    const overTls = await buildServer(secure, rooms);
    const given = await new Browser(overTls, "https://desk.example.vn").ask("POST", "/api/session", {
      username: officer.username,
      password: PASSWORD,
    });
    expect(String(given.headers["set-cookie"])).toMatch(/^__Host-keng_session=.*; Secure$/);
    await overTls.close();
  });
});

describe("lock-out", () => {
  const wrong = (username: string): Promise<{ status: number; code: string | null; body: unknown }> =>
    browser().ask("POST", "/api/session", { username, password: "khong phai mat khau nay" });

  it("answers the same whether a user name exists or not, and locks for 1, 5, 15, 60 minutes", async () => {
    const { username } = await member();
    const start = desk.now();
    for (const name of [username, `nobody-${username}`]) {
      at(start);
      for (let i = 0; i < 5; i += 1) expect((await wrong(name)).code).toBe("wrong_credentials");
      for (const minutes of [1, 5, 15, 60, 60]) {
        const locked = await wrong(name);
        expect([locked.status, locked.code]).toEqual([423, "account_locked"]);
        const until = new Date((locked.body as { facts: { until: string } }).facts.until);
        const seconds = (until.getTime() - desk.now().getTime()) / 1000;
        expect(seconds).toBeLessThanOrEqual(minutes * 60);
        expect(seconds).toBeGreaterThan(minutes * 60 - 10);
        at(new Date(until.getTime() + 1));
        expect((await wrong(name)).code).toBe("wrong_credentials");
      }
    }
    at(start);
  });

  it("refuses the right password while the name is locked, and forgets all after a whole sign-in", async () => {
    const officer = await enrolled();
    const { username } = officer;
    for (let i = 0; i < 4; i += 1) await wrong(username);
    const one = browser();
    const credentials = { username, password: PASSWORD };
    expect((await one.ask("POST", "/api/session", credentials)).status).toBe(200);
    // a wrong second factor is a failure like any other: the fifth locks
    const code = { code: "000000" };
    expect((await one.ask("POST", "/api/session/second-factor", code)).code).toBe("wrong_second_factor");
    expect((await one.ask("POST", "/api/session/second-factor", code)).code).toBe("account_locked");
    expect((await browser().ask("POST", "/api/session", credentials)).code).toBe("account_locked");
    const start = desk.now();
    at(new Date(start.getTime() + MINUTE + 1));
    const right = { code: oneTimeCode(officer.secret) };
    expect((await one.ask("POST", "/api/session/second-factor", right)).status).toBe(200);
    for (let i = 0; i < 4; i += 1) expect((await wrong(username)).code).toBe("wrong_credentials");
    expect((await browser().ask("POST", "/api/session", credentials)).status).toBe(200);
    at(start);
  });

  it("counts tries that come at once one by one", async () => {
    const { username } = await member();
    const answers = await Promise.all(Array.from({ length: 12 }, () => wrong(username)));
    expect(answers.filter((one) => one.code === "wrong_credentials")).toHaveLength(5);
    expect(answers.filter((one) => one.code === "account_locked")).toHaveLength(7);
  });

  it("takes about as long for a name that nobody has", async () => {
    const { username } = await member();
    const time = async (name: string): Promise<number> => {
      const started = performance.now();
      await wrong(name);
      return performance.now() - started;
    };
    await time(`warm-${username}`);
    const known = [await time(username), await time(username), await time(username)];
    const unknown = [await time("khong-ai"), await time("khong-ai"), await time("khong-ai")];
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2);
  });
});

describe("sessions", () => {
  it("are listed with browser and system, and one ended elsewhere is told so at its next request", async () => {
    const officer = await enrolled();
    const phone = browser();
    await phone.ask("POST", "/api/session", { username: officer.username, password: PASSWORD });
    await phone.ask("POST", "/api/session/second-factor", { code: oneTimeCode(officer.secret) });
    const told: string[] = [];
    const listed = (await officer.in.ask("GET", "/api/sessions")).body as SessionRow[];
    expect(listed.map((one) => one.device)).toEqual(["Chrome · Windows", "Chrome · Windows"]);
    expect(listed.filter((one) => one.current)).toHaveLength(1);
    const other = listed.find((one) => !one.current)?.id ?? "";
    const stop = desk.live.connect(other, officer.id, (event) => void told.push(event.type));
    expect((await officer.in.ask("DELETE", `/api/sessions/${other}`)).status).toBe(204);
    expect(told).toEqual(["session_ended"]);
    stop?.();
    const next = await phone.ask("GET", "/api/me");
    expect([next.status, next.code]).toEqual([401, "session_ended"]);
    expect((await officer.in.ask("GET", "/api/me")).status).toBe(200);
    const stranger = await enrolled();
    const own = ((await officer.in.ask("GET", "/api/sessions")).body as SessionRow[])[0]?.id ?? "";
    expect((await stranger.in.ask("DELETE", `/api/sessions/${own}`)).code).toBe("not_found");
    const stored = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("auth.session").select("ipAddress").execute(),
    );
    expect(stored.every((one) => one.ipAddress === null)).toBe(true);
  });

  it("end after twelve hours unused, and after seven days in any case", async () => {
    const officer = await enrolled();
    const start = desk.now();
    for (let hours = 11; hours < 7 * 24; hours += 11) {
      at(new Date(start.getTime() + hours * HOUR));
      expect((await officer.in.ask("GET", "/api/me")).status).toBe(200);
    }
    at(new Date(start.getTime() + 7 * DAY + 1));
    expect((await officer.in.ask("GET", "/api/me")).code).toBe("session_ended");
    at(start);
    const idle = await enrolled();
    at(new Date(desk.now().getTime() + 12 * HOUR + 1));
    expect((await idle.in.ask("GET", "/api/me")).code).toBe("session_ended");
    at(start);
  });

  it("of a half signed-in officer end after a quarter of an hour", async () => {
    const officer = await member();
    const one = browser();
    await one.ask("POST", "/api/session", { username: officer.username, password: PASSWORD });
    const start = desk.now();
    at(new Date(start.getTime() + 15 * MINUTE + 1));
    expect((await one.ask("POST", "/api/session/enroll", {})).code).toBe("session_ended");
    at(start);
  });
});

describe("invitations", () => {
  it("work once, for 72 hours, and not with a password that is easily guessed", async () => {
    const one = await newcomer();
    expect(one.link).toMatch(/^http:\/\/localhost:4000\/moi\/[\w-]{43}$/);
    const guest = browser();
    const accept = (password: string): ReturnType<Browser["ask"]> =>
      guest.ask("POST", "/api/invitations/accept", { token: one.token, password });
    expect((await guest.ask("GET", `/api/invitations/${one.token}`)).body).toEqual({
      display_name: "Trần Thị Sáu",
      username: one.username,
      unit_name: "Công an xã Thử",
    });
    for (const weak of ["ngan", "matkhau123456", "aaaaaaaaaaaaaa", `Tran Thi Sau 77`])
      expect((await accept(weak)).code).toBe("password_too_weak");
    const both = await Promise.all([accept(PASSWORD), accept(PASSWORD)]);
    expect(new Set(both.map((answer) => answer.status))).toEqual(new Set([204, 410]));
    expect((await accept(PASSWORD)).code).toBe("invitation_invalid");
    expect((await guest.ask("GET", `/api/invitations/${one.token}`)).code).toBe("invitation_invalid");
    const late = await newcomer();
    const start = desk.now();
    at(new Date(start.getTime() + 72 * HOUR + 1));
    expect((await guest.ask("GET", `/api/invitations/${late.token}`)).code).toBe("invitation_invalid");
    at(start);
  });

  it("keep no token in the database, and a new one takes away password, second factor and sessions", async () => {
    const officer = await enrolled();
    const again = await renewInvitation(desk, null, officer.id);
    expect((await officer.in.ask("GET", "/api/me")).code).toBe("session_ended");
    const credentials = { username: officer.username, password: PASSWORD };
    expect((await browser().ask("POST", "/api/session", credentials)).code).toBe("wrong_credentials");
    const token = again.url.split("/").at(-1) ?? "";
    const kept = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.invitation").selectAll().execute(),
    );
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(kept.some((one) => one.token_hash.toString("base64url") === token)).toBe(false);
    await browser().ask("POST", "/api/invitations/accept", { token, password: PASSWORD });
    expect((await browser().ask("POST", "/api/session", credentials)).body).toMatchObject({ step: "enroll" });
  });
});

describe("officers", () => {
  it("are invited, suspended, restored and given roles by the unit's administrator", async () => {
    const admin = await signedIn(desk, unit, ["admin"]);
    const ask = async (method: "GET" | "POST" | "PUT", url: string, payload?: object) =>
      app.inject({ method, url, headers: admin.headers, ...(payload === undefined ? {} : { payload }) });
    const body = { username: "pho-chi-huy", display_name: "Lê Văn Tám", roles: ["commander"] };
    const invited = await ask("POST", "/api/officers", body);
    expect(invited.statusCode).toBe(200);
    const id = invited.json().officer_id as string;
    expect((await ask("POST", "/api/officers", body)).json().code).toBe("username_taken");
    const apart = await ask("PUT", `/api/officers/${id}/roles`, { roles: ["commander", "admin"] });
    expect([apart.statusCode, apart.json().code]).toEqual([422, "roles_apart"]);
    expect((await ask("PUT", `/api/officers/${id}/roles`, { roles: ["officer"] })).statusCode).toBe(204);
    expect((await ask("POST", `/api/officers/${id}/suspend`, {})).statusCode).toBe(204);
    const rows = (await ask("GET", "/api/officers")).json<OfficerRow[]>();
    expect(rows.find((one) => one.id === id)).toEqual({
      id,
      username: "pho-chi-huy",
      display_name: "Lê Văn Tám",
      roles: ["officer"],
      state: "suspended",
      second_factor: false,
    });
    expect((await ask("POST", `/api/officers/${id}/restore`, {})).statusCode).toBe(204);
    expect((await ask("POST", `/api/officers/${admin.officer_id}/suspend`, {})).json().code).toBe(
      "not_allowed",
    );
    const elsewhere = await signedIn(desk, await testUnit(desk, unit.root_id), ["officer"]);
    for (const act of ["suspend", "restore", "invitation"])
      expect((await ask("POST", `/api/officers/${elsewhere.officer_id}/${act}`, {})).json().code).toBe(
        "not_found",
      );
  });

  it("who are suspended lose their sessions at once and are told so only with the right password", async () => {
    const officer = await enrolled();
    await suspendOfficer(desk, null, officer.id, true);
    expect((await officer.in.ask("GET", "/api/me")).code).toBe("session_ended");
    const tried = await browser().ask("POST", "/api/session", {
      username: officer.username,
      password: PASSWORD,
    });
    expect(tried.code).toBe("account_suspended");
    const wrong = await browser().ask("POST", "/api/session", {
      username: officer.username,
      password: "mot mat khau khac",
    });
    expect(wrong.code).toBe("wrong_credentials");
  });

  it("of the demo sign in with a password alone, and only while a simulator is connected", async () => {
    const demo = { ...desk, config: { ...desk.config, phones_url: "http://localhost:4002" } };
    const asked = {
      unit_id: unit.id,
      username: "truc-ban-mau",
      display_name: "Trực ban mẫu",
      roles: ["duty_officer"] as const,
      password: PASSWORD,
      totp: "none" as const,
    };
    await expect(createOfficerWithPassword(desk, asked)).rejects.toMatchObject({ code: "not_allowed" });
    await createOfficerWithPassword(demo, asked);
    const withPhones = await buildServer(demo, rooms);
    const one = new Browser(withPhones, desk.config.public_url);
    const credentials = { username: "truc-ban-mau", password: PASSWORD };
    expect((await one.ask("POST", "/api/session", credentials)).body).toMatchObject({ step: "done" });
    expect((await one.ask("GET", "/api/me")).body).toMatchObject({
      demo: true,
      phones_url: "http://localhost:4002",
      recovery_codes_left: 0,
    });
    const real = browser();
    expect((await real.ask("POST", "/api/session", credentials)).code).toBe("account_suspended");
    for (const [name, value] of one.cookies) real.cookies.set(name, value);
    expect((await real.ask("GET", "/api/me")).code).toBe("session_ended");
    await withPhones.close();
  });

  it("change their recovery codes with their password", async () => {
    const officer = await enrolled();
    const refused = await officer.in.ask("POST", "/api/me/recovery-codes", { password: "khong dung" });
    expect(refused.code).toBe("wrong_credentials");
    const made = await officer.in.ask("POST", "/api/me/recovery-codes", { password: PASSWORD });
    expect(made.body).toHaveLength(10);
    expect(made.body).not.toContain(officer.recovery[0]);
  });
});
