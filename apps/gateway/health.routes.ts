import type { FastifyInstance } from "fastify";
import type { Db } from "@keng/db/connect.ts";
import type { Metrics } from "./metrics.ts";
import { OPENAPI } from "./openapi.ts";
import { countWaiting } from "./count-waiting.query.ts";
import { isReady } from "./ready.query.ts";

/** For whoever runs the machine: alive, ready, what there is, how much of it. No identities, no contents. */
export function healthRoutes(app: FastifyInstance, parts: { db: Db; metrics: Metrics }): void {
  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) =>
    (await isReady(parts.db)) ? { status: "ok" } : reply.code(503).send({ status: "database_unavailable" }),
  );
  app.get("/openapi.json", async () => OPENAPI);
  app.get("/metrics", async (_request, reply) =>
    reply
      .type("text/plain; version=0.0.4; charset=utf-8")
      .send(await parts.metrics.text(await countWaiting(parts.db))),
  );
}
