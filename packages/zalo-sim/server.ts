import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyMultipart from "@fastify/multipart";
import fastifyStatic from "@fastify/static";
import fastifySwagger from "@fastify/swagger";
import Fastify from "fastify";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { Platform } from "./acts.ts";
import { createApi } from "./api.ts";
import { avatarSvg, stickerSvg } from "./avatar.ts";
import { cdnRoutes } from "./cdn.routes.ts";
import { page } from "./consent-page.ts";
import { peopleRoutes } from "./control-people.routes.ts";
import { registryRoutes } from "./control-registry.routes.ts";
import { worldRoutes } from "./control-world.routes.ts";
import { asObject, parseJson } from "./json.ts";
import { oauthRoutes } from "./oauth.routes.ts";
import { findOa, listOas } from "./page.store.ts";
import type { Oa } from "./page.store.ts";
import { findPerson } from "./person.store.ts";
import { readRoutes } from "./read.routes.ts";
import { sampleBytes } from "./samples.ts";
import { sendRoutes } from "./send.routes.ts";
import { sniff } from "./sniff.ts";
import { uploadRoutes } from "./upload.routes.ts";
import { createWebhooks, defaultRetryDelaysMs } from "./webhooks.ts";
import { createWorld } from "./world.ts";
import type { World } from "./world.ts";
import { ControlRefusal } from "./zalo-error.ts";

export interface SimulatorOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Folder of the state; made when missing. */
  readonly home: string;
  readonly host?: string;
  /** The address that media links begin with, when it is not where the server listens. */
  readonly publicUrl?: string;
  readonly retryDelaysMs?: readonly number[];
  /** Told the clock's offset at the start and after each move. */
  readonly onClock?: (offsetMs: number) => void;
}

export interface Simulator {
  readonly url: string;
  close(): Promise<void>;
}

const megabyte = 1024 * 1024;
const phonesFolder = fileURLToPath(new URL("./phones/dist", import.meta.url));

function readBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => {
    done(null, body === "" ? undefined : parseJson(String(body)));
  });
  server.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string" },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    },
  );
  server.addContentTypeParser("*", { parseAs: "buffer" }, (_request, _body, done) => done(null, undefined));
}

function answerErrors(server: FastifyInstance): void {
  server.setErrorHandler((error, _request, reply) => {
    if (error instanceof ControlRefusal) {
      return reply.code(error.status).send({ error: { code: error.code, message: error.message } });
    }
    const status = Number(asObject({ ...(error as object) })["statusCode"] ?? 500);
    const code = status < 500 ? "bad_request" : "internal";
    const message = status < 500 && error instanceof Error ? error.message : "the simulator itself failed";
    return reply.code(status).send({ error: { code, message } });
  });
  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).type("text/html").send("<html><body><h1>404 Not Found</h1></body></html>"),
  );
}

function pictureRoutes(server: FastifyInstance, world: World): void {
  const svg = "image/svg+xml; charset=utf-8";
  const param = (request: { params: unknown }, name: string) => String(asObject(request.params)[name]);
  server.get("/_sim/people/:id/avatar.svg", (request, reply) =>
    reply.type(svg).send(avatarSvg(findPerson(world.db, param(request, "id"))?.name ?? "?")),
  );
  server.get("/_sim/oas/:id/avatar.svg", (request, reply) =>
    reply.type(svg).send(avatarSvg(findOa(world.db, param(request, "id"))?.name ?? "?")),
  );
  server.get("/_sim/sticker.svg", (_request, reply) => reply.type(svg).send(stickerSvg));
  server.get("/_sim/samples/:name", (request, reply) => {
    const bytes = sampleBytes(param(request, "name"));
    if (bytes === null) return reply.callNotFound();
    return reply.type(sniff(bytes)).send(Buffer.from(bytes));
  });
}

async function phoneRoutes(server: FastifyInstance): Promise<void> {
  if (existsSync(phonesFolder)) {
    await server.register(fastifyStatic, { root: phonesFolder, prefix: "/" });
    return;
  }
  server.get("/", (_request, reply) =>
    reply
      .type("text/html; charset=utf-8")
      .send(
        page(
          "Chưa có trang điện thoại",
          "<p>Trang này chưa được dựng. API điều khiển ở <code>/_sim/</code>.</p>",
        ),
      ),
  );
}

async function controlRoutes(server: FastifyInstance, platform: Platform): Promise<void> {
  const { db } = platform.world;
  function findOaOr404(oaId: string | undefined): Oa {
    const oa = oaId === undefined ? listOas(db)[0] : findOa(db, oaId);
    if (oa === undefined) throw new ControlRefusal(404, "unknown_oa", "no such page");
    return oa;
  }
  await server.register(fastifySwagger, {
    openapi: { openapi: "3.1.0", info: { title: "zalo-sim control API", version: "0.1.0" } },
    transform: jsonSchemaTransform,
  });
  await server.register(
    async (control) => {
      // It has no login: at least no foreign page in this machine's browser may play with it.
      control.addHook("onRequest", (request, _reply, done) => {
        const isForeign = request.headers["sec-fetch-site"] === "cross-site";
        done(
          isForeign
            ? new ControlRefusal(403, "cross_site", "only pages of the simulator itself may call")
            : undefined,
        );
      });
      await control.register(registryRoutes(platform, findOaOr404));
      await control.register(peopleRoutes(platform, findOaOr404));
      await control.register(worldRoutes(platform));
      control.get("/openapi.json", { schema: { hide: true } }, () => server.swagger());
    },
    { prefix: "/_sim" },
  );
}

/** Starts a whole simulator: Zalo's hosts at one address, the control API, the phones page. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const world = createWorld(options.home);
  const webhooks = createWebhooks(world, options.retryDelaysMs ?? defaultRetryDelaysMs);
  const platform: Platform = { world, webhooks };
  options.onClock?.(world.clockOffset());
  world.onHint((hint) => {
    if (hint.type === "clock") options.onClock?.(world.clockOffset());
  });
  const server = Fastify({
    bodyLimit: 4 * megabyte,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  readBodies(server);
  answerErrors(server);
  await server.register(fastifyMultipart, { limits: { fileSize: 60 * megabyte, files: 1 } });

  await controlRoutes(server, platform);
  const api = createApi(platform);
  await server.register(async (zalo) => {
    zalo.addHook("onRoute", (route) => {
      route.schema = { ...route.schema, hide: true };
    });
    for (const path of ["/healthz", "/readyz"]) zalo.get(path, () => ({ ok: true }));
    pictureRoutes(zalo, world);
    cdnRoutes(zalo, platform);
    oauthRoutes(zalo, platform);
    sendRoutes(zalo, platform, api);
    uploadRoutes(zalo, platform, api);
    readRoutes(zalo, platform, api);
    await phoneRoutes(zalo);
  });

  const url = await server.listen({ port: options.port, host: options.host ?? "127.0.0.1" });
  world.baseUrl = (options.publicUrl ?? url).replace(/\/+$/, "");
  webhooks.wake();
  return {
    url,
    close: async () => {
      await server.close();
      await webhooks.stop();
      world.db.close();
    },
  };
}
