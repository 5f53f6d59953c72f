import type { FastifyInstance, FastifyRequest } from "fastify";
import { sendFromOa } from "./acts.ts";
import type { Platform } from "./acts.ts";
import { CutAnswer, bodyOf } from "./api.ts";
import type { Api, Caller } from "./api.ts";
import { asId, asObject } from "./json.ts";
import { addUse, findBlob, findUpload, insertMedia, used } from "./media.store.ts";
import { findMessage, useReply } from "./message.store.ts";
import type { MessageRow, StoredAttachment } from "./message.store.ts";
import { readOutgoing } from "./outgoing.ts";
import type { Outgoing } from "./outgoing.ts";
import { findByUserId, findPerson, findRelation, useFreeReply } from "./person.store.ts";
import type { Relation } from "./person.store.ts";
import type { World } from "./world.ts";
import { Refusal, invalid } from "./zalo-error.ts";

const hour = 3600 * 1000;
const replyWindow = 48 * hour;
const day = 24 * hour;

function readMessage(
  world: World,
  { oa }: Caller,
  relation: Relation,
  api: "v2" | "v3",
  value: unknown,
): Outgoing {
  return readOutgoing(value, {
    api,
    switches: world.switches(),
    now: world.now(),
    upload: (id) => {
      const upload = findUpload(world.db, id);
      return upload?.oa_id === oa.oa_id ? upload : undefined;
    },
    attach: (upload): StoredAttachment => {
      const blob = findBlob(world.db, upload.blob_id);
      const media = insertMedia(world.db, upload.blob_id, world.now() + world.switches().mediaUrlTtlMs);
      return {
        kind: upload.kind,
        media,
        ...(blob === undefined ? {} : { name: blob.name, mime: blob.mime, size: blob.size }),
      };
    },
    isInChat: (msgId) => findMessage(world.db, oa.oa_id, msgId)?.person_id === relation.person_id,
  });
}

function needReachable(world: World, relation: Relation): void {
  if (relation.blocked === 1) throw new Refusal(-244);
  const last = relation.last_interaction_at;
  if (last !== null && relation.following === 1 && world.now() - last > 45 * day) throw new Refusal(-227);
}

/** Hands the message over and decides, by the faults, what the caller learns of it. */
function deliver(platform: Platform, { oa }: Caller, relation: Relation, message: Outgoing): string {
  const { world } = platform;
  const person = findPerson(world.db, relation.person_id);
  if (person === undefined) throw invalid("user_id");
  return sendFromOa(platform, oa, person, { ...message, via: "api" });
}

function afterDelivery(world: World): void {
  const faults = world.faults().api;
  if (world.chance(faults.error_but_delivered)) throw new Refusal(-200);
  if (world.chance(faults.drop_answer)) throw new CutAnswer();
}

/** The citizen's message that is answered, when this answer is still one of its free replies. */
function freeReply(world: World, oaId: string, msgId: string): { row: MessageRow; isFree: boolean } {
  if (world.switches()["state.replyByMessageId"] === "reject") throw invalid("message_id");
  const row = findMessage(world.db, oaId, msgId);
  if (row === undefined || row.from_oa === 1) throw invalid("message_id");
  const isYoung = world.now() - row.at <= replyWindow;
  return { row, isFree: isYoung && row.replies_used < world.switches()["stateOa.repliesPer48h"] };
}

