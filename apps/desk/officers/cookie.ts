import { createHmac, timingSafeEqual } from "node:crypto";

/** The session's cookie: the library's token and a signature under the desk's key. `__Host-` binds it to https. */
export function cookieName(publicUrl: string): string {
  return publicUrl.startsWith("https:") ? "__Host-keng_session" : "keng_session";
}

export function signToken(key: Uint8Array, token: string): string {
  return `${token}.${createHmac("sha256", key).update("cookie\0").update(token).digest("base64url")}`;
}

/** The token in a request's cookies when its signature is ours, else null. */
export function tokenIn(key: Uint8Array, name: string, cookies: string | undefined): string | null {
  for (const part of cookies?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (at < 0 || part.slice(0, at).trim() !== name) continue;
    const value = part.slice(at + 1).trim();
    const token = value.slice(0, value.lastIndexOf("."));
    const expected = Buffer.from(signToken(key, token));
    const given = Buffer.from(value);
    if (expected.length === given.length && timingSafeEqual(expected, given)) return token;
  }
  return null;
}

/** `Set-Cookie` for a signed token, or one that takes it away. It never reaches a script or another site's request. */
export function setCookie(publicUrl: string, value: string | null): string {
  const secure = publicUrl.startsWith("https:") ? "; Secure" : "";
  const age = value === null ? "; Max-Age=0" : "";
  return `${cookieName(publicUrl)}=${value ?? ""}; Path=/; HttpOnly; SameSite=Strict${secure}${age}`;
}
