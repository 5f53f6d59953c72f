import * as shifts from "@keng/contract/console-shifts.ts";
import { z } from "zod";
import type { Room } from "../room.ts";
import { beginShift } from "./begin-shift.command.ts";
import { endOwnShift } from "./end-shift.command.ts";
import { openNow, pastShifts, shiftNote, shiftsNow } from "./shifts.query.ts";
import { takeShift } from "./take-shift.command.ts";
import { withdrawShiftNote } from "./withdraw-note.command.ts";
import { writeNote } from "./write-note.command.ts";

const params = z.object({ id: z.uuid() });
const now = { 200: shifts.shiftsNow };

/** Who is on duty, and the note between two shifts. Each change answers with who is on duty now. */
export const shiftRoom: Room = (app, desk) => {
  app.get("/api/shifts", { schema: { response: now } }, ({ actor }) => shiftsNow(desk, actor));
  app.post("/api/shifts", { schema: { body: shifts.shiftBegin, response: now } }, async ({ actor, body }) => {
    await beginShift(desk, actor, body);
    return shiftsNow(desk, actor);
  });
  app.get(
    "/api/shifts/past",
    {
      schema: {
        querystring: z.object({ cursor: z.string().max(80).optional() }),
        response: { 200: shifts.pastShifts },
      },
    },
    ({ actor, query }) => pastShifts(desk, actor, query.cursor),
  );
  app.get("/api/shifts/open", { schema: { response: { 200: shifts.openNow } } }, ({ actor }) =>
    openNow(desk, actor),
  );
  app.get(
    "/api/shifts/notes/:id",
    { schema: { params, response: { 200: shifts.shiftNoteView } } },
    ({ actor, params: { id } }) => shiftNote(desk, actor, id),
  );
  app.post(
    "/api/shifts/:id/note",
    { schema: { params, body: shifts.noteWrite, response: { 200: shifts.shiftNoteView } } },
    async ({ actor, params: { id }, body }) => shiftNote(desk, actor, await writeNote(desk, actor, id, body)),
  );
  app.delete(
    "/api/shifts/:id/note",
    { schema: { params, response: now } },
    async ({ actor, params: { id } }) => {
      await withdrawShiftNote(desk, actor, id);
      return shiftsNow(desk, actor);
    },
  );
  app.post(
    "/api/shifts/:id/take",
    { schema: { params, body: shifts.shiftTake, response: { 200: shifts.shiftTaken } } },
    async ({ actor, params: { id }, body }) => {
      const { note_id, threads } = await takeShift(desk, actor, id, body);
      return { ...(await shiftsNow(desk, actor)), note_id, threads: threads.length };
    },
  );
  app.post(
    "/api/shifts/:id/end",
    { schema: { params, response: now } },
    async ({ actor, params: { id } }) => {
      await endOwnShift(desk, actor, id);
      return shiftsNow(desk, actor);
    },
  );
};
