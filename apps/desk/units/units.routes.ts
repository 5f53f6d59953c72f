import * as units from "@keng/contract/units.ts";
import type { Room } from "../room.ts";
import { unitsBelow } from "./below.query.ts";

/** The units below, as counts. */
export const unitRoom: Room = (app, desk) => {
  app.get("/api/units/below", { schema: { response: { 200: units.unitsBelow } } }, ({ actor }) =>
    unitsBelow(desk, actor),
  );
};
