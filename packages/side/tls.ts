import { readFileSync, statSync } from "node:fs";
import type { RequestListener, Server } from "node:http";
import { createServer, Server as SecureServer } from "node:https";
import type { Edge } from "./edge.ts";

const LOOK_MS = 60_000;

const secureOf = (tls: NonNullable<Edge["tls"]>) => ({
  cert: readFileSync(tls.cert_file),
  key: readFileSync(tls.key_file),
  minVersion: "TLSv1.2" as const,
});

/** What Fastify needs to speak TLS itself; nothing where a proxy does it. */
export function serverOver({ tls }: Edge): { serverFactory?: (handler: RequestListener) => Server } {
  if (tls === null) return {};
  return {
    serverFactory: (handler) => createServer({ ...secureOf(tls), requestTimeout: 30_000 }, handler),
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
