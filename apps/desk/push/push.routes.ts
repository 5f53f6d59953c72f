import { pushAddress, pushAgreed, pushState as state } from "@keng/contract/push.ts";
import { z } from "zod";
import { deviceOf } from "../officers/device.ts";
import type { Room } from "../room.ts";
import { agreeToPush } from "./agree.command.ts";
import { pushState } from "./push.query.ts";
import { refusePush } from "./refuse.command.ts";
import { tryPush } from "./try.command.ts";

/** Which of an officer's browsers are woken when the console is closed. */
export const pushRoom: Room = (app, desk) => {
  app.get("/api/push", { schema: { response: { 200: state } } }, ({ actor }) => pushState(desk, actor));
  app.post(
    "/api/push/browsers",
    { schema: { body: pushAddress, response: { 200: pushAgreed } } },
    async ({ actor, body, headers }) => {
      const id = await agreeToPush(desk, actor, body, deviceOf(headers["user-agent"]));
      return { id, ...(await pushState(desk, actor)) };
    },
  );
  app.delete(
    "/api/push/browsers/:id",
    { schema: { params: z.object({ id: z.uuid() }), response: { 200: state } } },
    async ({ actor, params: { id } }) => {
      await refusePush(desk, actor, id);
      return pushState(desk, actor);
    },
  );
  app.post("/api/push/try", { schema: { response: { 204: z.undefined() } } }, async ({ actor }, reply) => {
    await tryPush(desk, actor);
    return reply.code(204).send();
  });
};
