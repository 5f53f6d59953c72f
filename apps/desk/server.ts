import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import fastifyMultipart from "@fastify/multipart";
import fastifyStatic from "@fastify/static";
import fastifySwagger from "@fastify/swagger";
import { type Code, type ErrorBody, Fault } from "@keng/contract/codes.ts";
import { SECOND, type Now } from "@keng/core/time.ts";
import { connect } from "@keng/db/connect.ts";
import { failureFacts } from "@keng/log/failure.ts";
import type { Log } from "@keng/log/log.ts";
import { forwarders, peerCheck } from "@keng/side/edge.ts";
import { renewing, serverOver } from "@keng/side/tls.ts";
import { fastify, type FastifyReply, type FastifyRequest } from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import {
  accessOf,
  isForeignOrigin,
  isKnownAddress,
  NOBODY,
  refusalOf,
  RouteUnknown,
  scopesNeeded,
} from "./access.ts";
import { hostCheck } from "./asked-host.ts";
import { auditRoom } from "./audit/audit.routes.ts";
import { byToken } from "./by-token.ts";
import type { DeskConfig } from "./config.ts";
import { consoleFile, contentPolicy } from "./console.disk.ts";
import type { Desk } from "./context.ts";
import { conversationRoom } from "./conversations/conversations.routes.ts";
import { manyRoom } from "./conversations/many.routes.ts";
import { draftRoom } from "./drafts/drafts.routes.ts";
import { failureOf, isDatabaseLost } from "./failures.ts";
import { checkReady } from "./health.query.ts";
import { healthRoom } from "./health.routes.ts";
import { startJobs } from "./jobs.job.ts";
import { openDeskKeys } from "./keys.ts";
import { Live } from "./live/live.ts";
import { liveRoom } from "./live/live.routes.ts";
import { officersRoom } from "./officers/officers.routes.ts";
import { recogniseVisitor } from "./officers/recognise-visitor.command.ts";
import { pageRoom } from "./pages/pages.routes.ts";
import { presenceRoom } from "./presence/presence.routes.ts";
import { matterRoom } from "./matters/matters.routes.ts";
import { metricsRoom } from "./metrics.routes.ts";
import { OPENAPI } from "./openapi/document.ts";
import { codesOf, isRoute } from "./openapi/codes.ts";
import type { DeskApp, Room } from "./room.ts";
import { placeRoom } from "./places/places.routes.ts";
import { pushRoom } from "./push/push.routes.ts";
import { quickReplyRoom } from "./quick-replies/quick-replies.routes.ts";
import { sessionRoom } from "./officers/session.routes.ts";
import { savedFilterRoom } from "./saved-filters/saved-filters.routes.ts";
import { revealRoom } from "./reveals/reveals.routes.ts";
import { erasingRoom } from "./erasing/erasing.routes.ts";
import { reportRoom } from "./reports/reports.routes.ts";
import { systemRoom } from "./system/system.routes.ts";
import { unitRoom } from "./units/units.routes.ts";
import { tipRoom } from "./tips/tips.routes.ts";
import { recogniseToken } from "./tokens/recognise-token.command.ts";
import { bearerIn } from "./tokens/token.ts";
import { tokenRoom } from "./tokens/tokens.routes.ts";
import { alarmRoom } from "./alarms/alarms.routes.ts";
import { shiftRoom } from "./shifts/shifts.routes.ts";
import { LONGEST_BODY_MS, watchBody } from "./slow-body.ts";
import { uploadRoom } from "./uploads/uploads.routes.ts";

/** All rooms that a desk has. */
export const ROOMS: readonly Room[] = [
  healthRoom,
  metricsRoom,
  systemRoom,
  sessionRoom,
  officersRoom,
  pageRoom,
  conversationRoom,
  manyRoom,
  draftRoom,
  presenceRoom,
  quickReplyRoom,
  savedFilterRoom,
  placeRoom,
  matterRoom,
  unitRoom,
  tipRoom,
  revealRoom,
  reportRoom,
  shiftRoom,
  alarmRoom,
  erasingRoom,
  uploadRoom,
  liveRoom,
  auditRoom,
  tokenRoom,
  pushRoom,
];

