import { undoable } from "@keng/contract/console-api.ts";
import * as tips from "@keng/contract/console-tips.ts";
import { z } from "zod";
import type { Room } from "../room.ts";
import { recordSearch } from "../search/record-search.command.ts";
import { searchThreads } from "../search/search.query.ts";
import { tipsOfFound } from "./candidates.query.ts";
import { linkTips } from "./link-tips.command.ts";
import { candidatesOf } from "./present.ts";
import { unlinkTip } from "./unlink-tip.command.ts";

const params = z.object({ id: z.uuid() });
const MOST = 20;

/** Tips of several threads about one happening: found by what an officer types and by nothing else. */
export const matterRoom: Room = (app, desk) => {
  app.get(
    "/api/conversations/:id/link-candidates",
    {
      schema: {
        params,
        querystring: tips.candidateQuery,
        response: { 200: z.array(tips.linkCandidate) },
      },
    },
    async ({ actor, params: { id }, query: { q } }) => {
      if (q.trim() === "") return candidatesOf([], await tipsOfFound(desk, actor, id, []));
      await recordSearch(desk, actor, q);
      const { items } = await searchThreads(desk, actor, { q, filter: "all", limit: MOST });
      const others = items.filter((row) => row.id !== id);
      return candidatesOf(
        others,
        await tipsOfFound(
          desk,
          actor,
          id,
          others.map((row) => row.id),
        ),
      );
    },
  );
  app.post(
    "/api/conversations/:id/link",
    { schema: { params, body: tips.tipLink, response: { 200: undoable } } },
    ({ actor, params: { id }, body }) => linkTips(desk, actor, id, body),
  );
  app.post(
    "/api/conversations/:id/unlink",
    { schema: { params, body: tips.tipUnlink, response: { 200: undoable } } },
    ({ actor, params: { id }, body }) => unlinkTip(desk, actor, id, body),
  );
};
