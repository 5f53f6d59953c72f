import * as places from "@keng/contract/places.ts";
import { z } from "zod";
import type { Room } from "../room.ts";
import { archiveHamlet } from "./archive-hamlet.command.ts";
import { changeHamlet } from "./change-hamlet.command.ts";
import { hamlets } from "./hamlets.query.ts";
import { importHamlets } from "./import-hamlets.command.ts";
import { makeHamlet } from "./make-hamlet.command.ts";
import { threadMap } from "./thread-map.query.ts";

const params = z.object({ id: z.uuid() });
const response = { 200: places.hamlets };

/** A unit's hamlets and the map of a thread. Each change answers with the hamlets as they are now. */
export const placeRoom: Room = (app, desk) => {
  app.get("/api/hamlets", { schema: { response } }, ({ actor }) => hamlets(desk, actor));
  app.post("/api/hamlets", { schema: { body: places.hamletMake, response } }, async ({ actor, body }) => {
    await makeHamlet(desk, actor, body);
    return hamlets(desk, actor);
  });
  app.post(
    "/api/hamlets/import",
    { schema: { body: places.hamletImport, response } },
    async ({ actor, body }) => {
      await importHamlets(desk, actor, body.hamlets);
      return hamlets(desk, actor);
    },
  );
  app.put(
    "/api/hamlets/:id",
    { schema: { params, body: places.hamletChange, response } },
    async ({ actor, params: { id }, body }) => {
      await changeHamlet(desk, actor, id, body);
      return hamlets(desk, actor);
    },
  );
  app.post(
    "/api/hamlets/:id/archive",
    { schema: { params, body: places.hamletArchive, response } },
    async ({ actor, params: { id }, body }) => {
      await archiveHamlet(desk, actor, id, body.archived);
      return hamlets(desk, actor);
    },
  );
  app.get(
    "/api/conversations/:id/map",
    { schema: { params, response: { 200: places.threadMap } } },
    ({ actor, params: { id } }) => threadMap(desk, actor, id),
  );
};
