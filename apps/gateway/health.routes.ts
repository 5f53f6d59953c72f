import type { FastifyInstance, FastifyRequest } from "fastify";
import { Fault } from "@keng/contract/codes.ts";
import type { Db } from "@keng/db/connect.ts";
import type { Metrics } from "./metrics.ts";
import { OPENAPI } from "./openapi.ts";
import { countWaiting } from "./count-waiting.query.ts";
import { isReady } from "./ready.query.ts";

/**
 * For whoever runs the machine: alive, ready, what there is, how much of it. No identities, no contents; but counts
 * tell the second in which somebody writes, so they are for this machine alone.
 */
export function healthRoutes(app: FastifyInstance, parts: { db: Db; metrics: Metrics }): void {
  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) =>
    (await isReady(parts.db)) ? { status: "ok" } : reply.code(503).send({ status: "database_unavailable" }),
  );
  app.get("/openapi.json", { onRequest: onlyFromHere }, async () => OPENAPI);
  app.get("/metrics", { onRequest: onlyFromHere }, async (_request, reply) =>
    reply
      .type("text/plain; version=0.0.4; charset=utf-8")
      .send(await parts.metrics.text(await countWaiting(parts.db))),
  );
}

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;
const FORWARDING = /^(?:forwarded|via|x-forwarded(?:-.+)?|x-real-ip|x-client-ip|true-client-ip|cf-.+)$/;

/** Whoever comes from elsewhere, or through a proxy that says so, is told that there is no such address. */
async function onlyFromHere(request: FastifyRequest): Promise<void> {
  const isFromHere =
    LOOPBACK.test(request.socket.remoteAddress ?? "") &&
    !Object.keys(request.headers).some((name) => FORWARDING.test(name));
  if (!isFromHere) throw new Fault("not_found");
}
