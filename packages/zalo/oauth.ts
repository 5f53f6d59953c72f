import { createHash, randomInt } from "node:crypto";
import { ReauthorizationRequired, ZaloOauthError, ZaloTransportError } from "./errors.ts";
import { exchange } from "./http.ts";
import type { HttpOptions } from "./http.ts";
import { isObject, num, parseJson, str } from "./json.ts";

export interface OauthApp extends HttpOptions {
  /** Base address of the token endpoints, `https://oauth.zaloapp.com`. */
  readonly oauthBase: string;
  readonly appId: string;
  readonly appSecret: string;
}

export interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Milliseconds since 1970. */
  readonly obtainedAt: number;
  readonly accessExpiresAt: number;
  readonly refreshExpiresAt: number;
}

const accessLife = 90_000;
const refreshLifeMs = 90 * 24 * 3600 * 1000;
const lower = "abcdefghijklmnopqrstuvwxyz";
const upper = lower.toUpperCase();
const digits = "0123456789";

function pick(from: string): string {
  return from.charAt(randomInt(from.length));
}

/** Zalo wants 43 characters with a lower case letter, an upper case letter and a digit among them. */
export function createPkce(): { verifier: string; challenge: string } {
  const all = lower + upper + digits;
  const letters = [pick(lower), pick(upper), pick(digits), ...Array.from({ length: 40 }, () => pick(all))];
  for (let at = letters.length - 1; at > 0; at--) {
    const other = randomInt(at + 1);
    [letters[at], letters[other]] = [letters[other] ?? "", letters[at] ?? ""];
  }
  const verifier = letters.join("");
  return { verifier, challenge: createHash("sha256").update(verifier).digest("base64url") };
}

/** Where an administrator of the page is sent to consent. */
export function permissionUrl(
  app: { readonly oauthBase: string; readonly appId: string },
  ask: { readonly redirectUri: string; readonly challenge?: string; readonly state?: string },
): string {
  const query = new URLSearchParams({ app_id: app.appId, redirect_uri: ask.redirectUri });
  if (ask.challenge !== undefined) query.set("code_challenge", ask.challenge);
  if (ask.state !== undefined) query.set("state", ask.state);
  return `${app.oauthBase.replace(/\/+$/, "")}/v4/oa/permission?${query}`;
}

const endpoint = "POST /v4/oa/access_token";

async function post(app: OauthApp, fields: Record<string, string>) {
  const request = {
    endpoint,
    url: `${app.oauthBase.replace(/\/+$/, "")}/v4/oa/access_token`,
    method: "POST" as const,
    headers: { "content-type": "application/x-www-form-urlencoded", secret_key: app.appSecret },
    body: new URLSearchParams({ app_id: app.appId, ...fields }).toString(),
  };
  return exchange(request, app);
}

/**
 * A failure is the absence of an access token, whatever the status says. An empty 200 is how Zalo answers a refresh
 * token that was used before: terminal. An empty or HTML 5xx is a bad moment: transient.
 */
function decode(
  answer: { status: number; text: string },
  now: number,
  oldRefreshToken: string | null,
): TokenPair {
  if (answer.status === 200 && answer.text.trim() === "") throw new ReauthorizationRequired(null, "");
  const body = parseJson(answer.text);
  if (!body.ok || !isObject(body.value)) {
    throw new ZaloTransportError(endpoint, answer.status === 200 ? "not_json" : "http_status", answer.status);
  }
  const { access_token: access, refresh_token: refresh, expires_in: life } = body.value;
  if (typeof access !== "string" || access === "") {
    const code = num(body.value["error"]);
    if (code === null && answer.status >= 500) {
      throw new ZaloTransportError(endpoint, "http_status", answer.status);
    }
    const name = str(body.value["error_name"]) ?? "";
    const failed = new ZaloOauthError(code, name);
    throw failed.oauthClass === "reauth" ? new ReauthorizationRequired(code, name) : failed;
  }
  const rotated = typeof refresh === "string" && refresh !== "";
  const refreshToken = rotated ? refresh : oldRefreshToken;
  if (refreshToken === null) throw new ZaloOauthError(null, "no refresh token");
  const seconds = num(life);
  const lifeMs = (seconds !== null && seconds > 0 ? seconds : accessLife) * 1000;
  return {
    accessToken: access,
    refreshToken,
    obtainedAt: now,
    accessExpiresAt: now + lifeMs,
    refreshExpiresAt: now + refreshLifeMs,
  };
}

export async function exchangeCode(
  app: OauthApp,
  grant: { readonly code: string; readonly verifier?: string },
  now: number,
): Promise<TokenPair> {
  const verifier = grant.verifier === undefined ? {} : { code_verifier: grant.verifier };
  const answer = await post(app, { grant_type: "authorization_code", code: grant.code, ...verifier });
  return decode(answer, now, null);
}

/** Consumes the refresh token: store what comes back before using it. Not to be called but by one at a time. */
export async function refreshPair(app: OauthApp, refreshToken: string, now: number): Promise<TokenPair> {
  const answer = await post(app, { grant_type: "refresh_token", refresh_token: refreshToken });
  return decode(answer, now, refreshToken);
}
