import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { sendFromOa } from "./acts.ts";
import type { Platform } from "./acts.ts";
import {
  appSchema,
  consoleMessageSchema,
  createAppSchema,
  createOaSchema,
  errorSchema,
  grantSchema,
  okSchema,
  oaSchema,
  sentSchema,
  setCallbackSchema,
  setOaTypeSchema,
  setWebhookSchema,
  tokenFaultSchema,
} from "./control-api.ts";
import type { SimApp, SimOa } from "./control-api.ts";
import { newHex, newId } from "./ids.ts";
import {
  countFollowers,
  deleteOa,
  findApp,
  insertApp,
  insertOa,
  insertPair,
  listApps,
  listOas,
  setCallback,
  setOaType,
  setWebhook,
  spoilTokens,
} from "./page.store.ts";
import type { App, Oa } from "./page.store.ts";
import { findByUserId, findPerson } from "./person.store.ts";
import type { World } from "./world.ts";
import { ControlRefusal } from "./zalo-error.ts";

function viewApp(app: App): SimApp {
  return { ...app, webhook_enabled: app.webhook_enabled === 1 };
}

function viewOa(world: World, oa: Oa): SimOa {
  return {
    oa_id: oa.oa_id,
    name: oa.name,
    oa_type: oa.oa_type,
    app_id: oa.app_id,
    oa_secret_key: oa.oa_secret_key,
    granted: oa.granted === 1,
    avatar: `/_sim/oas/${oa.oa_id}/avatar.svg`,
    followers: countFollowers(world.db, oa.oa_id),
  };
}

const appParams = z.object({ app_id: z.string() });
const oaParams = z.object({ oa_id: z.string() });
const eventSchema = z.object({
  /** Signed and delivered exactly as given, but for `app_id` and `timestamp`, which are added where missing. */
  body: z.record(z.string(), z.unknown()).optional(),
  /** Or any bytes at all, signed and delivered as they are. */
  raw: z.string().max(1_000_000).optional(),
});

