import { describe, expect, it } from "vitest";
import { planted } from "./planted.ts";
import { sqlInStores } from "./sql.ts";

describe("SQL", () => {
  it.each([
    ["by tag in a command", "apps/desk/tips/a.command.ts", "await sql<{ n: number }>`select 1`.execute(tx);"],
    [
      "by builder in a query",
      "apps/desk/tips/a.query.ts",
      `await tx.selectFrom("desk.tip").selectAll().execute();`,
    ],
    [
      "by insert in a job",
      "apps/gateway/media/a.job.ts",
      `await tx.insertInto("vault.media").values({}).execute();`,
    ],
    ["raw in routes", "apps/desk/tips/a.routes.ts", `await pool.query("select id from desk.tip");`],
    ["raw in a template", "apps/desk/tips/a.ts", "await pool.query(`insert into desk.tip values (${1})`);"],
    ["a notification in a pure file", "apps/desk/live/a.ts", `await client.query("listen keng_desk");`],
    ["a setting in composition", "apps/desk/main.ts", `await client.query("set local role keng_desk");`],
    [
      "a function's call",
      "apps/desk/main.ts",
      `await client.query("select set_config('keng.actor', $1, true)");`,
    ],
    ["on the command line", "apps/cli/report.ts", `await client.query("delete from desk.tip");`],
    ["sql.raw", "apps/desk/tips/a.ts", `sql.raw(name);`],
    ["a file of it in an app", "apps/desk/tips/a.sql", `select 1`],
  ])("%s is refused", (_says, path, text) => {
    expect(planted(sqlInStores, { [path]: text })).toHaveLength(1);
  });

  it("has its place, and plain words are not SQL", () => {
    const files = {
      "apps/desk/tips/tip.store.ts": `export const read = (tx: Tx) => tx.selectFrom("desk.tip").execute();`,
      "packages/db/tx.ts": `await client.query("begin");`,
      "packages/db/migrations/0001_desk_create_tip.sql": `create table desk.tip ();`,
      "apps/desk/tips/tip.test.ts": `await pool.query("select count(*) from desk.tip");`,
      "apps/desk/tips/tip.ts": `export const words = ["select", "update", "delete", "from the list", "copy", "begin work"];`,
    };
    expect(planted(sqlInStores, files)).toEqual([]);
  });
});
