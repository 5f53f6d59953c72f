import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, inject, it } from "vitest";
import { asActor } from "./connect.ts";
import { generateTypes } from "./generate.ts";
import { migrate } from "./migrate.ts";
import { addressOf } from "./testing/cluster.ts";
import { testDatabase } from "./testing/database.ts";

const database = await testDatabase();

describe("the database", () => {
  it("is up to date after one run, and a second run does nothing", async () => {
    expect(await migrate(database.address("keng_owner"))).toEqual([]);
  });

  it("has exactly the types that are committed (`npm run db:types`)", async () => {
    const cluster = inject("cluster");
    const made = await generateTypes(addressOf(cluster, "keng_owner", cluster.template));
    const kept = readFileSync(join(import.meta.dirname, "schema.generated.ts"), "utf8");
    expect(kept).toBe(made);
  });

  it("tells a transaction who acts, and forgets it afterwards", async () => {
    const actor = await asActor(
      database.desk,
      "system",
      async (tx) => (await sql<{ a: string }>`select desk.actor() as a`.execute(tx)).rows[0]?.a,
    );
    expect(actor).toBe("system");
    const { rows } = await sql<{ a: string | null }>`select desk.actor() as a`.execute(database.desk);
    expect(rows[0]?.a).toBeNull();
  });
});
