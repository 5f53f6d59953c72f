import { Fault } from "@keng/contract/codes.ts";
import { mayReadCounts } from "@keng/side/counts-guard.ts";
import { openMetrics } from "./metrics.ts";
import type { Room } from "./room.ts";
import { waitingNow } from "./waiting.query.ts";

/** For whoever runs the machine: how much of what there is. Others are told that there is no such address. */
export const metricsRoom: Room = (app, desk) => {
  const metrics = openMetrics();
  app.addHook("onResponse", async (_request, reply) => {
    metrics.answered(reply.statusCode, reply.elapsedTime / 1000);
  });
  app.get("/metrics", { schema: {} }, async (request, reply) => {
    const asking = { remoteAddress: request.socket.remoteAddress, headers: request.headers };
    if (!mayReadCounts(asking, desk.config.edge.metrics_token)) throw new Fault("not_found");
    return reply
      .type("text/plain; version=0.0.4; charset=utf-8")
      .send(await metrics.text(await waitingNow(desk)));
  });
};
