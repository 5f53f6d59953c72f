import {
  enrollAnswer,
  invitationAccept,
  me,
  passwordChange,
  recoveryCode,
  secondFactor,
  sessionRow,
  signIn as signInBody,
  signInAnswer,
} from "@keng/contract/console-api.ts";
import { Fault } from "@keng/contract/codes.ts";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Known } from "../access.ts";
import type { Desk } from "../context.ts";
import type { Room } from "../room.ts";
import { acceptInvitation } from "./accept-invitation.command.ts";
import { beginSecondFactor } from "./begin-enrolment.command.ts";
import { changePassword } from "./change-password.command.ts";
import { deviceCookie, sessionCookie } from "./cookie.ts";
import { deviceOf } from "./device.ts";
import { endSession } from "./end-session.command.ts";
import { readMe, readSessions } from "./me.query.ts";
import { readInvitation } from "./officers.query.ts";
import { passSecondFactor, type Proof } from "./pass-second-factor.command.ts";
import { renewRecoveryCodes } from "./renew-recovery-codes.command.ts";
import { signIn } from "./sign-in.command.ts";
import { signOut } from "./sign-out.command.ts";

const nothing = z.undefined();

/** Signing in and out, the own account, invitations. */
export const sessionRoom: Room = (app, desk) => {
  app.post(
    "/api/session",
    { schema: { body: signInBody, response: { 200: signInAnswer } } },
    async (request, reply) => {
      const { token, ...answer } = await signIn(desk, {
        ...request.body,
        device: deviceOf(request.headers["user-agent"]),
        cookies: request.headers.cookie,
      });
      giveSession(desk, reply, token);
      return answer;
    },
  );
  app.post(
    "/api/session/second-factor",
    { schema: { body: secondFactor, response: { 200: me } } },
    (request, reply) =>
      prove(desk, request, reply, { by: "code", code: request.body.code }, request.body.remember),
  );
  app.post(
    "/api/session/recovery",
    { schema: { body: recoveryCode, response: { 200: me } } },
    (request, reply) => prove(desk, request, reply, { by: "recovery", code: request.body.code }),
  );
  app.post("/api/session/enroll", { schema: { response: { 200: enrollAnswer } } }, (request) =>
    beginSecondFactor(desk, knownIn(request)),
  );
  app.post(
    "/api/session/enroll/confirm",
    { schema: { body: secondFactor, response: { 200: me } } },
    (request, reply) => prove(desk, request, reply, { by: "enrolment", code: request.body.code }),
  );
  app.delete("/api/session", { schema: { response: { 204: nothing } } }, async (request, reply) => {
    await signOut(desk, request.actor);
    giveSession(desk, reply, null);
    return reply.code(204).send();
  });
  ownAccount(app, desk);
  invitations(app, desk);
};

const ownAccount: Room = (app, desk) => {
  app.get("/api/me", { schema: { response: { 200: me } } }, (request) => readMe(desk, request.actor));
  app.post(
    "/api/me/password",
    { schema: { body: passwordChange, response: { 204: nothing } } },
    async (request, reply) => {
      await changePassword(desk, request.actor, request.body);
      return reply.code(204).send();
    },
  );
  app.post(
    "/api/me/recovery-codes",
    {
      schema: {
        body: z.object({ password: z.string().max(200) }),
        response: { 200: enrollAnswer.shape.recovery_codes },
      },
    },
    (request) => renewRecoveryCodes(desk, knownIn(request), request.body.password),
  );
  app.get("/api/sessions", { schema: { response: { 200: z.array(sessionRow) } } }, (request) =>
    readSessions(desk, request.actor),
  );
  app.delete(
    "/api/sessions/:id",
    { schema: { params: z.object({ id: z.string() }), response: { 204: nothing } } },
    async (request, reply) => {
      await endSession(desk, request.actor, request.params.id);
      return reply.code(204).send();
    },
  );
};

const invitations: Room = (app, desk) => {
  app.get(
    "/api/invitations/:token",
    {
      schema: {
        params: z.object({ token: z.string() }),
        response: {
          200: z.object({
            display_name: z.string(),
            username: z.string(),
            unit_name: z.string().nullable(),
          }),
        },
      },
    },
    (request) => readInvitation(desk, request.params.token),
  );
  app.post(
    "/api/invitations/accept",
    { schema: { body: invitationAccept, response: { 204: nothing } } },
    async (request, reply) => {
      await acceptInvitation(desk, request.body);
      return reply.code(204).send();
    },
  );
};

async function prove(
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
  proof: Proof,
  remember = false,
): Promise<z.infer<typeof me>> {
  const device = deviceOf(request.headers["user-agent"]);
  const { token, bound } = await passSecondFactor(desk, knownIn(request), proof, device);
  giveSession(desk, reply, token);
  const { public_url } = desk.config;
  if (remember && bound !== null)
    void reply.header("set-cookie", deviceCookie(desk.keys.session, public_url, bound, desk.now()));
  return readMe(desk, request.actor);
}

function giveSession(desk: Desk, reply: FastifyReply, token: string | null): void {
  void reply.header("set-cookie", sessionCookie(desk.keys.session, desk.config.public_url, token));
}

function knownIn(request: FastifyRequest): Known {
  if ("actor" in request.visitor) return request.visitor;
  throw new Fault("not_signed_in");
}
