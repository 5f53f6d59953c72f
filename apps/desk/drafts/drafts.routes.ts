import * as habits from "@keng/contract/habits.ts";
import { z } from "zod";
import type { Room } from "../room.ts";
import { draftOf } from "./draft.query.ts";
import { saveDraft } from "./save-draft.command.ts";

const params = z.object({ id: z.uuid() });

/** What an officer is writing, for that officer alone. */
export const draftRoom: Room = (app, desk) => {
  app.get(
    "/api/conversations/:id/draft",
    { schema: { params, response: { 200: habits.draftView } } },
    ({ actor, params: { id } }) => draftOf(desk, actor, id),
  );
  app.put(
    "/api/conversations/:id/draft",
    { schema: { params, body: habits.draftSave, response: { 200: habits.draftView } } },
    ({ actor, params: { id }, body }) => saveDraft(desk, actor, id, body),
  );
};
