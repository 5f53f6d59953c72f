import { createHmac } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Platform } from "./acts.ts";
import { asObject, parseJson } from "./json.ts";
import type { Json } from "./json.ts";
import { findAccess, findApp, findOa } from "./page.store.ts";
import type { App, Oa } from "./page.store.ts";
import type { World } from "./world.ts";
import { Refusal, invalid } from "./zalo-error.ts";

export interface Caller {
  readonly oa: Oa;
  readonly app: App;
}

const revokedCodes = { "-216": -216, "-220": -220, "-223": -223 } as const;

/** Who calls: the token travels in the header `access_token`; old v2 calls may carry it in the query. */
export function identify(world: World, request: FastifyRequest, headerOnly: boolean): Caller {
  const query = asObject(request.query);
  const header = request.headers["access_token"];
  const inQuery =
    !headerOnly && world.switches().tokenInQuery === "accept" && request.url.startsWith("/v2.0/")
      ? query["access_token"]
      : undefined;
  const token = header ?? inQuery;
  if (typeof token !== "string" || token === "") throw new Refusal(-216);
  const access = findAccess(world.db, token);
  if (access === undefined) throw new Refusal(-216);
  if (access.revoked === 1) throw new Refusal(revokedCodes[world.switches().revokedAccessTokenCode]);
  if (access.expires_at <= world.now()) {
    throw new Refusal(world.switches().expiredAccessTokenCode === "-220" ? -220 : -216);
  }
  const oa = findOa(world.db, access.oa_id);
  const app = findApp(world.db, access.app_id);
  if (oa === undefined || app === undefined) throw new Refusal(-205);
  checkProof(world, request, app, token);
  return { oa, app };
}

function checkProof(world: World, request: FastifyRequest, app: App, token: string): void {
  const given = request.headers["appsecret_proof"];
  if (given === undefined && world.switches().appsecretProof === "optional") return;
  const expected = createHmac("sha256", app.secret).update(token).digest("hex");
  if (given !== expected) throw new Refusal(-242);
}

/** The older GETs carry one query parameter `data` with JSON in it. */
export function dataOf(request: FastifyRequest): Json {
  const { data } = asObject(request.query);
  if (typeof data !== "string") throw invalid("data");
  const parsed = parseJson(data);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw invalid("data");
  return asObject(parsed);
}

export function bodyOf(request: FastifyRequest): Json {
  const { body } = request;
  if (body === undefined || body === null) return {};
  if (typeof body !== "object" || Array.isArray(body)) throw invalid("body");
  return body as Json;
}

export function pageOf(data: Json, most = 10): { offset: number; count: number } {
  const offset = Number(data["offset"] ?? 0);
  const count = Number(data["count"] ?? 5);
  if (!Number.isSafeInteger(offset) || offset < 0) throw invalid("offset");
  if (!Number.isInteger(count) || count < 1) throw invalid("count");
  if (count > most) throw new Refusal(-210);
  return { offset, count };
}

/** Delivered, but the caller never learns it: the connection ends without an answer. */
export class CutAnswer extends Error {}

const brokenPage =
  "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>";
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function createLimiter(world: World) {
  let minute = 0;
  let counts = new Map<string, number>();
  /** Calls left in this minute; below zero: refused. */
  return (appId: string): number => {
    const current = Math.floor(world.now() / 60_000);
    if (current !== minute) counts = new Map();
    minute = current;
    const used = (counts.get(appId) ?? 0) + 1;
    counts.set(appId, used);
    return world.switches().rateLimitPerMin - used;
  };
}

type Handler = (caller: Caller, request: FastifyRequest) => unknown;

/** Wraps a call of the OA API: faults, token, rate, envelope. Every refusal is HTTP 200 with `error < 0`. */
export function createApi({ world }: Platform) {
  const left = createLimiter(world);

  async function answer(handler: Handler, headerOnly: boolean, request: FastifyRequest, reply: FastifyReply) {
    const caller = identify(world, request, headerOnly);
    const remain = left(caller.app.app_id);
    reply.header("x-ratelimit-limit", String(world.switches().rateLimitPerMin));
    reply.header("x-ratelimit-remain", String(Math.max(0, remain)));
    if (remain < 0) throw new Refusal(-32);
    const data = await handler(caller, request);
    return { ...(data === undefined ? {} : { data }), error: 0, message: "Success" };
  }

  return function api(handler: Handler, options: { headerOnly?: boolean } = {}) {
    return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      const started = performance.now();
      const call = `${request.method} ${request.routeOptions.url ?? ""}`;
      const note = (status: number, error: number | string) =>
        world.note({ what: "api", call, status, error, ms: Math.round(performance.now() - started) });
      const faults = world.faults().api;
      if (faults.delay_ms > 0) await wait(faults.delay_ms);
      if (world.chance(faults.error_5xx)) {
        note(502, "fault");
        return reply.code(502).type("text/html").send(brokenPage);
      }
      try {
        const result = await answer(handler, options.headerOnly === true, request, reply);
        note(200, 0);
        return result;
      } catch (error) {
        if (error instanceof CutAnswer) {
          note(0, "answer cut");
          reply.hijack();
          request.raw.socket.destroy();
          return reply;
        }
        if (!(error instanceof Refusal)) throw error;
        note(200, error.code);
        return { error: error.code, message: error.message };
      }
    };
  };
}
export type Api = ReturnType<typeof createApi>;
