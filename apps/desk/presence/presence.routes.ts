import * as habits from "@keng/contract/habits.ts";
import { z } from "zod";
import type { Room } from "../room.ts";
import { presentAt } from "./present.query.ts";
import { sayPresence } from "./say-presence.command.ts";

const params = z.object({ id: z.uuid() });

/** Who else is looking or typing: officers' names, nothing that is kept. */
export const presenceRoom: Room = (app, desk) => {
  app.get(
    "/api/conversations/:id/presence",
    { schema: { params, response: { 200: z.array(habits.presentOfficer) } } },
    ({ actor, params: { id } }) => presentAt(desk, actor, id),
  );
  app.put(
    "/api/conversations/:id/presence",
    { schema: { params, body: habits.presence, response: { 204: z.null().describe("done") } } },
    async ({ actor, params: { id }, body }, reply) => {
      await sayPresence(desk, actor, id, body);
      return reply.code(204).send(null);
    },
  );
};
