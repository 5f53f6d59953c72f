import { newHex, newId, newToken } from "./ids.ts";
import type { Db } from "./state.store.ts";

export interface App {
  app_id: string;
  secret: string;
  callback: string;
  webhook_url: string;
  webhook_enabled: number;
  /** As people read it on the consent page. */
  name: string;
}

export interface Oa {
  oa_id: string;
  name: string;
  oa_type: "state" | "enterprise";
  app_id: string;
  oa_secret_key: string;
  granted: number;
}

export function listApps(db: Db): App[] {
  return db.all<App>("select * from app order by rowid");
}

export function findApp(db: Db, appId: string): App | undefined {
  return db.one<App>("select * from app where app_id = ?", appId);
}

export function insertApp(
  db: Db,
  given: Partial<Pick<App, "app_id" | "secret" | "callback" | "webhook_url" | "name">>,
): App {
  const app: App = {
    app_id: given.app_id ?? newId("1"),
    secret: given.secret ?? newHex(16),
    callback: given.callback ?? "",
    webhook_url: given.webhook_url ?? "",
    webhook_enabled: 1,
    name: given.name ?? "",
  };
  db.run(
    "insert into app (app_id, secret, callback, webhook_url, webhook_enabled, name) values (?, ?, ?, ?, 1, ?)",
    app.app_id,
    app.secret,
    app.callback,
    app.webhook_url,
    app.name,
  );
  return app;
}

/** Saving the address is also how an administrator switches a disabled webhook on again. */
export function setWebhook(db: Db, appId: string, url: string): void {
  db.run("update app set webhook_url = ?, webhook_enabled = 1 where app_id = ?", url, appId);
}

/** Where people are led back to after they consented. */
export function setCallback(db: Db, appId: string, url: string): void {
  db.run("update app set callback = ? where app_id = ?", url, appId);
}

export function disableWebhook(db: Db, appId: string): void {
  db.run("update app set webhook_enabled = 0 where app_id = ?", appId);
}

export function listOas(db: Db): Oa[] {
  return db.all<Oa>("select * from oa order by seq");
}

export function findOa(db: Db, oaId: string): Oa | undefined {
  return db.one<Oa>("select * from oa where oa_id = ?", oaId);
}

export function insertOa(db: Db, oa: Omit<Oa, "granted">): void {
  db.run(
    "insert into oa (oa_id, name, oa_type, app_id, oa_secret_key, granted) values (?, ?, ?, ?, ?, 0)",
    oa.oa_id,
    oa.name,
    oa.oa_type,
    oa.app_id,
    oa.oa_secret_key,
  );
}

/** A page may become an enterprise page or a state page; what it may send is decided at each call. */
export function setOaType(db: Db, oaId: string, type: Oa["oa_type"]): void {
  db.run("update oa set oa_type = ? where oa_id = ?", type, oaId);
}

/** A page that is closed: its grants, chats and events on their way go with it. */
export function deleteOa(db: Db, oaId: string): void {
  for (const table of [
    "message",
    "relation",
    "call",
    "job",
    "upload",
    "access_token",
    "refresh_token",
    "oauth_code",
    "oa",
  ])
    db.run(`delete from ${table} where oa_id = ?`, oaId);
}

export function countFollowers(db: Db, oaId: string): number {
  return (
    db.one<{ n: number }>("select count(*) as n from relation where oa_id = ? and following = 1", oaId)?.n ??
    0
  );
}

// ---- grants -----------------------------------------------------------------------------------------------------

export const accessLifeMs = 90_000_000;
export const refreshLifeMs = 90 * 24 * 3600 * 1000;

/** A pair for the page and its app; the page counts as granted from now on. */
export function insertPair(db: Db, appId: string, oaId: string, now: number, refreshExpiresAt?: number) {
  const pair = { access: newToken(), refresh: newToken() };
  const until = refreshExpiresAt ?? now + refreshLifeMs;
  db.run("insert into access_token values (?, ?, ?, ?, 0)", pair.access, appId, oaId, now + accessLifeMs);
  db.run(
    "insert into refresh_token values (?, ?, ?, ?, 0, ?)",
    pair.refresh,
    appId,
    oaId,
    until,
    pair.access,
  );
  db.run("update oa set granted = 1 where oa_id = ?", oaId);
  return pair;
}

export function insertCode(
  db: Db,
  appId: string,
  oaId: string,
  challenge: string,
  expiresAt: number,
): string {
  const code = newToken();
  db.run("insert into oauth_code values (?, ?, ?, ?, ?, 0)", code, appId, oaId, challenge, expiresAt);
  return code;
}

export interface Code {
  app_id: string;
  oa_id: string;
  challenge: string;
  expires_at: number;
  used: number;
}
export function findCode(db: Db, code: string): Code | undefined {
  return db.one<Code>("select * from oauth_code where code = ?", code);
}
export function useCode(db: Db, code: string): void {
  db.run("update oauth_code set used = 1 where code = ?", code);
}

export interface Refresh {
  app_id: string;
  oa_id: string;
  expires_at: number;
  consumed: number;
  access_token: string;
}
export function findRefresh(db: Db, token: string): Refresh | undefined {
  return db.one<Refresh>("select * from refresh_token where token = ?", token);
}
export function consumeRefresh(db: Db, token: string): void {
  db.run("update refresh_token set consumed = 1 where token = ?", token);
}
export function revokeAccess(db: Db, token: string): void {
  db.run("update access_token set revoked = 1 where token = ?", token);
}
/** The rotated refresh token stays as it was, and speaks for the new access token. */
export function pointRefreshAt(db: Db, refresh: string, access: string): void {
  db.run("update refresh_token set access_token = ? where token = ?", access, refresh);
}
export function dropRefresh(db: Db, token: string): void {
  db.run("delete from refresh_token where token = ?", token);
}

export interface Access {
  app_id: string;
  oa_id: string;
  expires_at: number;
  revoked: number;
}
export function findAccess(db: Db, token: string): Access | undefined {
  return db.one<Access>("select * from access_token where token = ?", token);
}

export type TokenTrouble = "access_expired" | "all_expired" | "used_twice" | "revoked";

/** Trouble with a page's tokens: they run out before their time, or the page takes its grant back. */
export function spoilTokens(db: Db, oaId: string, what: TokenTrouble): void {
  if (what === "revoked") {
    db.run("update access_token set revoked = 1 where oa_id = ?", oaId);
    db.run("delete from refresh_token where oa_id = ?", oaId);
    db.run("update oa set granted = 0 where oa_id = ?", oaId);
    return;
  }
  db.run("update access_token set expires_at = 0 where oa_id = ?", oaId);
  if (what === "used_twice") db.run("update refresh_token set consumed = 1 where oa_id = ?", oaId);
  if (what === "all_expired") db.run("update refresh_token set expires_at = 0 where oa_id = ?", oaId);
}
