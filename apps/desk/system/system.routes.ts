import { systemState } from "@keng/contract/system.ts";
import type { Room } from "../room.ts";
import { readSystem } from "./system.query.ts";

/** What of the machines every officer should know: a banner on their screens. */
export const systemRoom: Room = (app, desk) => {
  app.get("/api/system", { schema: { response: { 200: systemState } } }, ({ actor }) =>
    readSystem(desk, actor),
  );
};
