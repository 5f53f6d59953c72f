import * as sorting from "@keng/contract/console-sorting.ts";
import { z } from "zod";
import type { Room } from "../room.ts";
import { changeSavedFilter } from "./change-saved-filter.command.ts";
import { makeSavedFilter } from "./make-saved-filter.command.ts";
import { removeSavedFilter } from "./remove-saved-filter.command.ts";
import { savedFilters } from "./saved-filters.query.ts";

const params = z.object({ id: z.uuid() });
const all = z.array(sorting.savedFilter);

/** Lists of the inbox under a name. Each change answers with all of them as they are now. */
export const savedFilterRoom: Room = (app, desk) => {
  app.get("/api/saved-filters", { schema: { response: { 200: all } } }, ({ actor }) =>
    savedFilters(desk, actor),
  );
  app.post(
    "/api/saved-filters",
    { schema: { body: sorting.savedFilterMake, response: { 200: all } } },
    async ({ actor, body }) => {
      await makeSavedFilter(desk, actor, body);
      return savedFilters(desk, actor);
    },
  );
  app.put(
    "/api/saved-filters/:id",
    { schema: { params, body: sorting.savedFilterChange, response: { 200: all } } },
    async ({ actor, params: { id }, body }) => {
      await changeSavedFilter(desk, actor, id, body);
      return savedFilters(desk, actor);
    },
  );
  app.post(
    "/api/saved-filters/:id/removal",
    { schema: { params, body: sorting.savedFilterRemoval, response: { 200: all } } },
    async ({ actor, params: { id }, body }) => {
      await removeSavedFilter(desk, actor, id, body.removed);
      return savedFilters(desk, actor);
    },
  );
};
