import { asActor } from "@keng/db/connect.ts";
import { acceptInvitation } from "@keng/desk/officers/accept-invitation.command.ts";
import { testDesk } from "@keng/desk/testing/desk.ts";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { accountCommand } from "./account.ts";
import { auditCommand } from "./audit.ts";
import { unitCommand } from "./unit.ts";

const desk = await testDesk();

/** One call of `keng` with these words, as at a prompt. */
async function keng(...words: string[]): Promise<{ out: string[]; failed: string[] }> {
  const [out, failed]: [string[], string[]] = [[], []];
  const program = new Command("keng").exitOverride();
  const operator = {
    lang: "en" as const,
    open: () => ({ desk, close: async () => undefined }),
    out: (line: string) => void out.push(line),
    fail: (line: string) => void failed.push(line),
  };
  for (const add of [accountCommand, unitCommand, auditCommand]) add(program, operator);
  await program.parseAsync(words, { from: "user" });
  return { out, failed };
}

describe("keng on the command line", () => {
  it("sets up a unit, makes accounts in it, and every act is in the chain", async () => {
    expect(
      (await keng("account", "create", "--username", "a.b", "--name", "A", "--role", "admin")).failed,
    ).toEqual(["There is no such unit. See the list with: keng unit list"]);
    const made = await keng(
      "unit",
      "create",
      "--name-vi",
      "Công an xã Đức Lập",
      "--name-en",
      "Duc Lap police",
    );
    expect(made.out[0]).toMatch(/^Set up the unit [\da-f-]{36}$/);
    const setting = await desk.db.selectFrom("exchange.setting").select("value").execute();
    expect(JSON.stringify(setting)).toContain("Công an xã Đức Lập");

    const invited = await keng(
      "account",
      "create",
      "--username",
      "tam.nguyen",
      "--name",
      "Nguyễn Văn Tám",
      "--role",
      "duty_officer",
      "--role",
      "officer",
    );
    expect(invited.failed).toEqual([]);
    expect(invited.out[1]).toMatch(/^http:\/\/localhost:4000\/moi\/[\w-]{43}$/);
    const twice = await keng(
      "account",
      "create",
      "--username",
      "tam.nguyen",
      "--name",
      "X",
      "--role",
      "admin",
    );
    expect(twice.failed).toEqual([
      "Somebody already has this user name. What you entered is kept; choose another name.",
    ]);
    const apart = await keng("account", "roles", "tam.nguyen", "--role", "admin,commander");
    expect(apart.failed[0]).toMatch(/^Two people must hold these two roles/);
    expect((await keng("account", "list")).out).toEqual([
      "tam.nguyen   Nguyễn Văn Tám   invited   Duty officer, Case officer",
    ]);
    expect((await keng("account", "suspend", "tam.nguyen")).out[0]).toMatch(/is suspended/);
    expect((await keng("account", "list", "--unit", "duc lap police")).out[0]).toContain("suspended");
    expect((await keng("account", "restore", "tam.nguyen")).failed).toEqual([]);
    const again = await keng("account", "reset", "tam.nguyen");
    expect(again.out[1]).not.toBe(invited.out[1]);
    expect((await keng("account", "reset", "nobody")).failed).toEqual([
      "There is no account nobody. See the list with: keng account list",
    ]);
    const acts = await asActor(desk.db, "system", (tx) =>
      tx.selectFrom("desk.audit_entry").select(["act", "officer_id"]).orderBy("seq").execute(),
    );
    expect(acts).toEqual(
      [
        "unit_created",
        "officer_invited",
        "officer_suspended",
        "officer_restored",
        "officer_invited_again",
      ].map((act) => ({ act, officer_id: null })),
    );
  });

  it("asks a commander before an account may read, once the unit has one", async () => {
    const chief = ["account", "create", "--username", "chi.huy", "--name", "Chỉ Huy", "--role", "commander"];
    const first = await keng(...chief);
    expect(first.out).toHaveLength(2);
    const token = first.out[1]?.split("/").at(-1) ?? "";
    await acceptInvitation(desk, { token, password: "mua thu vang roi 1945" });
    const duty = await keng(
      "account",
      "create",
      "--username",
      "hai",
      "--name",
      "Hai",
      "--role",
      "duty_officer",
    );
    expect(duty.out[2]).toMatch(/^A commander must confirm this role/);
    const roles = await keng("account", "roles", "tam.nguyen", "--role", "duty_officer,officer,commander");
    expect(roles.out).toEqual([
      "The roles of tam.nguyen that read wait for a commander on the page To confirm.",
    ]);
    expect((await keng("account", "reset", "tam.nguyen")).out[2]).toMatch(/^A commander must confirm/);
  });

  it("says whether the chain holds, and where it does not", async () => {
    expect(await keng("audit", "verify")).toEqual({
      out: [
        expect.stringMatching(
          /^✓ Công an xã Đức Lập: the chain is whole, 10 entries, last number ([\dA-F]{4} ?){4}$/,
        ),
      ],
      failed: [],
    });
    await desk.database.owner.updateTable("desk.audit_head").set({ seq: 3 }).execute();
    const broken = await keng("audit", "verify");
    expect(broken.out).toEqual([]);
    expect(broken.failed[0]).toMatch(/^✗ Công an xã Đức Lập: the chain is broken at entry 3\./);
    expect((await keng("audit", "restored")).out).toEqual(["Công an xã Đức Lập: no entry is gone"]);
  });
});