export const registryRoutes =
  (platform: Platform, findOaOr404: (oaId: string | undefined) => Oa): FastifyPluginCallbackZod =>
  (server, _options, done) => {
    const { world, webhooks } = platform;
    const { db } = world;
    const tags = ["apps and pages"];
    const refused = { 400: errorSchema, 404: errorSchema, 409: errorSchema };

    server.get("/apps", { schema: { tags, response: { 200: z.array(appSchema) } } }, () =>
      listApps(db).map(viewApp),
    );
    server.post(
      "/apps",
      { schema: { tags, body: createAppSchema, response: { 201: appSchema, ...refused } } },
      (request, reply) => {
        const { app_id: appId } = request.body;
        if (appId !== undefined && findApp(db, appId) !== undefined) {
          throw new ControlRefusal(409, "exists", "this app exists");
        }
        const given = Object.fromEntries(
          Object.entries(request.body).filter(([, value]) => value !== undefined),
        );
        reply.code(201);
        return viewApp(insertApp(db, given));
      },
    );
    server.put(
      "/apps/:app_id/webhook",
      {
        schema: { tags, params: appParams, body: setWebhookSchema, response: { 200: appSchema, ...refused } },
      },
      (request) => {
        setWebhook(db, request.params.app_id, request.body.url);
        const app = findApp(db, request.params.app_id);
        if (app === undefined) throw new ControlRefusal(404, "unknown_app", "no such app");
        return viewApp(app);
      },
    );

    server.put(
      "/apps/:app_id/callback",
      {
        schema: {
          tags,
          description:
            "Registers the address to which the consent page leads back (Official Account Callback Url). Empty: none.",
          params: appParams,
          body: setCallbackSchema,
          response: { 200: appSchema, ...refused },
        },
      },
      (request) => {
        setCallback(db, request.params.app_id, request.body.url);
        const app = findApp(db, request.params.app_id);
        if (app === undefined) throw new ControlRefusal(404, "unknown_app", "no such app");
        return viewApp(app);
      },
    );

    server.get("/oas", { schema: { tags, response: { 200: z.array(oaSchema) } } }, () =>
      listOas(db).map((oa) => viewOa(world, oa)),
    );
    server.post(
      "/oas",
      { schema: { tags, body: createOaSchema, response: { 201: oaSchema, ...refused } } },
      (request, reply) => {
        const { name, oa_type: oaType, app_id: appId } = request.body;
        if (findApp(db, appId) === undefined) throw new ControlRefusal(404, "unknown_app", "no such app");
        const oaId = request.body.oa_id ?? newId("2");
        if (listOas(db).some((oa) => oa.oa_id === oaId))
          throw new ControlRefusal(409, "exists", "this page exists");
        // the key is shown on the app's webhook page: one for all pages of an app, unless a test wants another
        const sibling = listOas(db).find((oa) => oa.app_id === appId);
        const key = request.body.oa_secret_key ?? sibling?.oa_secret_key ?? newHex(16);
        insertOa(db, { oa_id: oaId, name, oa_type: oaType, app_id: appId, oa_secret_key: key });
        world.hint({ type: "oas", oa_id: oaId });
        reply.code(201);
        return viewOa(world, findOaOr404(oaId));
      },
    );
    server.delete(
      "/oas/:oa_id",
      {
        schema: {
          tags,
          description: "Closes a page: its grants, chats and events that wait go with it.",
          params: oaParams,
          response: { 200: okSchema, ...refused },
        },
      },
      (request) => {
        const oa = findOaOr404(request.params.oa_id);
        db.tx(() => deleteOa(db, oa.oa_id));
        world.hint({ type: "oas", oa_id: oa.oa_id });
        return { ok: true as const };
      },
    );
    server.put(
      "/oas/:oa_id/type",
      {
        schema: {
          tags,
          description: "State page (v2) or enterprise page (v3): decides which calls the page is answered.",
          params: oaParams,
          body: setOaTypeSchema,
          response: { 200: oaSchema, ...refused },
        },
      },
      (request) => {
        const oa = findOaOr404(request.params.oa_id);
        setOaType(db, oa.oa_id, request.body.oa_type);
        world.hint({ type: "oas", oa_id: oa.oa_id });
        return viewOa(world, findOaOr404(oa.oa_id));
      },
    );
    server.post(
      "/oas/:oa_id/token-faults",
      {
        schema: {
          tags,
          description: "Tokens run out before their time, or the page takes its grant back.",
          params: oaParams,
          body: tokenFaultSchema,
          response: { 200: oaSchema, ...refused },
        },
      },
      (request) => {
        const oa = findOaOr404(request.params.oa_id);
        db.tx(() => spoilTokens(db, oa.oa_id, request.body.kind));
        world.hint({ type: "oas", oa_id: oa.oa_id });
        return viewOa(world, findOaOr404(oa.oa_id));
      },
    );
    server.post(
      "/oas/:oa_id/grant",
      { schema: { tags, params: oaParams, response: { 200: grantSchema, ...refused } } },
      (request) => {
        const oa = findOaOr404(request.params.oa_id);
        const pair = insertPair(db, oa.app_id, oa.oa_id, world.now());
        world.hint({ type: "oas", oa_id: oa.oa_id });
        return {
          access_token: pair.access,
          refresh_token: pair.refresh,
          expires_in: "90000",
          oa_id: oa.oa_id,
        };
      },
    );
    server.post(
      "/oas/:oa_id/console-messages",
      {
        schema: {
          tags,
          params: oaParams,
          body: consoleMessageSchema,
          response: { 201: sentSchema, ...refused },
        },
      },
      (request, reply) => {
        const oa = findOaOr404(request.params.oa_id);
        const { user_id: userId, text, admin_id: adminId } = request.body;
        const person = findPerson(db, findByUserId(db, oa.oa_id, userId)?.person_id ?? userId);
        if (person === undefined) throw new ControlRefusal(404, "unknown_person", "no such person");
        const admin = adminId ?? "4200000000000000009";
        const msgId = sendFromOa(platform, oa, person, {
          kind: "text",
          text,
          via: "console",
          admin_id: admin,
        });
        reply.code(201);
        return { msg_ids: [msgId] };
      },
    );
    server.post(
      "/oas/:oa_id/webhook-events",
      {
        schema: {
          tags,
          params: oaParams,
          body: eventSchema,
          response: { 202: z.object({ queued: z.literal(1) }), ...refused },
        },
      },
      (request, reply) => {
        const oa = findOaOr404(request.params.oa_id);
        const { body, raw } = request.body;
        if ((body === undefined) === (raw === undefined)) {
          throw new ControlRefusal(400, "body_or_raw", "exactly one of body and raw is needed");
        }
        const event = { app_id: oa.app_id, timestamp: String(world.now()), ...body };
        const name = typeof body?.["event_name"] === "string" ? body["event_name"] : "";
        webhooks.emitRaw(oa, `raw/${newHex(6)}`, name, raw ?? JSON.stringify(event));
        reply.code(202);
        return { queued: 1 as const };
      },
    );
    done();
  };
