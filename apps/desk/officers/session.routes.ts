import {
  enrollAnswer,
  invitationAccept,
  invitationView,
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
import type { Caller } from "./caller.ts";
import { deviceCookie, knownCookie, sessionCookie } from "./cookie.ts";
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
      const { token, username, ...answer } = await signIn(desk, {
        ...request.body,
        ...callerOf(request),
      });
      giveSession(desk, reply, token);
      if (answer.step === "done") rememberBrowser(desk, request, reply, username);
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
          200: invitationView,
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
  const { token, username, bound } = await passSecondFactor(desk, knownIn(request), proof, callerOf(request));
  giveSession(desk, reply, token);
  rememberBrowser(desk, request, reply, username);
  const { public_url } = desk.config;
  if (remember && bound !== null)
    void reply.header("set-cookie", deviceCookie(desk.keys.session, public_url, bound, desk.now()));
  return readMe(desk, request.actor);
}

function giveSession(desk: Desk, reply: FastifyReply, token: string | null): void {
  void reply.header("set-cookie", sessionCookie(desk.keys.session, desk.config.public_url, token));
}

/** From now on nobody elsewhere can lock this officer out of this browser. */
function rememberBrowser(desk: Desk, request: FastifyRequest, reply: FastifyReply, username: string): void {
  const { public_url } = desk.config;
  void reply.header(
    "set-cookie",
    knownCookie(desk.keys.session, public_url, username, request.headers.cookie),
  );
}

function callerOf(request: FastifyRequest): Caller {
  const device = deviceOf(request.headers["user-agent"]);
  return { device, network: request.ip, cookies: request.headers.cookie };
}

function knownIn(request: FastifyRequest): Known {
  if ("token" in request.visitor) return request.visitor;
  throw new Fault("not_signed_in");
}
