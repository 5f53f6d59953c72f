import * as api from "@keng/contract/console-api.ts";
import * as tips from "@keng/contract/console-tips.ts";
import { z } from "zod";
import { recordReading } from "../conversations/record-reading.command.ts";
import { threadView } from "../conversations/thread.query.ts";
import type { Room } from "../room.ts";
import { changeTipState } from "./change-state.command.ts";
import { editTip } from "./edit-tip.command.ts";
import { draftNotice } from "./notice.query.ts";

const params = z.object({ id: z.uuid() });

/** The tip in a thread: its state, told to the citizen in words that the officer saw first; what and where. What is shown is written down. */
export const tipRoom: Room = (app, desk) => {
  app.get(
    "/api/conversations/:id/tip/notice",
    { schema: { params, querystring: tips.noticeQuery, response: { 200: tips.notice } } },
    ({ actor, params: { id }, query }) => draftNotice(desk, actor, id, query),
  );
  app.post(
    "/api/conversations/:id/tip/state",
    { schema: { params, body: tips.tipStateChange, response: { 200: api.conversationView } } },
    async ({ actor, params: { id }, body }) => {
      await changeTipState(desk, actor, id, body);
      await recordReading(desk, actor, id);
      return threadView(desk, actor, id);
    },
  );
  app.patch(
    "/api/conversations/:id/tip",
    { schema: { params, body: tips.tipEdit, response: { 200: api.conversationView } } },
    async ({ actor, params: { id }, body }) => {
      await editTip(desk, actor, id, body);
      await recordReading(desk, actor, id);
      return threadView(desk, actor, id);
    },
  );
};
