import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { resolve } from "node:path";
import fastifyMultipart from "@fastify/multipart";
import fastifyStatic from "@fastify/static";
import fastifySwagger from "@fastify/swagger";
import { type ErrorBody, Fault } from "@keng/contract/codes.ts";
import type { Access } from "@keng/contract/console-routes.ts";
import type { Role } from "@keng/contract/roles.ts";
import { failureFacts } from "@keng/log/failure.ts";
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type RawServerDefault,
} from "fastify";
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import {
  accessOf,
  isForeignOrigin,
  isKnownAddress,
  NOBODY,
  refusalOf,
  RouteUnknown,
  type Visitor,
} from "./access.ts";
import { consoleFile, contentPolicy } from "./console.disk.ts";
import type { Actor, Desk } from "./context.ts";
import { failureOf } from "./failures.ts";
import { recogniseVisitor } from "./officers/recognise-visitor.command.ts";

export type DeskApp = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** A room adds its routes. Each must stand in contract/console-routes.ts, where also stands who may call it. */
export type Room = (app: DeskApp, desk: Desk) => void;

declare module "fastify" {
  interface FastifyRequest {
    /** Whoever passed the password. Routes open to everybody must not ask. */
    readonly actor: Actor;
    readonly roles: readonly Role[];
    visitor: Visitor;
  }
  interface FastifyContextConfig {
    access?: Access;
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
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  openEyes(app, desk);
  answerFailures(app, desk);
  await app.register(fastifySwagger, {
    openapi: { openapi: "3.1.0", info: { title: "Kẻng desk", version: "0.1.0" } },
    transform: jsonSchemaTransform,
  });
  await app.register(fastifyMultipart, { limits: { files: 1, fileSize: MOST_BYTES, fields: 4, parts: 5 } });
  if (desk.config.console_folder !== "")
    await app.register(fastifyStatic, { root: resolve(desk.config.console_folder), serve: false });
  app.get("/api/openapi.json", { schema: { hide: true } }, () => app.swagger());
  for (const room of rooms) room(app, desk);
  return app;
}

/** Every request: who is it, may they, and one line in the log by the route's pattern. */
function openEyes(app: DeskApp, desk: Desk): void {
  const secure = desk.config.public_url.startsWith("https:");
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
      route.config = { ...route.config, access };
    }
  });
  app.addHook("onRequest", async (request, reply) => {
    void reply.headers({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      ...(secure ? { "strict-transport-security": "max-age=31536000" } : {}),
    });
    request.visitor = NOBODY;
    if (request.url.startsWith("/api/")) void reply.header("cache-control", "no-store");
    const access = request.routeOptions.config.access;
    if (access === undefined) return;
    const { origin, host } = request.headers;
    if (isForeignOrigin(request.method, origin, host, desk.config.public_url))
      throw new Fault("origin_refused");
    if (access === "public") return;
    request.visitor = await recogniseVisitor(desk, request.headers.cookie);
    const refusal = refusalOf(access, request.visitor);
    if (refusal !== null) throw new Fault(refusal);
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

function refuse(reply: FastifyReply, status: number, body: ErrorBody): FastifyReply {
  return reply.code(status).type("application/json; charset=utf-8").send(body);
}
