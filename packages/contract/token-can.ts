import { ROUTES, type RouteKey } from "./console-routes.ts";
import type { Role } from "./roles.ts";

/** What a token may be for. Whatever its officer may not do, it may not either. */
export const SCOPES = ["read_inbox", "read_threads", "reply", "sort", "read_audit"] as const;
export type Scope = (typeof SCOPES)[number];

const READ_INBOX: readonly Scope[] = ["read_inbox"];
const READ_THREADS: readonly Scope[] = ["read_threads"];
const REPLY: readonly Scope[] = ["reply"];
const SORT: readonly Scope[] = ["sort"];
const READ_AUDIT: readonly Scope[] = ["read_audit"];

/**
 * The routes that a token opens, each with the scopes that it needs, all of them. A route that is not here takes no
 * token: whatever is about identities, masked words, accounts and sessions, emergencies and erasing is done by a
 * person at a screen.
 */
export const TOKEN_ROUTES: Readonly<Partial<Record<RouteKey, readonly Scope[]>>> = {
  "GET /api/me": [],
  "GET /api/system": [],
  "GET /api/conversations": READ_INBOX,
  "GET /api/inbox/counts": READ_INBOX,
  "GET /api/colleagues": READ_INBOX,
  "GET /api/shifts": READ_INBOX,
  "GET /api/emergencies": READ_INBOX,
  "GET /api/live": READ_INBOX,
  "GET /api/conversations/:id": READ_THREADS,
  "GET /api/conversations/:id/messages": READ_THREADS,
  "POST /api/conversations/:id/read": READ_THREADS,
  "DELETE /api/conversations/:id/read": READ_THREADS,
  "GET /api/attachments/:id": READ_THREADS,
  "GET /api/attachments/:id/pages/:number": READ_THREADS,
  // an answer that shows the thread needs the right to read it
  "POST /api/conversations/:id/claim": ["read_threads", "reply"],
  "POST /api/conversations/:id/release": REPLY,
  "POST /api/conversations/:id/replies": REPLY,
  "POST /api/conversations/:id/messages/:message_id/resend": REPLY,
  "POST /api/uploads": REPLY,
  "GET /api/quick-replies": REPLY,
  "GET /api/conversations/:id/map": READ_THREADS,
  "GET /api/conversations/:id/tip/notice": REPLY,
  "POST /api/conversations/:id/tip/state": ["read_threads", "reply"],
  "PATCH /api/conversations/:id/tip": ["read_threads", "sort"],
  "POST /api/conversations/:id/notes": SORT,
  "POST /api/conversations/:id/mark": SORT,
  "POST /api/conversations/:id/undo/:undo_id": SORT,
  "POST /api/conversations/:id/assign": SORT,
  "POST /api/conversations/:id/snooze": SORT,
  "GET /api/audit": READ_AUDIT,
  "POST /api/audit/verify": READ_AUDIT,
};

/** The scopes that are of any use to whoever holds these roles. */
export function scopesFor(roles: readonly Role[]): Scope[] {
  const open = (Object.entries(TOKEN_ROUTES) as [RouteKey, readonly Scope[]][]).filter(([route]) => {
    const access = ROUTES[route];
    return typeof access !== "string" && access.some((role) => roles.includes(role));
  });
  return SCOPES.filter((one) => open.some(([, needed]) => needed.includes(one)));
}
