import { invitation, officerInvite, officerRow } from "@keng/contract/console-api.ts";
import { z } from "zod";
import type { Room } from "../room.ts";
import { inviteOfficer } from "./invite-officer.command.ts";
import { readOfficers } from "./officers.query.ts";
import { renewInvitation } from "./renew-invitation.command.ts";
import { setRoles } from "./set-roles.command.ts";
import { suspendOfficer } from "./suspend-officer.command.ts";

const params = z.object({ id: z.uuid() });
const nothing = z.undefined();

/** The administrator's officers. */
export const officersRoom: Room = (app, desk) => {
  app.get("/api/officers", { schema: { response: { 200: z.array(officerRow) } } }, (request) =>
    readOfficers(desk, request.actor),
  );
  app.post("/api/officers", { schema: { body: officerInvite, response: { 200: invitation } } }, (request) =>
    inviteOfficer(desk, request.actor, { ...request.body, unit_id: request.actor.unit_id }),
  );
  app.post("/api/officers/:id/invitation", { schema: { params, response: { 200: invitation } } }, (request) =>
    renewInvitation(desk, request.actor, request.params.id),
  );
  app.post(
    "/api/officers/:id/suspend",
    { schema: { params, response: { 204: nothing } } },
    async (request, reply) => {
      await suspendOfficer(desk, request.actor, request.params.id, true);
      return reply.code(204).send();
    },
  );
  app.post(
    "/api/officers/:id/restore",
    { schema: { params, response: { 204: nothing } } },
    async (request, reply) => {
      await suspendOfficer(desk, request.actor, request.params.id, false);
      return reply.code(204).send();
    },
  );
  app.put(
    "/api/officers/:id/roles",
    { schema: { params, body: officerInvite.pick({ roles: true }), response: { 204: nothing } } },
    async (request, reply) => {
      await setRoles(desk, request.actor, request.params.id, request.body.roles);
      return reply.code(204).send();
    },
  );
};
