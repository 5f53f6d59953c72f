import type { AccountOrder, InvitationView, OfficerRow } from "@keng/contract/console-api.ts";
import type { Role } from "@keng/contract/roles.ts";
import { DAY } from "@keng/core/time.ts";
import { asActor } from "@keng/db/connect.ts";
import { afterAll, describe, expect, it } from "vitest";
import { buildServer } from "../server.ts";
import { signedIn, testDesk, type TestOfficer, testUnit } from "../testing/desk.ts";
import { Newcomers, PASSWORD } from "../testing/newcomers.ts";
import { inviteOfficer } from "./invite-officer.command.ts";
import { officersRoom } from "./officers.routes.ts";
import { sessionRoom } from "./session.routes.ts";

const desk = await testDesk();
const app = await buildServer(desk, [sessionRoom, officersRoom]);
afterAll(() => app.close());
let count = 0;

/** A unit with a commander who came in by the operator's invitation, and an administrator. */
async function staffed() {
  const unit = await testUnit(desk);
  const people = new Newcomers(desk, app, unit);
  const made = await inviteOfficer(desk, null, {
    unit_id: unit.id,
    username: `chi-huy-${(count += 1)}`,
    display_name: "Trần Quốc Việt",
    roles: ["commander"],
  });
  expect(made.needs_confirmation).toBe(false);
  await accept(made.url);
  const commander = await signedIn(desk, unit, ["commander"]);
  return { unit, people, commander, admin: await signedIn(desk, unit, ["admin"]) };
}

type Made = { officer_id: string; url: string; needs_confirmation: boolean };
const tokenIn = (url: string): string => url.split("/").at(-1) ?? "";

async function accept(url: string, code?: string) {
  const payload = { token: tokenIn(url), password: PASSWORD, ...(code === undefined ? {} : { code }) };
  const origin = desk.config.public_url;
  const answer = await app.inject({
    method: "POST",
    url: "/api/invitations/accept",
    headers: { origin },
    payload,
  });
  return answer.statusCode === 204 ? "in" : answer.json<{ code: string }>().code;
}

const as = (officer: TestOfficer, method: "GET" | "POST" | "PUT", url: string, payload: object = {}) =>
  app.inject({ method, url, headers: officer.headers, ...(method === "GET" ? {} : { payload }) });

async function invite(admin: TestOfficer, roles: readonly Role[]) {
  const asked = { username: `moi-${(count += 1)}`, display_name: "Đỗ Thị Hồng Nhung", roles };
  const body = (await as(admin, "POST", "/api/officers", asked)).json<Made>();
  return { ...body, username: asked.username };
}

const ordersOf = async (officer: TestOfficer) =>
  (await as(officer, "GET", "/api/account-orders")).json<AccountOrder[]>();

