import type { HeldReason } from "@keng/contract/exchange.ts";
import { MINUTE } from "@keng/core/time.ts";

/** Larger files are not fetched: 64 MB. */
export const MOST_BYTES = 64 * 1024 * 1024;
const MOST_HOPS = 3;

export type Fetched = { ok: true; bytes: Buffer } | { ok: false; reason: HeldReason; again: boolean };

/** A host of the list, or below one that begins with a dot. Ports count: with the simulator they differ. */
export function isAllowedHost(url: URL, hosts: readonly string[], allowHttp: boolean): boolean {
  if (url.username !== "" || url.password !== "") return false;
  if (url.protocol !== "https:" && !(allowHttp && url.protocol === "http:")) return false;
  return hosts.some((host) => (host.startsWith(".") ? url.hostname.endsWith(host) : url.host === host));
}

/** Fetches from allowed hosts only, each redirection checked again; stops at the limit of size. Never throws. */
export async function fetchMedia(
  address: string,
  hosts: readonly string[],
  allowHttp: boolean,
): Promise<Fetched> {
  let url = URL.parse(address);
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    if (url === null || !isAllowedHost(url, hosts, allowHttp))
      return { ok: false, reason: "host_refused", again: false };
    try {
      const answer = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(2 * MINUTE) });
      const next = answer.headers.get("location");
      if (answer.status >= 300 && answer.status < 400 && next !== null) {
        await answer.body?.cancel();
        url = URL.parse(next, url);
        continue;
      }
      return await read(answer);
    } catch {
      return { ok: false, reason: "unreachable", again: true };
    }
  }
  return { ok: false, reason: "host_refused", again: false };
}

async function read(answer: Response): Promise<Fetched> {
  if (answer.status === 403 || answer.status === 404 || answer.status === 410) {
    await answer.body?.cancel();
    return { ok: false, reason: "expired", again: false };
  }
  if (answer.status !== 200 || answer.body === null) {
    await answer.body?.cancel();
    return { ok: false, reason: "unreachable", again: true };
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body) {
    size += part.byteLength;
    // leaving the loop cancels the body
    if (size > MOST_BYTES) return { ok: false, reason: "too_large", again: false };
    parts.push(part);
  }
  return { ok: true, bytes: Buffer.concat(parts) };
}
