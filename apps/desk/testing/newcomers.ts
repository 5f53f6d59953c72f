import { equal, match } from "node:assert/strict";
import type { Desk } from "../context.ts";
import { inviteOfficer } from "../officers/invite-officer.command.ts";
import type { DeskApp } from "../room.ts";
import { Browser } from "./browser.ts";
import { oneTimeCode } from "./one-time-code.ts";

export const PASSWORD = "mua thu vang roi 1945";

type Newcomer = { id: string; username: string; link: string; token: string };
type Enrolled = Newcomer & { secret: string; recovery: string[]; in: Browser };

/** Duty officers who come to the desk by the same way as real ones: over HTTP. */
export class Newcomers {
  readonly #desk: Desk;
  readonly #app: DeskApp;
  readonly #unit: { id: string };
  #count = 0;

  constructor(desk: Desk, app: DeskApp, unit: { id: string }) {
    this.#desk = desk;
    this.#app = app;
    this.#unit = unit;
  }

  browser(network?: string): Browser {
    return new Browser(this.#app, this.#desk.config.public_url, network);
  }

  /** Invited, the link not yet opened. */
  async newcomer(): Promise<Newcomer> {
    const username = `can-bo-${(this.#count += 1)}`;
    const made = await inviteOfficer(this.#desk, null, {
      unit_id: this.#unit.id,
      username,
      display_name: "Trần Thị Sáu",
      roles: ["duty_officer"],
    });
    return { id: made.officer_id, username, link: made.url, token: made.url.split("/").at(-1) ?? "" };
  }

  /** Has chosen a password. */
  async member(): Promise<Newcomer> {
    const one = await this.newcomer();
    const accept = { token: one.token, password: PASSWORD };
    equal((await this.browser().ask("POST", "/api/invitations/accept", accept)).status, 204);
    return one;
  }

  /** Has set up the second factor and is signed in with it. */
  async enrolled(): Promise<Enrolled> {
    const one = await this.member();
    const browser = this.browser();
    const credentials = { username: one.username, password: PASSWORD };
    const first = await browser.ask("POST", "/api/session", credentials);
    equal((first.body as { step?: unknown }).step, "enroll");
    const made = await browser.ask("POST", "/api/session/enroll", {});
    const { uri, secret, recovery_codes } = made.body as {
      uri: string;
      secret: string;
      recovery_codes: string[];
    };
    match(uri, new RegExp(`^otpauth://totp/K%E1%BA%BBng%3A${one.username}\\?secret=${secret}&`));
    equal(recovery_codes.length, 10);
    const code = oneTimeCode(secret);
    const proved = await browser.ask("POST", "/api/session/enroll/confirm", { code });
    equal(proved.status, 200);
    return { ...one, secret, recovery: recovery_codes, in: browser };
  }
}