describe("an account that reads content", () => {
  it("needs the administrator's link and the commander's code, and nobody has both", async () => {
    const { admin, commander, people } = await staffed();
    const made = await invite(admin, ["duty_officer"]);
    expect(made.needs_confirmation).toBe(true);
    const listed = (await as(admin, "GET", "/api/officers")).json<OfficerRow[]>();
    expect(listed.find((one) => one.id === made.officer_id)).toMatchObject({ roles: [], waits: true });
    expect(await accept(made.url)).toBe("invitation_unconfirmed");
    const shown = await people.browser().ask("GET", `/api/invitations/${tokenIn(made.url)}`);
    expect(shown.body as InvitationView).toMatchObject({ needs_code: true, confirmed: false });

    const [order] = await ordersOf(commander);
    expect(order).toMatchObject({
      kind: "invite",
      roles: ["duty_officer"],
      asked_by: admin.display_name,
      officer: { display_name: "Đỗ Thị Hồng Nhung", username: made.username },
      mine: false,
    });
    expect((await as(admin, "POST", `/api/account-orders/${order?.id}/confirm`)).statusCode).toBe(403);
    const body = (await as(commander, "POST", `/api/account-orders/${order?.id}/confirm`)).json<{
      code: string;
    }>();
    expect(body.code).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{4}$/);
    expect((await as(commander, "POST", `/api/account-orders/${order?.id}/confirm`)).statusCode).toBe(404);
    expect(await accept(made.url)).toBe("wrong_confirmation_code");
    expect(await accept(made.url, body.code.toLowerCase().replace("-", " "))).toBe("in");
    const after = (await as(admin, "GET", "/api/officers")).json<OfficerRow[]>();
    expect(after.find((one) => one.id === made.officer_id)).toMatchObject({
      roles: ["duty_officer"],
      waits: false,
    });
    const stored = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.invitation").selectAll().execute(),
    );
    expect(JSON.stringify(stored)).not.toContain(body.code);
    const acts = await asActor(desk.db, "system", (tx) =>
      tx
        .selectFrom("desk.audit_entry")
        .select(["act", "detail", "officer_id"])
        .where("subject_id", "=", made.officer_id)
        .orderBy("seq")
        .execute(),
    );
    expect(acts.map((one) => [one.act, one.detail, one.officer_id])).toEqual([
      ["officer_invited", "duty_officer", admin.officer_id],
      ["order_confirmed", "invite duty_officer", commander.officer_id],
      ["invitation_refused", "wrong_confirmation_code", null],
      ["invitation_accepted", null, made.officer_id],
    ]);
  });

  it("is void after five wrong codes, and after a refusal", async () => {
    const { admin, commander } = await staffed();
    const made = await invite(admin, ["commander"]);
    const [order] = await ordersOf(commander);
    const body = (await as(commander, "POST", `/api/account-orders/${order?.id}/confirm`)).json<{
      code: string;
    }>();
    for (let i = 0; i < 5; i += 1) expect(await accept(made.url, "222-2222")).toBe("wrong_confirmation_code");
    expect(await accept(made.url, body.code)).toBe("invitation_invalid");

    const refused = await invite(admin, ["officer"]);
    const [second] = await ordersOf(commander);
    expect((await as(commander, "POST", `/api/account-orders/${second?.id}/refuse`)).statusCode).toBe(204);
    expect(await accept(refused.url)).toBe("invitation_invalid");
    expect(await ordersOf(commander)).toEqual([]);
  });

  it("that is invited again goes through a commander too: nobody takes a colleague's account over", async () => {
    const { admin, commander } = await staffed();
    const made = await invite(admin, ["duty_officer"]);
    const confirm = async (): Promise<string> => {
      const [order] = await ordersOf(commander);
      const url = `/api/account-orders/${order?.id}/confirm`;
      return (await as(commander, "POST", url)).json<{ code: string }>().code;
    };
    expect(await accept(made.url, await confirm())).toBe("in");
    const again = await as(admin, "POST", `/api/officers/${made.officer_id}/invitation`);
    expect(again.json<Made>().needs_confirmation).toBe(true);
    expect(await accept(again.json<Made>().url)).toBe("invitation_unconfirmed");
    expect((await ordersOf(commander))[0]).toMatchObject({ kind: "invite_again", roles: ["duty_officer"] });
    expect(await accept(again.json<Made>().url, await confirm())).toBe("in");
  });

  it("is given to somebody who is here already only when a commander agrees; what is taken away goes at once", async () => {
    const { admin, commander, unit } = await staffed();
    const inspector = await signedIn(desk, unit, ["inspector"]);
    const set = await as(admin, "PUT", `/api/officers/${inspector.officer_id}/roles`, {
      roles: ["duty_officer", "province"],
    });
    expect(set.json()).toMatchObject({ needs_confirmation: true, invitation: { needs_confirmation: true } });
    const held = async (): Promise<unknown> =>
      (await as(admin, "GET", "/api/officers"))
        .json<OfficerRow[]>()
        .find((one) => one.id === inspector.officer_id)?.roles;
    expect(await held()).toEqual(["province"]);
    const [order] = await ordersOf(commander);
    const answer = await as(commander, "POST", `/api/account-orders/${order?.id}/confirm`);
    // nobody vouched for the way in that this officer had: it is closed, link and code open a new one
    const { code } = answer.json<{ code: string }>();
    expect(code).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{4}$/);
    expect((await as(inspector, "GET", "/api/me")).statusCode).toBe(401);
    expect(await accept(set.json<{ invitation: Made }>().invitation.url, code)).toBe("in");
    expect(await held()).toEqual(["duty_officer", "province"]);
    // a later order takes the place of the one before
    for (const roles of [["commander"], ["officer"]])
      await as(admin, "PUT", `/api/officers/${inspector.officer_id}/roles`, { roles });
    expect((await ordersOf(commander)).map((one) => one.roles)).toEqual([["officer"]]);
  });

  it("is not taken by way of a role that reads nothing: link and code are asked for again", async () => {
    const { admin, commander } = await staffed();
    const made = await invite(admin, ["duty_officer"]);
    const confirm = async (): Promise<string | null> => {
      const [order] = await ordersOf(commander);
      const url = `/api/account-orders/${order?.id}/confirm`;
      return (await as(commander, "POST", url)).json<{ code: string | null }>().code;
    };
    const roles = (roles_now: readonly Role[]) =>
      as(admin, "PUT", `/api/officers/${made.officer_id}/roles`, { roles: roles_now });
    expect(await accept(made.url, (await confirm()) ?? "")).toBe("in");
    // who came in by a code needs none for another role
    await roles(["province"]);
    expect((await roles(["duty_officer"])).json()).toEqual({ needs_confirmation: true, invitation: null });
    expect(await confirm()).toBeNull();
    // an administrator who let themselves in as somebody that reads nothing gets no further alone
    await roles(["province"]);
    const again = (await as(admin, "POST", `/api/officers/${made.officer_id}/invitation`)).json<Made>();
    expect(again.needs_confirmation).toBe(false);
    expect(await accept(again.url)).toBe("in");
    await roles(["duty_officer"]);
    await roles(["province"]);
    // nor by a link that was asked for and kept for later
    const kept = (await as(admin, "POST", `/api/officers/${made.officer_id}/invitation`)).json<Made>();
    expect((await roles(["duty_officer"])).json<{ invitation: Made | null }>().invitation).not.toBeNull();
    expect(await accept(kept.url)).toBe("invitation_invalid");
    await roles(["province"]);
    const set = (await roles(["duty_officer"])).json<{ invitation: Made | null }>();
    expect(await accept(set.invitation?.url ?? "")).toBe("invitation_unconfirmed");
    const code = await confirm();
    expect(code).not.toBeNull();
    expect(await accept(set.invitation?.url ?? "", code ?? "")).toBe("in");
  });

  it("cannot be made by an administrator alone in a unit without a commander, by the operator it can", async () => {
    const unit = await testUnit(desk);
    const admin = await signedIn(desk, unit, ["admin"]);
    const asked = { username: "mot-minh", display_name: "Một Mình", roles: ["duty_officer"] };
    const refused = await as(admin, "POST", "/api/officers", asked);
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, "commander_needed"]);
    expect((await as(admin, "POST", "/api/officers", { ...asked, roles: ["inspector"] })).statusCode).toBe(
      200,
    );
    const made = await inviteOfficer(desk, null, {
      ...asked,
      unit_id: unit.id,
      username: "hai-minh",
      roles: ["duty_officer"],
    });
    expect(made.needs_confirmation).toBe(false);
    const only = await signedIn(desk, unit, ["commander"]);
    // the unit's only commander is nobody's second pair of eyes for themselves
    const self = await as(admin, "POST", `/api/officers/${only.officer_id}/invitation`);
    expect(self.json<{ code: string }>().code).toBe("commander_needed");
  });

  it("stays in its unit, waits a week, and is not confirmed by whom it is about", async () => {
    const { admin, commander, unit } = await staffed();
    const elsewhere = await staffed();
    await invite(admin, ["officer"]);
    const [order] = await ordersOf(commander);
    expect(await ordersOf(elsewhere.commander)).toEqual([]);
    const confirm = (who: TestOfficer) => as(who, "POST", `/api/account-orders/${order?.id}/confirm`);
    expect((await confirm(elsewhere.commander)).statusCode).toBe(404);
    const deputy = await signedIn(desk, unit, ["commander"]);
    await as(admin, "PUT", `/api/officers/${deputy.officer_id}/roles`, { roles: ["commander", "officer"] });
    const own = (await ordersOf(deputy)).find((one) => one.officer.id === deputy.officer_id);
    expect(own?.mine).toBe(true);
    expect((await as(deputy, "POST", `/api/account-orders/${own?.id}/confirm`)).statusCode).toBe(404);
    desk.wait(8 * DAY);
    expect((await confirm(commander)).statusCode).toBe(401);
    desk.wait(-8 * DAY);
    const late = { ...desk, now: () => new Date(desk.now().getTime() + 8 * DAY) };
    expect(late.now() > new Date(order?.expires_at ?? "")).toBe(true);
    expect((await confirm(commander)).statusCode).toBe(200);
  });
});
