import * as api from "@keng/contract/console-api.ts";
import * as habits from "@keng/contract/habits.ts";
import { z } from "zod";
import { daysIn } from "../search/days.ts";
import { recordSearch } from "../search/record-search.command.ts";
import { searchThreads } from "../search/search.query.ts";
import type { Room } from "../room.ts";
import { addNote } from "./add-note.command.ts";
import { assignThread } from "./assign.command.ts";
import { claimThread } from "./claim.command.ts";
import { colleaguesOf } from "./colleagues.query.ts";
import { inboxCounts, inboxPage, openEmergencies } from "./inbox.query.ts";
import { markRead } from "./mark-read.command.ts";
import { markUnread } from "./mark-unread.command.ts";
import { markThread } from "./mark.command.ts";
import { recordListing } from "./record-listing.command.ts";
import { recordReading } from "./record-reading.command.ts";
import { recordReadings } from "./record-readings.command.ts";
import { releaseThread } from "./release.command.ts";
import { replyTo } from "./reply.command.ts";
import { resendMessage } from "./resend.command.ts";
import { snoozeThread } from "./snooze.command.ts";
import { takeEmergency } from "./take-emergency.command.ts";
import { messageOf, messagesPage, noteOf, threadView } from "./thread.query.ts";
import { undoMark } from "./undo.command.ts";

const params = z.object({ id: z.uuid() });
const nothing = z.null().describe("done");

/**
 * The inbox and its threads. Reading content is written down before it is shown, also where it is the answer to an act
 * that changed nothing.
 */
export const conversationRoom: Room = (app, desk) => {
  app.get(
    "/api/conversations",
    { schema: { querystring: api.inboxQuery, response: { 200: api.inboxPage } } },
    async ({ actor, query }) => {
      const { q = "", place = "", since, until, state, officer, ...wish } = query;
      const only = { state, officer, ...daysIn(since, until) };
      if (q.trim() === "" && place.trim() === "") {
        await recordListing(desk, actor);
        return inboxPage(desk, actor, { ...wish, only });
      }
      await recordSearch(desk, actor, place === "" ? q : `${q}\0${place}`);
      return searchThreads(desk, actor, { ...wish, q, only, place: place.trim() === "" ? undefined : place });
    },
  );
  app.get("/api/inbox/counts", { schema: { response: { 200: api.inboxCounts } } }, ({ actor }) =>
    inboxCounts(desk, actor),
  );
  app.get("/api/colleagues", { schema: { response: { 200: z.array(habits.colleague) } } }, ({ actor }) =>
    colleaguesOf(desk, actor),
  );
  app.get(
    "/api/emergencies",
    { schema: { response: { 200: z.array(api.emergencyView) } } },
    async ({ actor }) => {
      const open = await openEmergencies(desk, actor);
      await recordReadings(
        desk,
        actor,
        open.map((one) => one.conversation_id),
      );
      return open;
    },
  );
  app.get(
    "/api/conversations/:id",
    { schema: { params, response: { 200: api.conversationView } } },
    async ({ actor, params: { id } }) => {
      await recordReading(desk, actor, id);
      return threadView(desk, actor, id);
    },
  );
  app.get(
    "/api/conversations/:id/messages",
    {
      schema: {
        params,
        querystring: z.object({ before: z.string().max(200).optional() }),
        response: { 200: api.messagesPage },
      },
    },
    async ({ actor, params: { id }, query }) => {
      await recordReading(desk, actor, id);
      return messagesPage(desk, actor, id, query.before);
    },
  );
  app.post(
    "/api/conversations/:id/read",
    { schema: { params, response: { 204: nothing } } },
    async ({ actor, params: { id } }, reply) => {
      await markRead(desk, actor, id);
      return reply.code(204).send(null);
    },
  );
  app.delete(
    "/api/conversations/:id/read",
    { schema: { params, response: { 204: nothing } } },
    async ({ actor, params: { id } }, reply) => {
      await markUnread(desk, actor, id);
      return reply.code(204).send(null);
    },
  );
  app.post(
    "/api/conversations/:id/assign",
    { schema: { params, body: habits.assign, response: { 200: api.undoable } } },
    ({ actor, params: { id }, body }) => assignThread(desk, actor, id, body),
  );
  app.post(
    "/api/conversations/:id/snooze",
    { schema: { params, body: habits.snooze, response: { 200: api.undoable } } },
    ({ actor, params: { id }, body }) => snoozeThread(desk, actor, id, body),
  );
  app.post(
    "/api/conversations/:id/claim",
    { schema: { params, body: api.claim, response: { 200: api.conversationView } } },
    async ({ actor, params: { id }, body }) => {
      await claimThread(desk, actor, id, body);
      await recordReading(desk, actor, id);
      return threadView(desk, actor, id);
    },
  );
  app.post(
    "/api/conversations/:id/release",
    { schema: { params, response: { 204: nothing } } },
    async ({ actor, params: { id } }, reply) => {
      await releaseThread(desk, actor, id);
      return reply.code(204).send(null);
    },
  );
  app.post(
    "/api/conversations/:id/replies",
    { schema: { params, body: api.reply, response: { 200: api.messageView } } },
    async ({ actor, params: { id }, body }) => {
      const message_id = await replyTo(desk, actor, id, body);
      await recordReading(desk, actor, id);
      return messageOf(desk, actor, id, message_id);
    },
  );
  app.post(
    "/api/conversations/:id/messages/:message_id/resend",
    {
      schema: {
        params: params.extend({ message_id: z.uuid() }),
        body: api.resend,
        response: { 200: api.messageView },
      },
    },
    async ({ actor, params: { id, message_id } }) => {
      await resendMessage(desk, actor, id, message_id);
      await recordReading(desk, actor, id);
      return messageOf(desk, actor, id, message_id);
    },
  );
  app.post(
    "/api/conversations/:id/notes",
    { schema: { params, body: api.note, response: { 200: api.noteView } } },
    async ({ actor, params: { id }, body }) => {
      await addNote(desk, actor, id, body);
      await recordReading(desk, actor, id);
      return noteOf(desk, actor, id, body.request_id);
    },
  );
  app.post(
    "/api/conversations/:id/mark",
    { schema: { params, body: api.mark, response: { 200: api.undoable } } },
    ({ actor, params: { id }, body }) => markThread(desk, actor, id, body),
  );
  app.post(
    "/api/conversations/:id/undo/:undo_id",
    { schema: { params: params.extend({ undo_id: z.uuid() }), response: { 204: nothing } } },
    async ({ actor, params: { id, undo_id } }, reply) => {
      await undoMark(desk, actor, id, undo_id);
      return reply.code(204).send(null);
    },
  );
  app.post(
    "/api/conversations/:id/emergency/take",
    { schema: { params, response: { 204: nothing } } },
    async ({ actor, params: { id } }, reply) => {
      await takeEmergency(desk, actor, id);
      return reply.code(204).send(null);
    },
  );
};
