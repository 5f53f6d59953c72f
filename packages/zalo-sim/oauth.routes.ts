import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Platform } from "./acts.ts";
import { consentPage } from "./consent-page.ts";
import { asObject } from "./json.ts";
import {
  consumeRefresh,
  dropRefresh,
  findApp,
  findCode,
  findRefresh,
  insertCode,
  insertPair,
  listOas,
  pointRefreshAt,
  refreshLifeMs,
  revokeAccess,
  useCode,
} from "./page.store.ts";
import type { World } from "./world.ts";

const names = {
  [-14002]: "Invalid appId",
  [-14003]: "Invalid redirect uri",
  [-14004]: "Invalid secret key",
  [-14005]: "Invalid authorization code",
  [-14014]: "Invalid refresh token.",
  [-14018]: "Invalid grant type",
  [-14019]: "Invalid code verifier",
} as const;
type OauthCode = keyof typeof names;

/** The token endpoints answer errors with HTTP 200 and empty tokens. */
function refusal(world: World, code: OauthCode) {
  return {
    error: world.switches().errorType === "string" ? String(code) : code,
    error_name: names[code],
    error_reason: "",
    error_description: names[code],
    ref_doc: "https://developers.zalo.me/docs/official-account",
    message: "",
    access_token: "",
    refresh_token: "",
  };
}

function success(world: World, access: string, refresh: string | null) {
  const life = world.switches().expiresInType === "string" ? "90000" : 90_000;
  return { access_token: access, ...(refresh === null ? {} : { refresh_token: refresh }), expires_in: life };
}

type Fields = Readonly<Record<string, unknown>>;
const field = (fields: Fields, name: string): string =>
  typeof fields[name] === "string" ? fields[name] : "";

function byCode(world: World, appId: string, fields: Fields) {
  const { db } = world;
  const code = findCode(db, field(fields, "code"));
  if (code === undefined || code.app_id !== appId || code.used === 1 || code.expires_at <= world.now()) {
    return refusal(world, -14005);
  }
  if (code.challenge !== "") {
    const challenge = createHash("sha256").update(field(fields, "code_verifier")).digest("base64url");
    if (challenge !== code.challenge) return refusal(world, -14019);
  }
  useCode(db, field(fields, "code"));
  const pair = insertPair(db, appId, code.oa_id, world.now());
  world.hint({ type: "oas", oa_id: code.oa_id });
  return success(world, pair.access, pair.refresh);
}

/** A refresh token lives once: used again it is answered with nothing at all (or -14014, by a switch). */
function byRefresh(world: World, appId: string, fields: Fields) {
  const { db } = world;
  const switches = world.switches();
  const token = field(fields, "refresh_token");
  const refresh = findRefresh(db, token);
  if (refresh === undefined || refresh.app_id !== appId || refresh.expires_at <= world.now()) {
    return refusal(world, -14014);
  }
  if (refresh.consumed === 1)
    return switches.consumedRefreshToken === "empty200" ? "" : refusal(world, -14014);
  if (switches.oldAccessTokenAfterRefresh === "revoke") revokeAccess(db, refresh.access_token);
  const until = switches.refreshLifetime === "inherit" ? refresh.expires_at : world.now() + refreshLifeMs;
  const pair = insertPair(db, appId, refresh.oa_id, world.now(), until);
  if (switches.refreshRotation === "sometimes" && world.chance(0.5)) {
    dropRefresh(db, pair.refresh);
    pointRefreshAt(db, token, pair.access);
    return success(world, pair.access, null);
  }
  consumeRefresh(db, token);
  return success(world, pair.access, pair.refresh);
}

function exchange(world: World, request: FastifyRequest) {
  if (!(request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded")) {
    return refusal(world, -14018);
  }
  const fields = asObject(request.body);
  const app = findApp(world.db, field(fields, "app_id"));
  if (app === undefined) return refusal(world, -14002);
  if (request.headers["secret_key"] !== app.secret) return refusal(world, -14004);
  const grant = field(fields, "grant_type");
  if (grant === "authorization_code") return byCode(world, app.app_id, fields);
  if (grant === "refresh_token") return byRefresh(world, app.app_id, fields);
  return refusal(world, -14018);
}

function readAsk(world: World, fields: Fields) {
  const app = findApp(world.db, field(fields, "app_id"));
  if (app === undefined) return refusal(world, -14002);
  const redirect = field(fields, "redirect_uri");
  if (app.callback === "" || redirect !== app.callback) return refusal(world, -14003);
  return { app, redirect, challenge: field(fields, "code_challenge"), state: field(fields, "state") };
}

const codeLifeMs = 600_000;

export function oauthRoutes(server: FastifyInstance, { world }: Platform): void {
  server.post("/v4/oa/access_token", (request, reply) => {
    const started = performance.now();
    const isBroken = world.chance(world.faults().api.error_5xx);
    const answer = isBroken ? "" : world.db.tx(() => exchange(world, request));
    const error = typeof answer === "object" && "error" in answer ? answer.error : 0;
    const status = isBroken ? 502 : 200;
    const ms = Math.round(performance.now() - started);
    world.note({ what: "api", call: "POST /v4/oa/access_token", status, error, ms });
    return reply.code(status).send(answer);
  });

  server.get("/v4/oa/permission", (request, reply) => {
    const fields = asObject(request.query);
    const ask = readAsk(world, fields);
    if ("error" in ask) return reply.send(ask);
    const oas = listOas(world.db).filter((oa) => oa.app_id === ask.app.app_id);
    return reply.type("text/html; charset=utf-8").send(consentPage(ask, oas));
  });

  server.post("/v4/oa/permission", (request, reply) => {
    const fields = asObject(request.body);
    const ask = readAsk(world, fields);
    if ("error" in ask) return reply.send(ask);
    const back = (said: Record<string, string>) => {
      const target = new URL(ask.redirect);
      const all = ask.state === "" ? said : { ...said, state: ask.state };
      for (const [name, value] of Object.entries(all)) target.searchParams.set(name, value);
      return reply.redirect(target.href, 302);
    };
    // what Zalo says of a refusal is not documented
    if (field(fields, "answer") === "refuse") return back({ error: "access_denied" });
    const oaId = field(fields, "oa_id");
    const oa = listOas(world.db).find((one) => one.oa_id === oaId && one.app_id === ask.app.app_id);
    if (oa === undefined) return reply.send(refusal(world, -14002));
    const code = insertCode(world.db, ask.app.app_id, oaId, ask.challenge, world.now() + codeLifeMs);
    return back({ code, oa_id: oaId });
  });
}