/** A desk without its server: for commands that are called by the operator and by the demo. */
export function openDesk(
  config: DeskConfig,
  parts: { log: Log; now: Now },
): { desk: Desk; close(): Promise<void> } {
  const { db } = connect(config.database_url, { max: 8 });
  const live = new Live(parts.now, (run, ms) => void setTimeout(run, ms).unref());
  const keys = openDeskKeys(config.keys_folder, config.gateway_public_key);
  return { desk: { db, keys, ...parts, config, live }, close: () => db.destroy() };
}

export type RunningDesk = { url: string; desk: Desk; close(): Promise<void> };

/** Everything of the desk, running: waits for the database, listens, works. */
export async function startDesk(
  config: DeskConfig,
  parts: { log: Log; now: Now; rooms?: readonly Room[]; signal?: AbortSignal },
): Promise<RunningDesk> {
  const { log, now, rooms = ROOMS } = parts;
  const { desk, close } = openDesk(config, { log, now });
  try {
    await untilReady(desk, parts.signal);
    const app = await buildServer(desk, rooms);
    const url = await app.listen({ port: config.port, host: config.host });
    const jobs = startJobs(desk);
    const certificate = renewing(app.server, config.edge);
    return {
      url,
      desk,
      close: async () => {
        certificate.stop();
        await app.close();
        await jobs.stop();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The database may be starting, or coming back: asked again and again, ever more slowly. */
async function untilReady(desk: Desk, signal: AbortSignal | undefined): Promise<void> {
  const began = performance.now();
  for (let tries = 0; ; tries += 1) {
    try {
      await checkReady(desk);
      if (tries > 0) desk.log("database_back", { ms: Math.round(performance.now() - began) });
      return;
    } catch (error) {
      if (!isDatabaseLost(error) || signal?.aborted === true) throw error;
      if (tries === 0) desk.log("database_lost", failureFacts(error));
    }
    const wait = Math.min(50 * 2 ** tries, 2 * SECOND);
    await new Promise((done) => setTimeout(done, wait));
  }
}

/** The largest picture or file that an officer may hand in, with some room for its envelope. */
const MOST_BYTES = 25 * 1024 * 1024;

/** The desk's server with these rooms. Throws `RouteUnknown` for a route that the contract's table does not hold. */
export async function buildServer(desk: Desk, rooms: readonly Room[]): Promise<DeskApp> {
  const app = fastify({
    logger: false,
    exposeHeadRoutes: false,
    genReqId: () => randomBytes(5).toString("hex"),
    routerOptions: { ignoreTrailingSlash: false },
    forceCloseConnections: true,
    ...serverOver(desk.config.edge, LONGEST_BODY_MS),
    trustProxy: forwarders(desk.config.edge, desk.config.public_url),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  openEyes(app, desk);
  answerFailures(app, desk);
  await app.register(fastifySwagger, OPENAPI);
  await app.register(fastifyMultipart, { limits: { files: 1, fileSize: MOST_BYTES, fields: 4, parts: 5 } });
  if (desk.config.console_folder !== "")
    await app.register(fastifyStatic, { root: resolve(desk.config.console_folder), serve: false });
  app.get("/api/openapi.json", { schema: {} }, () => app.swagger());
  for (const room of rooms) room(app, desk);
  return app;
}

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  timer.unref();
  return () => clearTimeout(timer);
}

/** Every request: who is it, may they, and one line in the log by the route's pattern. */
function openEyes(app: DeskApp, desk: Desk): void {
  const secure = desk.config.public_url.startsWith("https:");
  const mayTalk = peerCheck(desk.config.edge.proxies);
  const isOurHost = hostCheck(desk.config);
  app.decorateRequest("visitor");
  app.decorateRequest("actor", {
    getter(this: FastifyRequest) {
      if ("actor" in this.visitor) return this.visitor.actor;
      throw new Fault("not_signed_in");
    },
  });
  app.decorateRequest("roles", {
    getter(this: FastifyRequest) {
      return "roles" in this.visitor ? this.visitor.roles : [];
    },
  });
  app.addHook("onRoute", (route) => {
    for (const method of [route.method].flat()) {
      const access = accessOf(method, route.url);
      if (access === undefined) throw new RouteUnknown(method, route.url);
      route.config = { ...route.config, access, scopes: scopesNeeded(method, route.url) };
    }
  });
  app.addHook("onRequest", async (request, reply) => {
    void reply.headers({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      ...(secure ? { "strict-transport-security": "max-age=31536000" } : {}),
    });
    request.visitor = NOBODY;
    // past the proxy that is to stand between
    if (!mayTalk(request.socket.remoteAddress)) throw new Fault("not_found");
    if (!isOurHost(request.url, request.headers)) throw new Fault("host_refused");
    watchBody(request, reply, later);
    if (request.url.startsWith("/api/")) void reply.header("cache-control", "no-store");
    const { access, scopes } = request.routeOptions.config;
    if (access === undefined) return;
    const { origin, host, authorization } = request.headers;
    const bearer = access === "public" ? null : bearerIn(authorization);
    // a program says no origin; a page that says another one is refused with a token too
    const isProgram = bearer !== null && origin === undefined;
    if (!isProgram && isForeignOrigin(request.method, origin, host, desk.config.public_url))
      throw new Fault("origin_refused");
    if (access === "public") return;
    request.visitor =
      bearer === null
        ? await recogniseVisitor(desk, request.headers.cookie)
        : await recogniseToken(desk, bearer);
    const refusal = refusalOf(access, request.visitor, scopes);
    if (refusal !== null) throw new Fault(refusal);
  });
  // once the body is read: reading it is what would lose the way
  app.addHook("preHandler", (request, _reply, done) => {
    const token = "actor" in request.visitor ? request.visitor.actor.token_id : undefined;
    if (token === undefined) done();
    else byToken(token, done);
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url;
    if (route === "/healthz" || route === "/readyz") return;
    desk.log("request", {
      method: request.method,
      route: route ?? "*",
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      ref: request.id,
    });
  });
}

function answerFailures(app: DeskApp, desk: Desk): void {
  const policy = contentPolicy(desk.config.console_folder);
  app.setErrorHandler((error, request, reply) => {
    const failure = failureOf(error);
    checkDocumented(desk, request, failure.code);
    if (!failure.expected) {
      desk.log("request_failed", {
        ...failureFacts(error),
        method: request.method,
        route: request.routeOptions.url ?? "*",
        status: failure.status,
        ref: request.id,
      });
    }
    return refuse(reply, failure.status, { code: failure.code, facts: failure.facts, ref: request.id });
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?")[0] ?? "/";
    if (request.method === "GET" && !path.startsWith("/api/")) {
      const found = consoleFile(desk.config.console_folder, path);
      if (found !== null) {
        void reply.header("content-security-policy", policy);
        if (found.hashed) return reply.sendFile(found.file, { maxAge: "365d", immutable: true });
        return reply.header("cache-control", "no-cache").sendFile(found.file, { cacheControl: false });
      }
    }
    const fault = new Fault(isKnownAddress(path) ? "method_not_allowed" : "not_found");
    return refuse(reply, fault.status, { code: fault.code, facts: {}, ref: request.id });
  });
}

/** A refusal that the OpenAPI document does not know of is one that a program cannot be ready for. */
function checkDocumented(desk: Desk, request: FastifyRequest, code: Code): void {
  const { method, routeOptions } = request;
  const route = `${method} ${routeOptions.url ?? ""}`;
  if (isRoute(route) && !codesOf(route).includes(code))
    desk.log("refusal_undocumented", { method, route: routeOptions.url ?? "*", code });
}

function refuse(reply: FastifyReply, status: number, body: ErrorBody): FastifyReply {
  return reply.code(status).type("application/json; charset=utf-8").send(body);
}
