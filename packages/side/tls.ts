import { readFileSync, statSync } from "node:fs";
import type { RequestListener, Server, ServerOptions } from "node:http";
import { createServer, Server as SecureServer } from "node:https";
import type { Edge } from "./edge.ts";

const LOOK_MS = 60_000;

const secureOf = (tls: NonNullable<Edge["tls"]>) => ({
  cert: readFileSync(tls.cert_file),
  key: readFileSync(tls.key_file),
  minVersion: "TLSv1.2" as const,
});

/** How long a request may take to come in, headers and all; its headers alone never longer than this. */
const HEADERS_MS = 30_000;

/** What Fastify needs to speak TLS itself, or plainly where a proxy does it. `requestMs`: for a request to come in. */
export function serverOver(
  { tls }: Edge,
  requestMs: number,
): {
  requestTimeout: number;
  http: ServerOptions;
  serverFactory?: (handler: RequestListener) => Server;
} {
  const patience = { requestTimeout: requestMs, headersTimeout: Math.min(HEADERS_MS, requestMs) };
  const plain = { requestTimeout: requestMs, http: patience };
  if (tls === null) return plain;
  return {
    ...plain,
    serverFactory: (handler) => createServer({ ...secureOf(tls), ...patience }, handler),
  };
}

/**
 * Takes up a certificate that was renewed, within a minute and without a restart. Files that do not fit (a key that is
 * not written yet) leave the old ones in use and are looked at again.
 */
export function renewing(server: Server, { tls }: Edge, everyMs = LOOK_MS): { stop(): void } {
  if (tls === null || !(server instanceof SecureServer)) return { stop: () => undefined };
  const stamp = (): string =>
    [tls.cert_file, tls.key_file]
      .map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
      .join();
  let known = stamp();
  const timer = setInterval(() => {
    const now = stamp();
    if (now === known) return;
    try {
      server.setSecureContext(secureOf(tls));
      known = now;
    } catch {
      // the other half is on its way
    }
  }, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
