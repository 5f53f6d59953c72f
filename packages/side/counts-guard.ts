import { createHash, timingSafeEqual } from "node:crypto";

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;
const FORWARDING = /^(?:forwarded|via|x-forwarded(?:-.+)?|x-real-ip|x-client-ip|true-client-ip|cf-.+)$/;

type Asking = {
  remoteAddress: string | undefined;
  headers: Readonly<Record<string, string | string[] | undefined>>;
};

/**
 * Counts tell the second in which somebody writes. They are for this machine alone (and not through a proxy that says
 * so), or for whoever shows the token that the operator gave to the monitoring.
 */
export function mayReadCounts({ remoteAddress, headers }: Asking, token: string | null): boolean {
  const shown = /^Bearer (.+)$/i.exec(String(headers["authorization"] ?? ""))?.[1];
  if (token !== null && shown !== undefined) return isSame(shown, token);
  return isFromHere({ remoteAddress, headers });
}

/** From this machine, and through no proxy that says so. */
export function isFromHere({ remoteAddress, headers }: Asking): boolean {
  return LOOPBACK.test(remoteAddress ?? "") && !Object.keys(headers).some((name) => FORWARDING.test(name));
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
