import type { FastifyInstance, FastifyRequest } from "fastify";
import { Fault } from "@keng/contract/codes.ts";
import type { Db } from "@keng/db/connect.ts";
import { isFromHere, mayReadCounts } from "@keng/side/counts-guard.ts";
import type { GatewayConfig } from "./config.ts";
import { readSpace } from "./machine/space.query.ts";
import type { Metrics } from "./metrics.ts";
import { OPENAPI } from "./openapi.ts";
import { countWaiting } from "./count-waiting.query.ts";
import { isReady } from "./ready.query.ts";

/**
 * For whoever runs the machine: alive, ready, what there is, how much of it. No identities, no contents; but counts
 * tell the second in which somebody writes: others are told that there is no such address.
 */
export function healthRoutes(app: FastifyInstance, parts: Parts): void {
  const { edge } = parts.config;
  const only =
    (may: (request: FastifyRequest) => boolean) =>
    async (request: FastifyRequest): Promise<void> => {
      if (!may(request)) throw new Fault("not_found");
    };
  const here = only((request) => isFromHere(asking(request)));
  const counts = only((request) => mayReadCounts(asking(request), edge.metrics_token));
  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) =>
    (await isReady(parts.db)) ? { status: "ok" } : reply.code(503).send({ status: "database_unavailable" }),
  );
  app.get("/openapi.json", { onRequest: here }, async () => OPENAPI);
  app.get("/metrics", { onRequest: counts }, async (_request, reply) =>
    reply
      .type("text/plain; version=0.0.4; charset=utf-8")
      .send(await parts.metrics.text(await countWaiting(parts.db), await free(parts.config))),
  );
}

/** Null when that cannot be told. */
async function free(config: Parts["config"]): Promise<number | null> {
  return (await readSpace(config))?.free ?? null;
}

type Parts = {
  db: Db;
  metrics: Metrics;
  config: Pick<GatewayConfig, "edge" | "originals_folder" | "floor_bytes">;
};

function asking(request: FastifyRequest): Parameters<typeof isFromHere>[0] {
  return { remoteAddress: request.socket.remoteAddress, headers: request.headers };
}
