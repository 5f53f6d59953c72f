import { z } from "zod";
import { PUSH_KINDS } from "./push-kinds.ts";

/** Waking an officer's browser when the console is closed. What a push service gets to see stands in docs/wall.md. */

/** The push services of the browsers that officers use; a leading dot allows what is below. */
const SERVICES = [
  "fcm.googleapis.com",
  ".push.services.mozilla.com",
  ".push.apple.com",
  ".notify.windows.com",
] as const;

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Where a browser may be woken: at one of the services, or at a host of `also` (on this machine without TLS as well). */
export function isPushAddress(address: string, also: readonly string[] = []): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== "" || url.password !== "") return false;
  if (also.includes(url.hostname))
    return url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.has(url.hostname));
  if (url.protocol !== "https:" || url.port !== "") return false;
  return SERVICES.some((host) =>
    host.startsWith(".") ? url.hostname.endsWith(host) : url.hostname === host,
  );
}

/** What a browser hands over so that it can be woken (RFC 8030, 8291). */
export const pushAddress = z.object({
  endpoint: z.url().max(1000),
  p256dh: z.string().regex(/^[\w-]{87}=?$/),
  auth: z.string().regex(/^[\w-]{22}(?:==)?$/),
});
export type PushAddress = z.infer<typeof pushAddress>;

export const pushKind = z.enum(PUSH_KINDS);

const at = z.iso.datetime({ offset: true });

export const pushBrowser = z.object({
  id: z.uuid(),
  device: z.string(),
  created_at: at,
  last_told_at: at.nullable(),
});
export type PushBrowser = z.infer<typeof pushBrowser>;
export const pushState = z.object({
  key: z.string().nullable().describe("by which push services know this server; null: not known yet"),
  browsers: z.array(pushBrowser),
});
export type PushState = z.infer<typeof pushState>;
export const pushAgreed = z.object({ id: z.uuid(), ...pushState.shape });
