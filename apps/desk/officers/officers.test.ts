import type { OfficerRow } from "@keng/contract/console-api.ts";
import { HOUR } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { afterAll, describe, expect, it } from "vitest";
import { Live } from "../live/live.ts";
import { buildServer } from "../server.ts";
import { Browser } from "../testing/browser.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { Newcomers, PASSWORD } from "../testing/newcomers.ts";
import { createOfficerWithPassword } from "./create-demo-officer.command.ts";
import { endedWithScreen } from "./living-sessions.query.ts";
import { officersRoom } from "./officers.routes.ts";
import { renewInvitation } from "./renew-invitation.command.ts";
import { sessionRoom } from "./session.routes.ts";
import { suspendOfficer } from "./suspend-officer.command.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const at = (time: Date): void => desk.wait(time.getTime() - desk.now().getTime());
const rooms = [sessionRoom, officersRoom];
const app = await buildServer(desk, rooms);
const people = new Newcomers(desk, app, unit);
afterAll(() => app.close());

describe("invitations", () => {
  it("work once, for 72 hours, and not with a password that is easily guessed", async () => {
    const one = await people.newcomer();
    expect(one.link).toMatch(/^http:\/\/localhost:4000\/moi\/[\w-]{43}$/);
    const guest = people.browser();
    const accept = (password: string): ReturnType<Browser["ask"]> =>
      guest.ask("POST", "/api/invitations/accept", { token: one.token, password });
    expect((await guest.ask("GET", `/api/invitations/${one.token}`)).body).toEqual({
      display_name: "Trần Thị Sáu",
      username: one.username,
      unit_name: "Công an xã Thử",
      needs_code: false,
      confirmed: true,
    });
    for (const weak of ["ngan", "matkhau123456", "aaaaaaaaaaaaaa", `Tran Thi Sau 77`])
      expect((await accept(weak)).code).toBe("password_too_weak");
    const both = await Promise.all([accept(PASSWORD), accept(PASSWORD)]);
    expect(new Set(both.map((answer) => answer.status))).toEqual(new Set([204, 410]));
    expect((await accept(PASSWORD)).code).toBe("invitation_invalid");
    expect((await guest.ask("GET", `/api/invitations/${one.token}`)).code).toBe("invitation_invalid");
    const late = await people.newcomer();
    const start = desk.now();
    at(new Date(start.getTime() + 72 * HOUR + 1));
    expect((await guest.ask("GET", `/api/invitations/${late.token}`)).code).toBe("invitation_invalid");
    at(start);
  });

  it("keep no token in the database, and a new one takes away password, second factor and sessions", async () => {
    const officer = await people.enrolled();
    const again = await renewInvitation(desk, null, officer.id);
    expect((await officer.in.ask("GET", "/api/me")).code).toBe("session_ended");
    const credentials = { username: officer.username, password: PASSWORD };
    expect((await people.browser().ask("POST", "/api/session", credentials)).code).toBe("wrong_credentials");
    const token = again.url.split("/").at(-1) ?? "";
    const kept = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.invitation").selectAll().execute(),
    );
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(kept.some((one) => one.token_hash.toString("base64url") === token)).toBe(false);
    await people.browser().ask("POST", "/api/invitations/accept", { token, password: PASSWORD });
    expect((await people.browser().ask("POST", "/api/session", credentials)).body).toMatchObject({
      step: "enroll",
    });
  });
});

describe("officers", () => {
  it("are invited, suspended, restored and given roles by the unit's administrator", async () => {
    const admin = await signedIn(desk, unit, ["admin"]);
    const ask = async (method: "GET" | "POST" | "PUT", url: string, payload?: object) =>
      app.inject({ method, url, headers: admin.headers, ...(payload === undefined ? {} : { payload }) });
    const body = { username: "kiem-tra-vien", display_name: "Lê Văn Tám", roles: ["inspector"] };
    const invited = await ask("POST", "/api/officers", body);
    expect(invited.statusCode).toBe(200);
    const id = invited.json().officer_id as string;
    expect((await ask("POST", "/api/officers", body)).json().code).toBe("username_taken");
    const apart = await ask("PUT", `/api/officers/${id}/roles`, { roles: ["commander", "admin"] });
    expect([apart.statusCode, apart.json().code]).toEqual([422, "roles_apart"]);
    expect((await ask("PUT", `/api/officers/${id}/roles`, { roles: ["province"] })).statusCode).toBe(200);
    expect((await ask("POST", `/api/officers/${id}/suspend`, {})).statusCode).toBe(204);
    const rows = (await ask("GET", "/api/officers")).json<OfficerRow[]>();
    expect(rows.find((one) => one.id === id)).toEqual({
      id,
      username: "kiem-tra-vien",
      display_name: "Lê Văn Tám",
      roles: ["province"],
      state: "suspended",
      waits: false,
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
    const officer = await people.enrolled();
    await suspendOfficer(desk, null, officer.id, true);
    expect((await officer.in.ask("GET", "/api/me")).code).toBe("session_ended");
    const tried = await people.browser().ask("POST", "/api/session", {
      username: officer.username,
      password: PASSWORD,
    });
    expect(tried.code).toBe("account_suspended");
    const wrong = await people.browser().ask("POST", "/api/session", {
      username: officer.username,
      password: "mot mat khau khac",
    });
    expect(wrong.code).toBe("wrong_credentials");
  });

  it("who are suspended by another process see their open screens end", async () => {
    const officer = await people.enrolled();
    const { officer_id, session_id } = await signedIn(desk, unit, ["officer"]);
    const told: string[] = [];
    const stop = desk.live.connect(session_id, officer_id, (event) => void told.push(event.type));
    expect(await endedWithScreen(desk)).toEqual([]);
    const operator = { ...desk, live: new Live(desk.now, () => undefined) };
    await suspendOfficer(operator, null, officer_id, true);
    await suspendOfficer(operator, null, officer.id, true);
    expect(told).toEqual([]);
    expect(await endedWithScreen(desk)).toEqual([session_id]);
    stop?.();
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
    const real = people.browser();
    expect((await real.ask("POST", "/api/session", credentials)).code).toBe("account_suspended");
    for (const [name, value] of one.cookies) real.cookies.set(name, value);
    expect((await real.ask("GET", "/api/me")).code).toBe("session_ended");
    await withPhones.close();
  });

  it("change their recovery codes with their password", async () => {
    const officer = await people.enrolled();
    const refused = await officer.in.ask("POST", "/api/me/recovery-codes", { password: "khong dung" });
    expect(refused.code).toBe("wrong_credentials");
    const made = await officer.in.ask("POST", "/api/me/recovery-codes", { password: PASSWORD });
    expect(made.body).toHaveLength(10);
    expect(made.body).not.toContain(officer.recovery[0]);
  });
});
