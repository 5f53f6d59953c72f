import { randomUUID } from "node:crypto";
import { Fault } from "@keng/contract/codes.ts";
import type { Now } from "@keng/core/time.ts";
import { connect } from "@keng/db/connect.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Log } from "@keng/log/log.ts";
import { type Edge, peerCheck } from "@keng/side/edge.ts";
import { renewing, serverOver } from "@keng/side/tls.ts";
import { fastify, type FastifyInstance } from "fastify";
import type { GatewayConfig } from "./config.ts";
import type { Accepting } from "./context.ts";
import { answerTo, isDatabaseGone } from "./failures.ts";
import { healthRoutes } from "./health.routes.ts";
import { openGatewayKeys } from "./keys.disk.ts";
import { type Metrics, openMetrics } from "./metrics.ts";
import { comeBack } from "./pages/come-back.job.ts";
import { connectedRoutes } from "./pages/connected.routes.ts";
import { openPageBook } from "./pages/page-book.query.ts";
import { isReady } from "./ready.query.ts";
import { openVault } from "./vault/open-vault.command.ts";
import { acceptEvents } from "./webhook/accept-events.command.ts";
import { groupCommit } from "./webhook/group-commit.ts";
import { resumeTurns } from "./webhook/resume-turns.query.ts";
import { Turns } from "./webhook/turns.ts";
import { webhookRoutes } from "./webhook/webhook.routes.ts";
import type { Jobs } from "./work/jobs.ts";
import { startJobsThread } from "./work/server.ts";

const WEBHOOK_LIMIT = 256 * 1024;
const PATIENCE_MS = 1_000;
const REQUEST_MS = 30_000;
/** A page that another process connected is known after so long at the latest. */
const PAGES_EVERY_MS = 10_000;

export type RunningGateway = {
  url: string;
  /** Looks at once whether something is due: the clock was moved. */
  wake(): void;
  close(): Promise<void>;
};

/**
 * Everything of the gateway, running: waits for the database, opens the vault, listens, works. `jobs`: in a thread of
 * their own, or here (where a test can move the clock).
 */
export async function startGateway(
  config: GatewayConfig,
  parts: { log: Log; now: Now; signal?: AbortSignal; jobs?: "here" | "thread" },
): Promise<RunningGateway> {
  const { log, now } = parts;
  const { db } = connect(config.database_url, { max: 4 });
  const keys = openGatewayKeys(config.keys_folder, config.desk_public_key);
  const pages = openPageBook(db, config.zalo);
  const gateway: Accepting = { db, keys, log, now, config, pages };
  try {
    await untilReady(gateway, parts.signal);
    await openVault(gateway);
    await pages.renew();
    const renewingPages = setInterval(() => void pages.renew().catch(() => undefined), PAGES_EVERY_MS);
    renewingPages.unref();
    const turns = new Turns();
    await resumeTurns(gateway, turns);
    const jobs = parts.jobs === "thread" ? startJobsThread(config, parts) : startJobsHere(config, parts);
    const app = buildServer(gateway, openMetrics(), turns);
    await app.listen({ port: config.port, host: config.host });
    const certificate = renewing(app.server, config.edge);
    const working = await jobs;
    return {
      url: urlOf(app, config.edge),
      wake: () => working.wake(),
      close: async () => {
        certificate.stop();
        clearInterval(renewingPages);
        await app.close();
        await working.close();
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** What only jobs need is not loaded where they do not run. */
async function startJobsHere(config: GatewayConfig, parts: { log: Log; now: Now }): Promise<Jobs> {
  const { startJobs } = await import("./work/jobs.ts");
  return startJobs(config, parts);
}

/** The database may be starting, or coming back: asked again and again, ever more slowly. */
async function untilReady(gateway: Accepting, signal: AbortSignal | undefined): Promise<void> {
  const began = performance.now();
  let isSaid = false;
  for (let wait = 50; !(await isReady(gateway.db)); wait = Math.min(wait * 2, 2_000)) {
    if (!isSaid) gateway.log("database_lost", { name: "start" });
    isSaid = true;
    if (signal?.aborted === true) throw new Fault("database_unavailable");
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  if (isSaid) gateway.log("database_back", { ms: Math.round(performance.now() - began) });
}

/** Zalo waits two seconds for an answer: a database that is back sooner is not noticed. Accepting twice counts once. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const isGone = isDatabaseGone(error as { code?: unknown; message?: unknown });
      if (!isGone || performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function urlOf(app: FastifyInstance, { tls }: Edge): string {
  const address = app.server.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  const host = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return `${tls === null ? "http" : "https"}://${host}:${address.port}`;
}

/** The HTTP side alone, without jobs. */
export function buildServer(gateway: Accepting, metrics: Metrics, turns = new Turns()): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: WEBHOOK_LIMIT,
    forceCloseConnections: "idle",
    routerOptions: { ignoreTrailingSlash: true },
    ...serverOver(gateway.config.edge, REQUEST_MS),
  });
  const mayTalk = peerCheck(gateway.config.edge.proxies);
  app.addHook("onRequest", async (request) => {
    if (!mayTalk(request.socket.remoteAddress)) throw new Fault("not_found");
  });
  app.removeAllContentTypeParsers();
  // whatever it calls itself: what counts are the bytes
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.setErrorHandler((error, request, reply) => {
    const { status, code } = answerTo(error);
    const ref = randomUUID();
    const route = request.routeOptions.url ?? "none";
    if (status >= 500)
      gateway.log("request_failed", { method: request.method, route, status, ref, ...failureFacts(error) });
    else if (route.startsWith("/zalo/webhook/")) gateway.log("webhook_refused", { status, code });
    return reply.code(status).send({ code, facts: {}, ref });
  });
  app.setNotFoundHandler(() => {
    throw new Fault("not_found");
  });
  app.addHook("onResponse", async (request, reply) => {
    if (request.routeOptions.url === "/zalo/webhook/:app")
      metrics.webhook(reply.statusCode, reply.elapsedTime / 1000);
  });
  healthRoutes(app, { ...gateway, metrics });
  webhookRoutes(app, {
    app_id: gateway.config.zalo.app_id,
    pages: gateway.pages,
    accept: groupCommit(
      (events) => patiently(() => acceptEvents(gateway, events, { turns })),
      (run) => void setImmediate(run),
    ),
  });
  connectedRoutes(app, {
    app_id: gateway.config.zalo.app_id,
    console_url: gateway.config.console_url,
    come: (back) => comeBack(gateway, back),
  });
  return app;
}
