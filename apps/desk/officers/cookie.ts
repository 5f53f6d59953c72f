import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { DAY } from "@keng/core/time.ts";

/** `__Host-` binds a cookie to https and to this very host. */
function named(publicUrl: string, name: string): string {
  return publicUrl.startsWith("https:") ? `__Host-${name}` : name;
}

export function cookieName(publicUrl: string): string {
  return named(publicUrl, "keng_session");
}

export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

function mac(key: Uint8Array, domain: string, text: string): string {
  return createHmac("sha256", key).update(domain).update("\0").update(text).digest("base64url");
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function valueOf(name: string, cookies: string | undefined): string | null {
  for (const part of cookies?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/** The session's cookie: its token and a signature under the desk's key, so that the table alone makes no cookie. */
export function signToken(key: Uint8Array, token: string): string {
  return `${token}.${mac(key, "session", token)}`;
}

/** The token in a request's cookies when its signature is ours, else null. */
export function tokenIn(key: Uint8Array, publicUrl: string, cookies: string | undefined): string | null {
  const value = valueOf(cookieName(publicUrl), cookies);
  if (value === null) return null;
  const token = value.slice(0, Math.max(value.lastIndexOf("."), 0));
  return isSame(signToken(key, token), value) ? token : null;
}

/** `Set-Cookie` for a session, or one that takes it away. It never reaches a script or another site's request. */
export function sessionCookie(key: Uint8Array, publicUrl: string, token: string | null): string {
  const value = token === null ? "" : signToken(key, token);
  return setCookie(publicUrl, cookieName(publicUrl), value, token === null ? 0 : null);
}

/** How long the unit's own computer needs the password alone. */
const TRUSTED = 30 * DAY;

/** What a remembered computer is bound to: a new password or a new second factor makes it a stranger again. */
export type Bound = { second_factor_id: string; password: string };

export function deviceCookie(key: Uint8Array, publicUrl: string, bound: Bound, now: Date): string {
  const until = String(now.getTime() + TRUSTED);
  const value = `${until}.${mac(key, "device", `${until} ${bound.second_factor_id} ${bound.password}`)}`;
  return setCookie(publicUrl, named(publicUrl, "keng_device"), value, TRUSTED / 1000);
}

export function isRemembered(
  key: Uint8Array,
  publicUrl: string,
  cookies: string | undefined,
  bound: Bound,
  now: Date,
): boolean {
  const [until = "", given = ""] = (valueOf(named(publicUrl, "keng_device"), cookies) ?? "").split(".");
  const expected = mac(key, "device", `${until} ${bound.second_factor_id} ${bound.password}`);
  return isSame(expected, given) && Number(until) > now.getTime();
}

/** How long a browser is remembered as one in which the officer signed in. It lets nobody in by itself. */
const KNOWN = 180 * DAY;

function knownName(key: Uint8Array, publicUrl: string, username: string): string {
  // several officers share the unit's computer: a cookie for each, whose name tells nobody's
  return named(publicUrl, `keng_known_${mac(key, "known name", username).slice(0, 12)}`);
}

/** Marks this browser as known to the officer; one that is known already stays the same. */
export function knownCookie(
  key: Uint8Array,
  publicUrl: string,
  username: string,
  cookies: string | undefined,
): string {
  const id = knownBrowser(key, publicUrl, username, cookies) ?? newToken();
  const value = `${id}.${mac(key, "known", `${id} ${username}`)}`;
  return setCookie(publicUrl, knownName(key, publicUrl, username), value, KNOWN / 1000);
}

/** Which browser it is, when this officer has signed in with it before; else null. */
export function knownBrowser(
  key: Uint8Array,
  publicUrl: string,
  username: string,
  cookies: string | undefined,
): string | null {
  const [id = "", given = ""] = (valueOf(knownName(key, publicUrl, username), cookies) ?? "").split(".");
  return isSame(mac(key, "known", `${id} ${username}`), given) ? id : null;
}

function setCookie(publicUrl: string, name: string, value: string, seconds: number | null): string {
  const age = seconds === null ? "" : `; Max-Age=${seconds}`;
  const secure = publicUrl.startsWith("https:") ? "; Secure" : "";
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict${secure}${age}`;
}
