import type { Code } from "@keng/contract/codes.ts";
import { ROUTES, type Access } from "@keng/contract/console-routes.ts";
import type { Role } from "@keng/contract/roles.ts";
import { type Scope, TOKEN_ROUTES } from "@keng/contract/token-can.ts";
import type { Actor } from "./context.ts";

/** Who stands before the desk: what their cookie turned out to be. */
export type Visitor =
  | { step: "nobody" }
  /** The cookie was ours, its session is over (ended elsewhere, idle, or too old). */
  | { step: "ended" }
  /** The password was right; a second factor is still to be given, or to be set up. */
  | { step: "second_factor" | "enroll"; actor: Actor; roles: readonly Role[]; token: string }
  | { step: "done"; actor: Actor; roles: readonly Role[]; token: string }
  /** A program of the officer's, by a token of theirs. */
  | { step: "program"; actor: Actor; roles: readonly Role[]; scopes: readonly Scope[] };

/** A visitor whose password was right. */
export type Known = Extract<Visitor, { token: string }>;

export const NOBODY: Visitor = { step: "nobody" };

const TABLE: Readonly<Record<string, Access>> = ROUTES;

/** What the table of the contract says of a route; `undefined` when it is not in the table. */
export function accessOf(method: string, pattern: string): Access | undefined {
  return Object.hasOwn(TABLE, `${method} ${pattern}`) ? TABLE[`${method} ${pattern}`] : undefined;
}

const FOR_TOKENS: Readonly<Record<string, readonly Scope[] | undefined>> = TOKEN_ROUTES;

/** What a token needs for a route; `undefined` when no token opens it. */
export function scopesNeeded(method: string, pattern: string): readonly Scope[] | undefined {
  return FOR_TOKENS[`${method} ${pattern}`];
}

/** Why this visitor may not call a route; null when they may. `needed`: the scopes of a token, if any opens it. */
export function refusalOf(access: Access, visitor: Visitor, needed?: readonly Scope[]): Code | null {
  if (access === "public") return null;
  if (visitor.step === "nobody") return "not_signed_in";
  if (visitor.step === "ended") return "session_ended";
  if (visitor.step === "program") {
    if (needed === undefined) return "not_for_tokens";
    if (!needed.every((scope) => visitor.scopes.includes(scope))) return "token_scope";
  } else if (access === "half_signed_in") return null;
  else if (visitor.step !== "done") return "second_factor_needed";
  if (access === "signed_in") return null;
  return visitor.roles.some((role) => access.includes(role)) ? null : "not_allowed";
}

/** True when the table knows this address under another method. */
export function isKnownAddress(path: string): boolean {
  return Object.keys(TABLE).some((key) => shapeOf(key.slice(key.indexOf(" ") + 1)).test(path));
}

function shapeOf(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[.]/g, "\\.").replace(/:\w+/g, "[^/]+")}$`);
}

/** A route that nobody has entered in the contract's table: the server does not start with it. */
export class RouteUnknown extends Error {
  constructor(method: string, pattern: string) {
    super(`${method} ${pattern} is not in contract/console-routes.ts`);
    this.name = "RouteUnknown";
  }
}

const CHANGING = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** A change must come from our own pages: the browser's `Origin` is the host that was asked, or the public address. */
export function isForeignOrigin(
  method: string,
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string,
): boolean {
  if (!CHANGING.has(method)) return false;
  if (origin === undefined || !URL.canParse(origin)) return true;
  const from = new URL(origin);
  const ours = new URL(publicUrl);
  if (from.origin === ours.origin) return false;
  // by another port or name of ours; under the public name never by another scheme
  return from.host !== host || (from.hostname === ours.hostname && from.protocol !== ours.protocol);
}
