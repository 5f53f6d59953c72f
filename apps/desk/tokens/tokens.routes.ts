import { tokenMade, tokenMake, tokenRow } from "@keng/contract/tokens.ts";
import { z } from "zod";
import type { Room } from "../room.ts";
import { makeToken } from "./make-token.command.ts";
import { revokeToken } from "./revoke-token.command.ts";
import { readTokens } from "./tokens.query.ts";

/** The tokens of an officer's own programs. */
export const tokenRoom: Room = (app, desk) => {
  app.get("/api/tokens", { schema: { response: { 200: z.array(tokenRow) } } }, ({ actor }) =>
    readTokens(desk, actor, actor.officer_id),
  );
  app.post(
    "/api/tokens",
    { schema: { body: tokenMake, response: { 200: tokenMade } } },
    ({ actor, body: { password, ...asked } }) => makeToken(desk, { actor, password }, asked),
  );
  app.delete(
    "/api/tokens/:id",
    { schema: { params: z.object({ id: z.uuid() }), response: { 204: z.undefined() } } },
    async ({ actor, params: { id } }, reply) => {
      await revokeToken(desk, actor, actor.officer_id, id);
      return reply.code(204).send();
    },
  );
};
