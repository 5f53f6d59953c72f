import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Platform } from "./acts.ts";
import {
  clockSchema,
  errorSchema,
  faultsSchema,
  journalEntrySchema,
  moveClockSchema,
  okSchema,
  quotaSchema,
  sampleSchema,
  setFaultsSchema,
} from "./control-api.ts";
import type { Hint } from "./control-api.ts";
import { used } from "./media.store.ts";
import { listOas } from "./page.store.ts";
import { listSamples } from "./samples.ts";
import { setSwitchesSchema, switchesSchema } from "./switches.ts";
import type { World } from "./world.ts";

function viewClock(world: World) {
  return { now: new Date(world.now()).toISOString(), offset_ms: world.clockOffset() };
}

function left(world: World, oaId: string, what: string, total: number) {
  return { remain: Math.max(0, total - used(world.db, oaId, world.month(), what)), total };
}

const refused = { 400: errorSchema };

export const worldRoutes =
  ({ world, webhooks }: Platform): FastifyPluginCallbackZod =>
  (server, _options, done) => {
    const tags = ["simulator"];

    server.get("/faults", { schema: { tags, response: { 200: faultsSchema } } }, () => world.faults());
    server.put(
      "/faults",
      { schema: { tags, body: setFaultsSchema, response: { 200: faultsSchema, ...refused } } },
      (request) => world.setFaults(request.body),
    );
    server.get("/switches", { schema: { tags, response: { 200: switchesSchema } } }, () => world.switches());
    server.put(
      "/switches",
      { schema: { tags, body: setSwitchesSchema, response: { 200: switchesSchema, ...refused } } },
      (request) => world.setSwitches(request.body),
    );
    server.get("/clock", { schema: { tags, response: { 200: clockSchema } } }, () => viewClock(world));
    server.post(
      "/clock",
      {
        schema: {
          tags,
          description:
            "Moves the clock by which windows, lifetimes, retries and times of events are counted, e.g. 48 hours in one call. It stays moved, over restarts and resets.",
          body: moveClockSchema,
          response: { 200: clockSchema, ...refused },
        },
      },
      (request) => {
        world.advance(request.body.advance_ms);
        webhooks.wake();
        return viewClock(world);
      },
    );
    server.get("/journal", { schema: { tags, response: { 200: z.array(journalEntrySchema) } } }, () => [
      ...world.journal(),
    ]);
    server.get(
      "/webhooks",
      { schema: { tags, response: { 200: z.object({ pending: z.number() }) } } },
      () => ({
        pending: webhooks.pending(),
      }),
    );
    server.get("/quota", { schema: { tags, response: { 200: quotaSchema } } }, () => {
      const switches = world.switches();
      const oas = listOas(world.db).map(({ oa_id: oaId }) => ({
        oa_id: oaId,
        active: left(world, oaId, "active", switches["stateOa.proactivePerMonth"]),
        uploads: left(world, oaId, "upload", switches.uploadsPerMonth),
      }));
      return { oas };
    });
    server.get("/samples", { schema: { tags, response: { 200: z.array(sampleSchema) } } }, () =>
      listSamples(),
    );
    server.post(
      "/reset",
      {
        schema: {
          tags,
          description:
            "Empties people, chats, faults and switches; with `all` apps, pages and grants too; with `clock` it is the machine's time again, else the clock stays.",
          body: z.object({ all: z.boolean().optional(), clock: z.boolean().optional() }).nullish(),
          response: { 200: okSchema },
        },
      },
      (request) => {
        world.reset({ all: request.body?.all === true, clock: request.body?.clock === true });
        return { ok: true as const };
      },
    );

    server.get(
      "/events",
      { schema: { tags, description: "Server-sent hints; the first is `reset`." } },
      (request, reply) => {
        reply.hijack();
        reply.raw.writeHead(200, {
          "content-type": "text/event-stream",
          "cache-control": "no-store",
          connection: "keep-alive",
        });
        const send = (hint: Hint) => void reply.raw.write(`data: ${JSON.stringify(hint)}\n\n`);
        send({ type: "reset" });
        const off = world.onHint(send);
        const beat = setInterval(() => void reply.raw.write(": \n\n"), 15_000).unref();
        request.raw.on("close", () => {
          off();
          clearInterval(beat);
        });
      },
    );
    done();
  };
