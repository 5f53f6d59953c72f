import { alarmsSeen, alarmView } from "@keng/contract/console-shifts.ts";
import { z } from "zod";
import type { Room } from "../room.ts";
import { alarmsFor } from "./alarms.query.ts";
import { seeAlarms } from "./see-alarms.command.ts";

const all = { 200: z.array(alarmView) };

/** Alarms that climbed to this officer. */
export const alarmRoom: Room = (app, desk) => {
  app.get("/api/alarms", { schema: { response: all } }, ({ actor }) => alarmsFor(desk, actor));
  app.post("/api/alarms/seen", { schema: { body: alarmsSeen, response: all } }, async ({ actor, body }) => {
    await seeAlarms(desk, actor, body.ids);
    return alarmsFor(desk, actor);
  });
};
