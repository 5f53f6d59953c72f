import { asActor } from "@keng/db/connect.ts";
import { signedIn, testDesk, testUnit } from "@keng/desk/testing/desk.ts";
import { Command } from "commander";
import { expect, it } from "vitest";
import { accountCommand } from "./account.ts";
import { tokenCommand } from "./token.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const officer = await signedIn(desk, unit, ["duty_officer"]);

/** One call of `keng account token` with these words, as at a prompt. */
async function keng(...words: string[]): Promise<{ out: string[]; failed: string[] }> {
  const [out, failed]: [string[], string[]] = [[], []];
  const program = new Command("keng").exitOverride();
  const operator = {
    lang: "en" as const,
    open: () => ({ desk, close: async () => undefined }),
    out: (line: string) => void out.push(line),
    fail: (line: string) => void failed.push(line),
  };
  tokenCommand(accountCommand(program, operator), operator);
  await program.parseAsync(["account", "token", ...words], { from: "user" });
  return { out, failed };
}

it("keng account token makes, lists and revokes an officer's tokens, and the log says that the operator did", async () => {
  const { username } = officer;
  expect((await keng("list", username)).out).toEqual(["This account has no token yet."]);
  const make = (...options: string[]) => keng("make", username, "--name", "Reports", ...options);
  expect((await make()).failed[0]).toMatch(/^Choose at least one scope/);
  expect((await make("--scope", "everything")).failed[0]).toMatch(/^There is no scope everything/);
  expect((await make("--scope", "reply", "--days", "91")).failed[0]).toBe("Between 1 and 90 days.");
  expect((await make("--scope", "read_audit")).failed[0]).toMatch(/^Your role may not/);
  const made = await make("--scope", "read_inbox,read_threads", "--scope", "reply", "--days", "7");
  expect(made.failed).toEqual([]);
  expect(made.out[1]).toMatch(/^keng_[\w-]{43}$/);
  expect((await keng("list", username)).out[0]).toMatch(
    /^[\da-f]{8} {3}Reports {3}read_inbox,read_threads,reply {3}good {3}made .* {3}never used$/,
  );
  expect((await keng("revoke", username, "Another")).failed[0]).toMatch(/^There is no such living token/);
  expect((await keng("revoke", username, "Reports")).out).toEqual(["Token Reports revoked"]);
  expect((await keng("list", username)).out[0]).toContain("revoked");
  const acts = await asActor(desk.db, "system", (tx) =>
    tx
      .selectFrom("desk.audit_entry")
      .select(["act", "officer_id"])
      .where("subject_type", "=", "token")
      .orderBy("seq")
      .execute(),
  );
  expect(acts).toEqual([
    { act: "token_made", officer_id: null },
    { act: "token_revoked", officer_id: null },
  ]);
});
