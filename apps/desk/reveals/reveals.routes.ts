import * as api from "@keng/contract/console-api.ts";
import { z } from "zod";
import { recordReading } from "../conversations/record-reading.command.ts";
import { messageOf } from "../conversations/thread.query.ts";
import type { Room } from "../room.ts";
import { revealMessage } from "./reveal.command.ts";

const params = z.object({ id: z.uuid(), message_id: z.uuid() });

/** Opening what is masked: asked for with a reason, written down, over by itself. */
export const revealRoom: Room = (app, desk) => {
  app.post(
    "/api/conversations/:id/messages/:message_id/reveal",
    { schema: { params, body: api.reveal, response: { 200: api.messageView } } },
    async ({ actor, params: { id, message_id }, body }) => {
      await revealMessage(desk, actor, id, message_id, body);
      await recordReading(desk, actor, id);
      return messageOf(desk, actor, id, message_id);
    },
  );
};
