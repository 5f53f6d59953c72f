import type { Db } from "@keng/db/connect.ts";
import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins/two-factor";

export const ISSUER = "Kẻng";
/** An officer's password row. Not the library's own name for it: we ask for passwords ourselves, with our lock-out. */
export const PASSWORD_PROVIDER = "officer";

export type LibraryOptions = { db: Db; secret: string; public_url: string };

/**
 * The account library, kept for what it does well: hashing passwords, keeping sessions, one-time codes and recovery
 * codes. Sign-in, lock-out, invitations and the routes are ours (docs/decisions). `db` finds the schema `auth` by its
 * search path.
 */
export function openLibrary(options: LibraryOptions) {
  return betterAuth({
    appName: ISSUER,
    baseURL: options.public_url,
    secret: options.secret,
    database: { db: options.db, type: "postgres", transaction: true },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    session: {
      disableSessionRefresh: true,
      additionalFields: {
        /** What is still missing: `second_factor`, `enroll`, or nothing (`done`). */
        step: { type: "string", required: true, defaultValue: "second_factor", input: false },
      },
    },
    advanced: {
      cookiePrefix: "keng",
      ipAddress: { disableIpTracking: true },
      useSecureCookies: options.public_url.startsWith("https:"),
      database: { generateId: "uuid" },
    },
    plugins: [twoFactor({ issuer: ISSUER, allowPasswordless: true, accountLockout: { enabled: false } })],
  });
}

export type Library = ReturnType<typeof openLibrary>;
