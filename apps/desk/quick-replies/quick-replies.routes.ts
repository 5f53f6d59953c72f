import * as habits from "@keng/contract/habits.ts";
import { z } from "zod";
import type { Room } from "../room.ts";
import { archiveQuickReply } from "./archive-quick-reply.command.ts";
import { changeQuickReply } from "./change-quick-reply.command.ts";
import { makeQuickReply } from "./make-quick-reply.command.ts";
import { quickReplies } from "./quick-replies.query.ts";

const params = z.object({ id: z.uuid() });
const all = z.array(habits.quickReply);

/** The ready sentences of a unit. Each change answers with the library as it is now. */
export const quickReplyRoom: Room = (app, desk) => {
  app.get("/api/quick-replies", { schema: { response: { 200: all } } }, ({ actor }) =>
    quickReplies(desk, actor),
  );
  app.post(
    "/api/quick-replies",
    { schema: { body: habits.quickReplyMake, response: { 200: all } } },
    async ({ actor, body }) => {
      await makeQuickReply(desk, actor, body);
      return quickReplies(desk, actor);
    },
  );
  app.put(
    "/api/quick-replies/:id",
    { schema: { params, body: habits.quickReplyChange, response: { 200: all } } },
    async ({ actor, params: { id }, body }) => {
      await changeQuickReply(desk, actor, id, body);
      return quickReplies(desk, actor);
    },
  );
  app.post(
    "/api/quick-replies/:id/archive",
    { schema: { params, body: habits.quickReplyArchive, response: { 200: all } } },
    async ({ actor, params: { id }, body }) => {
      await archiveQuickReply(desk, actor, id, body.archived);
      return quickReplies(desk, actor);
    },
  );
};
