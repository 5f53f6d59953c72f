import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { SQLInputValue, StatementSync } from "node:sqlite";

const tables = `
create table if not exists setting (key text primary key, value text not null) strict;
create table if not exists app (app_id text primary key, secret text not null, callback text not null,
  webhook_url text not null, webhook_enabled integer not null, name text not null default '') strict;
create table if not exists oa (seq integer primary key autoincrement, oa_id text not null unique, name text not null,
  oa_type text not null, app_id text not null, oa_secret_key text not null, granted integer not null) strict;
create table if not exists oauth_code (code text primary key, app_id text not null, oa_id text not null,
  challenge text not null, expires_at integer not null, used integer not null) strict;
create table if not exists access_token (token text primary key, app_id text not null, oa_id text not null,
  expires_at integer not null, revoked integer not null) strict;
create table if not exists refresh_token (token text primary key, app_id text not null, oa_id text not null,
  expires_at integer not null, consumed integer not null, access_token text not null) strict;
create table if not exists person (seq integer primary key autoincrement, id text not null unique, name text not null,
  phone text not null, avatar text not null, minor integer not null, mobile integer not null,
  created_at integer not null) strict;
create table if not exists relation (person_id text not null, oa_id text not null, user_id text not null unique,
  user_id_by_app text not null, following integer not null, blocked integer not null, last_interaction_at integer,
  free_used integer not null default 0, primary key (person_id, oa_id)) strict;
create table if not exists message (seq integer primary key autoincrement, msg_id text not null unique,
  oa_id text not null, person_id text not null, from_oa integer not null, kind text not null, text text,
  attachments text not null, buttons text not null, quote_msg_id text, at integer not null, seen integer not null,
  via text, app_id text, hidden integer not null, replies_used integer not null) strict;
create table if not exists reaction (msg_id text primary key, icon text not null) strict;
create index if not exists message_chat on message (oa_id, person_id, seq);
create table if not exists call (seq integer primary key autoincrement, call_id text not null unique, oa_id text not null,
  person_id text not null, outcome text not null, call_type text not null, waited_ms integer not null,
  talked_ms integer not null, at integer not null) strict;
create table if not exists blob (id text primary key, mime text not null, name text not null, kind text not null,
  size integer not null, bytes blob not null) strict;
create table if not exists media (token text primary key, blob_id text not null, expires_at integer not null) strict;
create table if not exists upload (id text primary key, oa_id text not null, kind text not null, blob_id text not null,
  created_at integer not null) strict;
create table if not exists usage (oa_id text not null, month text not null, what text not null, used integer not null,
  primary key (oa_id, month, what)) strict;
create table if not exists job (id integer primary key autoincrement, app_id text not null, oa_id text not null,
  lane text not null, event_name text not null, body text not null, attempt integer not null, due_at integer not null,
  state text not null) strict;
create index if not exists job_due on job (state, due_at);
`;

/** The one database file of the simulator: survives kill -9 (write-ahead log). */
export interface Db {
  run(sql: string, ...values: SQLInputValue[]): number;
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the row that its SQL gives
  one<T>(sql: string, ...values: SQLInputValue[]): T | undefined;
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the row that its SQL gives
  all<T>(sql: string, ...values: SQLInputValue[]): T[];
  tx<T>(work: () => T): T;
  close(): void;
}

/** What files of earlier versions lack. */
function addMissing(sqlite: DatabaseSync): void {
  const columns = sqlite.prepare("select name from pragma_table_info('app')").all();
  if (!columns.some((column) => column["name"] === "name"))
    sqlite.exec("alter table app add column name text not null default ''");
}

export function openDb(home: string): Db {
  mkdirSync(home, { recursive: true });
  const sqlite = new DatabaseSync(join(home, "zalo-sim.sqlite"));
  sqlite.exec("pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000;");
  sqlite.exec(tables);
  addMissing(sqlite);
  const prepared = new Map<string, StatementSync>();
  function statement(sql: string): StatementSync {
    let found = prepared.get(sql);
    if (found === undefined) {
      found = sqlite.prepare(sql);
      prepared.set(sql, found);
    }
    return found;
  }
  let depth = 0;
  return {
    run: (sql, ...values) => Number(statement(sql).run(...values).changes),
    one: (sql, ...values) => statement(sql).get(...values) as never,
    all: (sql, ...values) => statement(sql).all(...values) as never,
    tx: (work) => {
      if (depth > 0) return work();
      sqlite.exec("begin immediate");
      depth++;
      try {
        const result = work();
        sqlite.exec("commit");
        return result;
      } catch (error) {
        sqlite.exec("rollback");
        throw error;
      } finally {
        depth--;
      }
    },
    close: () => sqlite.close(),
  };
}

const emptied = ["person", "relation", "message", "call", "blob", "media", "upload", "usage", "job"];
const registered = ["app", "oa", "oauth_code", "access_token", "refresh_token"];

export function emptyTables(db: Db, all: boolean): void {
  db.tx(() => {
    for (const table of all ? [...emptied, ...registered] : emptied) db.run(`delete from ${table}`);
    db.run("delete from setting where key <> 'clock_offset'");
  });
}

export function readSetting(db: Db, key: string): unknown {
  const row = db.one<{ value: string }>("select value from setting where key = ?", key);
  return row === undefined ? undefined : JSON.parse(row.value);
}

export function writeSetting(db: Db, key: string, value: unknown): void {
  db.run(
    "insert into setting (key, value) values (?, ?) on conflict (key) do update set value = excluded.value",
    key,
    JSON.stringify(value),
  );
}
