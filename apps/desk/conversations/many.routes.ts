import * as sorting from "@keng/contract/console-sorting.ts";
import type { z } from "zod";
import type { Actor, Desk } from "../context.ts";
import type { Room } from "../room.ts";
import { assignThread } from "./assign.command.ts";
import { markRead } from "./mark-read.command.ts";
import { markUnread } from "./mark-unread.command.ts";
import { markThread } from "./mark.command.ts";
import { oneByOne, requestOfOne } from "./one-by-one.ts";
import { snoozeThread } from "./snooze.command.ts";
import { undoMark } from "./undo.command.ts";

/** The acts on one thread, for many in one request: the same commands, each with its own result. */
export const manyRoom: Room = (app, desk) => {
  app.post(
    "/api/conversations/acts",
    { schema: { body: sorting.actOnMany, response: { 200: sorting.manyOutcomes } } },
    ({ actor, body: { request_id, ids, act } }) =>
      oneByOne(
        ids.map((id) => ({ id })),
        ({ id }) => actOn(desk, actor, id, requestOfOne(request_id, id), act),
      ),
  );
  app.post(
    "/api/conversations/acts/undo",
    { schema: { body: sorting.undoMany, response: { 200: sorting.manyOutcomes } } },
    ({ actor, body: { acts } }) => oneByOne(acts, ({ id, undo_id }) => undoMark(desk, actor, id, undo_id)),
  );
};

async function actOn(
  desk: Desk,
  actor: Actor,
  id: string,
  request_id: string,
  act: z.infer<typeof sorting.manyAct>,
): Promise<{ undo_id: string } | void> {
  switch (act.what) {
    case "assign":
      return assignThread(desk, actor, id, { request_id, to: act.to });
    case "snooze":
      return snoozeThread(desk, actor, id, { request_id, until: act.until });
    case "mark":
      return markThread(desk, actor, id, { request_id, as: act.as, reason: act.reason });
    case "read":
      return markRead(desk, actor, id);
    case "unread":
      return markUnread(desk, actor, id);
  }
}
