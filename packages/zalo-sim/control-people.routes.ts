import type { FastifyPluginCallbackZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { callPage } from "./calls.ts";
import { follow, openChat, react, sendFromPerson, submitInfo, tell } from "./acts.ts";
import type { Platform } from "./acts.ts";
import { viewChat } from "./chat-view.ts";
import { composeMessages } from "./compose-message.ts";
import {
  assetSchema,
  calledSchema,
  chatSchema,
  createPersonSchema,
  errorSchema,
  oaChoiceSchema,
  okSchema,
  personCallSchema,
  personSchema,
  personSendSchema,
  reactionSchema,
  sentSchema,
  submitInfoSchema,
} from "./control-api.ts";
import type { Person } from "./control-api.ts";
import { newId } from "./ids.ts";
import { insertBlob } from "./media.store.ts";
import { findMessage } from "./message.store.ts";
import type { Oa } from "./page.store.ts";
import {
  deletePerson,
  findPerson,
  insertPerson,
  listPeople,
  needRelation,
  relationsOf,
  setBlocked,
} from "./person.store.ts";
import type { PersonRow } from "./person.store.ts";
import { kindOf, sniff } from "./sniff.ts";
import type { World } from "./world.ts";
import { ControlRefusal } from "./zalo-error.ts";

function viewPerson(world: World, person: PersonRow): Person {
  const relations = relationsOf(world.db, person.id);
  return {
    id: person.id,
    name: person.name,
    phone: person.phone,
    avatar: person.avatar === "" ? `/_sim/people/${person.id}/avatar.svg` : person.avatar,
    minor: person.minor === 1,
    mobile: person.mobile === 1,
    following: relations.filter((one) => one.following === 1).map((one) => one.oa_id),
    blocked: relations.filter((one) => one.blocked === 1).map((one) => one.oa_id),
  };
}

const params = z.object({ id: z.string() });
const refused = { 400: errorSchema, 404: errorSchema, 413: errorSchema };
const choice = oaChoiceSchema.nullish();
const ok = { ok: true as const };

export const peopleRoutes =
  (platform: Platform, findOaOr404: (oaId: string | undefined) => Oa): FastifyPluginCallbackZod =>
  (server, _options, done) => {
    const { world } = platform;
    const { db } = world;
    const tags = ["people"];

    function findPersonOr404(id: string): PersonRow {
      const person = findPerson(db, id);
      if (person === undefined) throw new ControlRefusal(404, "unknown_person", "no such person");
      return person;
    }

    server.get("/people", { schema: { tags, response: { 200: z.array(personSchema) } } }, () =>
      listPeople(db).map((person) => viewPerson(world, person)),
    );
    server.post(
      "/people",
      { schema: { tags, body: createPersonSchema, response: { 201: personSchema, ...refused } } },
      (request, reply) => {
        const { name, phone = "", avatar = "", minor = false, mobile = true } = request.body;
        const row = { id: newId("4"), name, phone, avatar, minor: minor ? 1 : 0, mobile: mobile ? 1 : 0 };
        insertPerson(db, row, world.now());
        world.hint({ type: "people", person_id: row.id });
        reply.code(201);
        return viewPerson(world, row);
      },
    );
    server.get(
      "/people/:id",
      { schema: { tags, params, response: { 200: personSchema, ...refused } } },
      (request) => viewPerson(world, findPersonOr404(request.params.id)),
    );
    server.delete(
      "/people/:id",
      { schema: { tags, params, response: { 200: okSchema, ...refused } } },
      (request) => {
        findPersonOr404(request.params.id);
        db.tx(() => deletePerson(db, request.params.id));
        world.hint({ type: "people", person_id: request.params.id });
        return ok;
      },
    );

    const acts: Readonly<Record<string, (person: PersonRow, oa: Oa) => void>> = {
      follow: (person, oa) => follow(platform, person, oa, true),
      unfollow: (person, oa) => follow(platform, person, oa, false),
      seen: (person, oa) => openChat(platform, person, oa),
      withdraw: (person, oa) => tell(platform, person, oa, "user_withdraw"),
      "click-chatnow": (person, oa) => tell(platform, person, oa, "user_click_chatnow"),
      block: (person, oa) => block(person, oa, true),
      unblock: (person, oa) => block(person, oa, false),
    };
    function block(person: PersonRow, oa: Oa, blocked: boolean): void {
      needRelation(db, person.id, oa.oa_id);
      setBlocked(db, person.id, oa.oa_id, blocked);
      world.hint({ type: "people", person_id: person.id, oa_id: oa.oa_id });
    }
    for (const [name, act] of Object.entries(acts)) {
      server.post(
        `/people/:id/${name}`,
        { schema: { tags, params, body: choice, response: { 200: okSchema, ...refused } } },
        (request) => {
          act(findPersonOr404(request.params.id), findOaOr404(request.body?.oa_id));
          return ok;
        },
      );
    }

    server.post(
      "/people/:id/messages",
      { schema: { tags, params, body: personSendSchema, response: { 201: sentSchema, ...refused } } },
      (request, reply) => {
        const person = findPersonOr404(request.params.id);
        const oa = findOaOr404(request.body.oa_id);
        const { quote_msg_id: quoted } = request.body;
        if (quoted !== undefined && findMessage(db, oa.oa_id, quoted)?.person_id !== person.id) {
          throw new ControlRefusal(404, "unknown_message", "no such message in this chat");
        }
        const msgIds = db.tx(() =>
          composeMessages(world, request.body).map((message) =>
            sendFromPerson(platform, person, oa, message),
          ),
        );
        reply.code(201);
        return { msg_ids: msgIds };
      },
    );
    server.post(
      "/people/:id/reactions",
      { schema: { tags, params, body: reactionSchema, response: { 200: okSchema, ...refused } } },
      (request) => {
        const person = findPersonOr404(request.params.id);
        const oa = findOaOr404(request.body.oa_id);
        const { msg_id, icon } = request.body;
        if (findMessage(db, oa.oa_id, msg_id)?.person_id !== person.id)
          throw new ControlRefusal(404, "unknown_message", "no such message in this chat");
        react(platform, person, oa, { msg_id, icon });
        return ok;
      },
    );
    server.post(
      "/people/:id/submit-info",
      { schema: { tags, params, body: submitInfoSchema, response: { 200: okSchema, ...refused } } },
      (request) => {
        submitInfo(
          platform,
          findPersonOr404(request.params.id),
          findOaOr404(request.body.oa_id),
          request.body,
        );
        return ok;
      },
    );
    server.post(
      "/people/:id/calls",
      {
        schema: {
          tags,
          description:
            "Calls a page; once it is over the page is told by `user_call_oa`. No sound is carried.",
          params,
          body: personCallSchema,
          response: { 201: calledSchema, ...refused },
        },
      },
      (request, reply) => {
        const { oa_id: oaId, ...call } = request.body;
        const person = findPersonOr404(request.params.id);
        reply.code(201);
        return { call_id: callPage(platform, person, findOaOr404(oaId), call) };
      },
    );
    server.get(
      "/people/:id/chats/:oa_id",
      {
        schema: {
          tags,
          params: params.extend({ oa_id: z.string() }),
          response: { 200: chatSchema, ...refused },
        },
      },
      (request) => {
        const person = findPersonOr404(request.params.id);
        return viewChat(world, person.id, findOaOr404(request.params.oa_id).oa_id);
      },
    );
    server.post(
      "/people/:id/assets",
      {
        schema: {
          tags,
          params,
          consumes: ["multipart/form-data"],
          description: "multipart, field `file`",
          response: { 201: assetSchema, ...refused },
        },
      },
      async (request, reply) => {
        findPersonOr404(request.params.id);
        const part = request.isMultipart() ? await request.file() : undefined;
        if (part === undefined)
          throw new ControlRefusal(400, "no_file", "a multipart field named file is needed");
        const bytes = await part.toBuffer();
        const mime = sniff(bytes);
        const name = part.filename;
        const assetId = insertBlob(db, { mime, name, kind: kindOf(mime), bytes });
        reply.code(201);
        return { asset_id: assetId, name, mime, size: bytes.length };
      },
    );
    done();
  };
