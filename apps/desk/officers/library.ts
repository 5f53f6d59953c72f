import { createHash } from "node:crypto";
import type { Db } from "@keng/db/connect.ts";
import { betterAuth } from "better-auth";
import { makeSignature } from "better-auth/crypto";
import { APIError } from "better-auth/api";
import { twoFactor } from "better-auth/plugins/two-factor";
import type { Desk } from "../context.ts";

const ISSUER = "Kẻng";
/** What the library's sessions are called in the cookies that we hand to it, never to a browser. */
const INNER_COOKIE = "keng.session_token";

/**
 * The account library, kept for what it does well: hashing passwords, one-time codes, recovery codes, and the tables
 * of accounts and sessions. Sign-in, lock-out, invitations, cookies and routes are ours (docs/decisions).
 */
export function openLibrary(db: Db, key: Uint8Array, publicUrl: string) {
  return betterAuth({
    appName: ISSUER,
    baseURL: publicUrl,
    secret: Buffer.from(key).toString("base64"),
    database: { db: db.withSchema("auth"), type: "postgres" },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    session: {
      disableSessionRefresh: true,
      additionalFields: { step: { type: "string", required: true, input: false } },
    },
    advanced: {
      cookiePrefix: "keng",
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      database: { generateId: "uuid" },
    },
    plugins: [twoFactor({ issuer: ISSUER, allowPasswordless: true, accountLockout: { enabled: false } })],
  });
}

type Library = ReturnType<typeof openLibrary>;
const OPENED = new WeakMap<Desk, Library>();

function libraryOf(desk: Desk): Library {
  const known = OPENED.get(desk);
  if (known !== undefined) return known;
  const opened = openLibrary(desk.db, desk.keys.session, desk.config.public_url);
  OPENED.set(desk, opened);
  return opened;
}

async function asSession(desk: Desk, token: string): Promise<Headers> {
  const { secret } = await libraryOf(desk).$context;
  const value = `${token}.${await makeSignature(token, secret)}`;
  return new Headers({ cookie: `${INNER_COOKIE}=${encodeURIComponent(value)}` });
}

export async function hashPassword(desk: Desk, password: string): Promise<string> {
  return (await libraryOf(desk).$context).password.hash(password);
}

const NOBODYS = new WeakMap<Desk, Promise<string>>();

/** Takes the same time whether there is a password to compare with or not. To be called within `inPlace`. */
export async function isPassword(desk: Desk, hash: string | null, password: string): Promise<boolean> {
  const made =
    NOBODYS.get(desk) ?? hashPassword(desk, createHash("sha256").update(desk.keys.session).digest("hex"));
  NOBODYS.set(desk, made);
  const { password: compare } = await libraryOf(desk).$context;
  const against = hash ?? (await made);
  const right = await compare.verify({ hash: against, password });
  return hash !== null && right;
}

export type Enrolment = { uri: string; secret: string; recovery_codes: string[] };

/** A new secret for the officer of this session, not valid until a code proves it. */
export async function beginEnrolment(desk: Desk, token: string, username: string): Promise<Enrolment> {
  const made = await libraryOf(desk).api.enableTwoFactor({
    body: { method: "totp" },
    headers: await asSession(desk, token),
  });
  if (made.method !== "totp") throw new TypeError("not a one-time code");
  const secret = new URL(made.totpURI).searchParams.get("secret") ?? "";
  // the authenticator shows this label: the user name, not the address that only the library needs
  const label = encodeURIComponent(`${ISSUER}:${username}`);
  const uri = `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer: ISSUER, digits: "6", period: "30" })}`;
  return { uri, secret, recovery_codes: made.backupCodes };
}

export async function isOneTimeCode(desk: Desk, token: string, code: string): Promise<boolean> {
  const headers = await asSession(desk, token);
  return accepted(libraryOf(desk).api.verifyTOTP({ body: { code }, headers }));
}

/** Takes the code away when it is right. */
export async function useRecoveryCode(desk: Desk, token: string, code: string): Promise<boolean> {
  const headers = await asSession(desk, token);
  return accepted(libraryOf(desk).api.verifyBackupCode({ body: { code }, headers }));
}

export async function newRecoveryCodes(desk: Desk, token: string): Promise<string[]> {
  const made = await libraryOf(desk).api.generateBackupCodes({
    body: {},
    headers: await asSession(desk, token),
  });
  return made.backupCodes;
}

export async function countRecoveryCodes(desk: Desk, accountId: string): Promise<number> {
  const made = await libraryOf(desk).api.viewBackupCodes({ body: { userId: accountId } });
  return made.backupCodes?.length ?? 0;
}

/** The library throws for a wrong code; whatever else it throws goes on. */
async function accepted(answer: Promise<unknown>): Promise<boolean> {
  try {
    await answer;
    return true;
  } catch (error) {
    if (error instanceof APIError && (error.statusCode === 401 || error.statusCode === 409)) return false;
    throw error;
  }
}
