import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Database } from "@keng/db/schema.generated.ts";
import type { Desk } from "@keng/desk/context.ts";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { OUT } from "../config.ts";

/** Tables that grow with every message or look: none of them may be read from end to end. */
const BIG = new Set([
  "conversation",
  "message",
  "message_term",
  "tip",
  "question",
  "clock",
  "read_mark",
  "audit_entry",
]);

export type Plan = { name: string; statements: number; indexes: string[]; scanned: string[] };

/**
 * The desk's own use cases on a connection on which the server explains everything that it runs, also inside its
 * functions (auto_explain with analyze and buffers), as the desk's role, under row-level security.
 */
export function explainer(superuser: string, desk: Omit<Desk, "db">) {
  const notices: string[] = [];
  const types = new pg.TypeOverrides();
  types.setTypeParser(20, Number);
  const settings = [
    "session_preload_libraries=auto_explain",
    "auto_explain.log_min_duration=0",
    "auto_explain.log_analyze=on",
    "auto_explain.log_buffers=on",
    "auto_explain.log_nested_statements=on",
    "auto_explain.log_level=notice",
    "auto_explain.log_parameter_max_length=0",
  ];
  const pool = new pg.Pool({
    connectionString: superuser,
    max: 1,
    idleTimeoutMillis: 0,
    types,
    options: settings.map((setting) => `-c ${setting}`).join(" "),
  });
  pool.on("connect", (client) =>
    client.on("notice", (notice) => {
      if (notice.message?.includes("plan:") === true) notices.push(notice.message);
    }),
  );
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const explained: Desk = { ...desk, db };
  let isDesk = false;
  return {
    explain: async (name: string, work: (desk: Desk) => Promise<unknown>): Promise<Plan> => {
      if (!isDesk) await sql`set session authorization keng_desk`.execute(db);
      isDesk = true;
      await work(explained);
      notices.length = 0;
      await work(explained);
      mkdirSync(join(OUT, "plans"), { recursive: true });
      const text = notices.join(`\n${"─".repeat(80)}\n`);
      writeFileSync(join(OUT, "plans", `${name.replaceAll(/[^\w]+/g, "-")}.txt`), `${text}\n`);
      const found = (pattern: RegExp): string[] => [
        ...new Set([...text.matchAll(pattern)].flatMap(([, one]) => one ?? [])),
      ];
      return {
        name,
        statements: notices.length,
        indexes: [...found(/ using (\w+) on /g), ...found(/Bitmap Index Scan on (\w+)/g)],
        scanned: found(/Seq Scan on (?:\w+\.)?(\w+)/g).filter((table) => BIG.has(table)),
      };
    },
    close: () => db.destroy(),
  };
}
