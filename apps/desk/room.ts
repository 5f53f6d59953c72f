import type { IncomingMessage, ServerResponse } from "node:http";
import type { Access } from "@keng/contract/console-routes.ts";
import type { Role } from "@keng/contract/roles.ts";
import type { Scope } from "@keng/contract/token-can.ts";
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Visitor } from "./access.ts";
import type { Actor, Desk } from "./context.ts";

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
    /** What a token needs here; absent: no token opens this route. */
    scopes?: readonly Scope[] | undefined;
    /** How long a request may take to come in; absent: as all others. */
    body_ms?: number;
  }
}
