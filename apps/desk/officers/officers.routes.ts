import {
  accountOrder,
  invitation,
  officerInvite,
  officerRow,
  orderConfirmed,
  rolesAnswer,
} from "@keng/contract/console-api.ts";
import { z } from "zod";
import type { Room } from "../room.ts";
import { decideAccountOrder } from "./decide-order.command.ts";
import { inviteOfficer } from "./invite-officer.command.ts";
import { readOfficers } from "./officers.query.ts";
import { readOrders } from "./orders.query.ts";
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
    { schema: { params, body: officerInvite.pick({ roles: true }), response: { 200: rolesAnswer } } },
    (request) => setRoles(desk, request.actor, request.params.id, request.body.roles),
  );
  orders(app, desk);
};

/** Two pairs of eyes: what an administrator ordered, a commander confirms. */
const orders: Room = (app, desk) => {
  app.get("/api/account-orders", { schema: { response: { 200: z.array(accountOrder) } } }, (request) =>
    readOrders(desk, request.actor),
  );
  app.post(
    "/api/account-orders/:id/confirm",
    { schema: { params, response: { 200: orderConfirmed } } },
    (request) => decideAccountOrder(desk, request.actor, request.params.id, true),
  );
  app.post(
    "/api/account-orders/:id/refuse",
    { schema: { params, response: { 204: nothing } } },
    async (request, reply) => {
      await decideAccountOrder(desk, request.actor, request.params.id, false);
      return reply.code(204).send();
    },
  );
};