function sendV2(platform: Platform, caller: Caller, request: FastifyRequest): unknown {
  const { world } = platform;
  const { db } = world;
  const { oa } = caller;
  if (oa.oa_type === "enterprise") throw new Refusal(-240);
  const body = bodyOf(request);
  const recipient = asObject(body["recipient"]);
  const replyTo = asId(recipient["message_id"]);
  const userId = asId(recipient["user_id"]);
  if (replyTo === null && userId === null) throw invalid("recipient");
  const answer = db.tx(() => {
    const reply = replyTo === null ? null : freeReply(world, oa.oa_id, replyTo);
    const relation =
      reply === null
        ? findByUserId(db, oa.oa_id, userId ?? "")
        : findRelation(db, reply.row.person_id, oa.oa_id);
    if (relation === undefined) throw new Refusal(-213);
    const message = readMessage(world, caller, relation, "v2", body["message"]);
    needReachable(world, relation);
    if (reply?.isFree === true) {
      const total = world.switches()["stateOa.repliesPer48h"];
      const msgId = deliver(platform, caller, relation, message);
      useReply(db, reply.row.msg_id);
      const quota = { total, remain: total - reply.row.replies_used - 1, type: "reply" };
      return { quota, message_id: msgId, user_id: relation.user_id };
    }
    // Everything else is proactive: followers only, out of the month's quota.
    if (relation.following === 0) throw new Refusal(-213);
    if (used(db, oa.oa_id, world.month(), "active") >= world.switches()["stateOa.proactivePerMonth"]) {
      throw new Refusal(-211);
    }
    const msgId = deliver(platform, caller, relation, message);
    addUse(db, oa.oa_id, world.month(), "active");
    return { message_id: msgId, user_id: relation.user_id };
  });
  afterDelivery(world);
  return answer;
}

/** Free inside 48 hours while replies are left, then by the page's packages; after 7 days closed. */
function consultationQuota(
  world: World,
  oaId: string,
  relation: Relation,
): { quota?: Record<string, string> } {
  const { freeReplies, csOutsideWindow } = world.switches();
  const last = relation.last_interaction_at;
  if (last === null) throw new Refusal(-232);
  if (world.now() - last > 7 * day) throw new Refusal(-230);
  const isYoung = world.now() - last <= replyWindow;
  if (isYoung && freeReplies === "unlimited")
    return { quota: { quota_type: "reply", remain: "8", total: "8" } };
  if (isYoung && relation.free_used < Number(freeReplies)) {
    useFreeReply(world.db, relation.person_id, oaId);
    const remain = String(Number(freeReplies) - relation.free_used - 1);
    return { quota: { quota_type: "reply", remain, total: String(freeReplies) } };
  }
  if (csOutsideWindow === "charge") return {};
  const total = world.switches()["cs.perMonth"];
  const spent = used(world.db, oaId, world.month(), "cs");
  if (csOutsideWindow === "reject" || spent >= total) throw new Refusal(-211);
  addUse(world.db, oaId, world.month(), "cs");
  const [year, month] = world.month().split("-").map(Number);
  const lastDay = new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate();
  const expires = `${lastDay}/${String(month).padStart(2, "0")}/${year}`;
  return {
    quota: {
      quota_type: "sub_quota",
      remain: String(total - spent - 1),
      total: String(total),
      expired_date: expires,
    },
  };
}

function sendV3(platform: Platform, caller: Caller, request: FastifyRequest): unknown {
  const { world } = platform;
  const { oa } = caller;
  if (oa.oa_type === "state" && world.switches()["state.v3cs"] === "reject") throw new Refusal(-235);
  const body = bodyOf(request);
  const userId = asId(asObject(body["recipient"])["user_id"]);
  if (userId === null) throw invalid("user_id");
  const answer = world.db.tx(() => {
    const relation = findByUserId(world.db, oa.oa_id, userId);
    if (relation === undefined) throw new Refusal(-232);
    const message = readMessage(world, caller, relation, "v3", body["message"]);
    needReachable(world, relation);
    const quota = consultationQuota(world, oa.oa_id, relation);
    const msgId = deliver(platform, caller, relation, message);
    return { message_id: msgId, user_id: relation.user_id, ...quota };
  });
  afterDelivery(world);
  return answer;
}

export function sendRoutes(app: FastifyInstance, platform: Platform, api: Api): void {
  const headerOnly = { headerOnly: true };
  app.post(
    "/v2.0/oa/message",
    api((caller, request) => sendV2(platform, caller, request), headerOnly),
  );
  app.post(
    "/v3.0/oa/message/cs",
    api((caller, request) => sendV3(platform, caller, request)),
  );
}
