import * as api from "@keng/contract/console-api.ts";
import { eraseDecision } from "@keng/contract/console-reports.ts";
import { z } from "zod";
import { recordReading } from "../conversations/record-reading.command.ts";
import { threadView } from "../conversations/thread.query.ts";
import type { Room } from "../room.ts";
import { decideErasing } from "./decide-erasing.command.ts";
import { undoErasing } from "./undo-erasing.command.ts";

const params = z.object({ id: z.uuid() });

/** Decisions on what citizens ask to have erased. */
export const erasingRoom: Room = (app, desk) => {
  app.post(
    "/api/conversations/:id/erasing",
    { schema: { params, body: eraseDecision, response: { 200: api.conversationView } } },
    async ({ actor, params: { id }, body }) => {
      await decideErasing(desk, actor, id, body);
      await recordReading(desk, actor, id);
      return threadView(desk, actor, id);
    },
  );
  app.post(
    "/api/conversations/:id/erasing/undo",
    { schema: { params, response: { 200: api.conversationView } } },
    async ({ actor, params: { id } }) => {
      await undoErasing(desk, actor, id);
      await recordReading(desk, actor, id);
      return threadView(desk, actor, id);
    },
  );
};
