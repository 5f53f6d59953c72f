import type { ContentKind, GroupChange, KnownEvent, SubmitInfo } from "./events.ts";
import { readId } from "./ids.ts";
import type { MsgId, UserId } from "./ids.ts";
import { list, num, obj, str } from "./json.ts";
import type { JsonObject } from "./json.ts";
import { contentKinds, readAttachments } from "./read-message.ts";

type Common = Pick<KnownEvent, "name" | "appId" | "oaId" | "userIdByApp" | "timestamp" | "raw">;
/** Null: the name is known but a field without which the event means nothing is missing. */
type Reader = (raw: JsonObject, common: Common) => KnownEvent | null;

const user = (value: unknown): UserId | null => readId<"user">(value);
const msg = (value: unknown): MsgId | null => readId<"message">(value);
const users = (value: unknown): UserId[] =>
  list(value)
    .map((item) => user(obj(item)["id"] ?? item))
    .filter((id) => id !== null);
const senderOf = (raw: JsonObject): unknown => obj(raw["sender"])["id"];
const recipientOf = (raw: JsonObject): unknown => obj(raw["recipient"])["id"];

export function readCommon(raw: JsonObject, name: string): Common {
  return {
    name,
    appId: readId<"app">(raw["app_id"]),
    oaId: readId<"oa">(raw["oa_id"]) ?? readId<"oa">(raw["oaId"]),
    userIdByApp: readId(raw["user_id_by_app"]),
    timestamp: num(raw["timestamp"]),
    raw,
  };
}

function readMessage(raw: JsonObject, common: Common, content: ContentKind) {
  const message = obj(raw["message"]);
  const msgId = msg(message["msg_id"]);
  if (msgId === null) return null;
  const attachments = readAttachments(message["attachments"], content);
  const text = str(message["text"]);
  const quoteMsgId = msg(message["quote_msg_id"]);
  return { ...common, content, msgId, text, quoteMsgId, attachments };
}

function messageReader(content: ContentKind, from: "user" | "oa"): Reader {
  return (raw, common) => {
    const oaId = readId<"oa">(from === "user" ? recipientOf(raw) : senderOf(raw));
    const userId = user(from === "user" ? senderOf(raw) : recipientOf(raw));
    const message = readMessage(raw, common, content);
    if (oaId === null || userId === null || message === null) return null;
    if (from === "user") return { ...message, kind: "user_message", oaId, userId };
    return { ...message, kind: "oa_message", oaId, userId, adminId: str(obj(raw["sender"])["admin_id"]) };
  };
}

function groupReader(content: ContentKind, from: "user" | "oa"): Reader {
  return (raw, common) => {
    const groupId = readId<"group">(recipientOf(raw));
    const senderId = str(senderOf(raw));
    const message = readMessage(raw, common, content);
    if (groupId === null || senderId === null || message === null) return null;
    return { ...message, kind: "group_message", groupId, from, senderId };
  };
}

function anonymousReader(content: ContentKind, from: "visitor" | "oa"): Reader {
  return (raw, common) => {
    const anonymousId = str(from === "visitor" ? senderOf(raw) : recipientOf(raw));
    const oaId = readId<"oa">(from === "visitor" ? recipientOf(raw) : senderOf(raw));
    const message = readMessage(raw, common, content);
    if (anonymousId === null || message === null) return null;
    const conversationId = str(obj(raw["message"])["conversation_id"]);
    return { ...message, oaId, kind: "anonymous_message", from, anonymousId, conversationId };
  };
}

/** Receipts come "from" the account "to" the user whose phone shows it. */
const received: Reader = (raw, common) => {
  const message = obj(raw["message"]);
  const msgId = msg(message["msg_id"]);
  const userId = user(recipientOf(raw));
  if (msgId === null || userId === null) return null;
  const oaId = readId<"oa">(senderOf(raw)) ?? common.oaId;
  if (message["tracking_id"] !== undefined || message["delivery_time"] !== undefined) {
    const trackingId = str(message["tracking_id"]);
    const deliveredAt = num(message["delivery_time"]);
    return { ...common, kind: "zns_received", oaId, msgId, phone: str(userId), trackingId, deliveredAt };
  }
  return { ...common, kind: "received", oaId, msgId, userId };
};

const seen: Reader = (raw, common) => {
  const message = obj(raw["message"]);
  const many = list(message["msg_ids"] ?? [message["msg_id"]]);
  const msgIds = many.map(msg).filter((id) => id !== null);
  const userId = user(recipientOf(raw));
  if (userId === null || msgIds.length === 0) return null;
  return { ...common, kind: "seen", oaId: readId<"oa">(senderOf(raw)) ?? common.oaId, msgIds, userId };
};

function reactionReader(by: "user" | "oa"): Reader {
  return (raw, common) => {
    const msgId = msg(obj(raw["message"])["msg_id"]);
    const userId = user(by === "user" ? senderOf(raw) : recipientOf(raw));
    const oaId = readId<"oa">(by === "user" ? recipientOf(raw) : senderOf(raw)) ?? common.oaId;
    if (msgId === null || userId === null) return null;
    return {
      ...common,
      kind: "reaction",
      by,
      msgId,
      userId,
      oaId,
      icon: str(obj(raw["message"])["react_icon"]) ?? "",
    };
  };
}

type AboutUserKind = "follow" | "unfollow" | "click_chatnow" | "withdraw";
function aboutUser(kind: AboutUserKind): Reader {
  return (raw, common) => {
    const userId = user(obj(raw["follower"])["id"] ?? raw["user_id"] ?? senderOf(raw));
    const oaId = common.oaId ?? readId<"oa">(recipientOf(raw));
    if (userId === null || oaId === null) return null;
    if (kind === "follow") return { ...common, kind, oaId, userId, source: str(raw["source"]) };
    return { ...common, kind, oaId, userId };
  };
}

/** `0900…`, `+84 900…`, 84900… (a number in the old form) → `84900…`. */
function readPhone(value: unknown): string | null {
  const digits = (str(value) ?? "").replace(/\D/g, "");
  if (digits === "" || digits === "0") return null;
  if (digits.startsWith("84")) return digits;
  return digits.startsWith("0") ? `84${digits.slice(1)}` : `84${digits}`;
}

const submitInfo: Reader = (raw, common) => {
  const userId = user(senderOf(raw) ?? raw["user_id"]);
  const oaId = readId<"oa">(recipientOf(raw)) ?? common.oaId;
  if (userId === null || oaId === null) return null;
  const info = obj(raw["info"]);
  const full = obj(info["full_address"]);
  const read: SubmitInfo["info"] = {
    name: str(info["name"]),
    phone: readPhone(info["phone"]),
    address: str(info["address"] ?? full["user_address"]),
    ward: str(info["ward"] ?? full["user_ward"]),
    district: str(info["district"]),
    city: str(info["city"] ?? full["user_city"]),
    birthday: str(info["user_dob"]),
    gender: str(info["gender"]),
  };
  return { ...common, kind: "submit_info", oaId, userId, info: read };
};

function tagReader(change: "created" | "unassigned" | "removed"): Reader {
  return (raw, common) => {
    const tag = obj(raw["tag"]);
    const name = str(tag["name"]);
    if (name === null) return null;
    const userIds = users(tag["user_ids"]);
    // One event name has two meanings: with people it gives them the tag, without it makes the tag.
    const meant = change === "created" && tag["user_ids"] !== undefined ? "assigned" : change;
    return { ...common, kind: "tag", change: meant, tag: name, userIds };
  };
}

function groupChange(change: GroupChange["change"]): Reader {
  return (raw, common) => {
    const groupId = readId<"group">(raw["group_id"]);
    if (groupId === null) return null;
    return { ...common, kind: "group_change", change, groupId, userIds: users(raw["users"]) };
  };
}

function call(from: "user" | "oa"): Reader {
  return (raw, common) => {
    const callId = str(raw["call_id"]);
    if (callId === null) return null;
    const waited = num(raw["waiting_time"]);
    return {
      ...common,
      kind: "call",
      from,
      callId,
      userId: user(raw["user_id"]),
      phone: readPhone(raw["phone"]),
      callType: str(raw["call_type"]),
      startedAt: num(raw["init_time"]),
      durationMs: num(raw["call_duration"]),
      waitingMs: waited === null ? null : waited * 1000,
      talkMs: num(raw["talk_time"]),
      statusCode: num(raw["status_code"]),
    };
  };
}

const consentStates = new Map([
  ["SENT", "sent"],
  ["EXPIRED", "expired"],
  ["ALLOW", "allowed"],
  ["USER_BLOCKED", "blocked"],
] as const);
const consent: Reader = (raw, common) => {
  const phone = readPhone(raw["phone"]);
  if (phone === null) return null;
  const word = str(raw["request_type"] ?? raw["user_consent"]) ?? "";
  const state = [...consentStates].find(([key]) => key === word)?.[1] ?? "unknown";
  // "0" means without end.
  return { ...common, kind: "call_consent", phone, state, expiresAt: num(raw["expired_time"]) || null };
};

const notice: Reader = (_raw, common) => ({ ...common, kind: "notice" });

const byName = new Map<string, Reader>([
  ["user_received_message", received],
  ["user_seen_message", seen],
  ["user_reacted_message", reactionReader("user")],
  ["oa_reacted_message", reactionReader("oa")],
  ["follow", aboutUser("follow")],
  ["user_follow_oa", aboutUser("follow")],
  ["unfollow", aboutUser("unfollow")],
  ["user_unfollow_oa", aboutUser("unfollow")],
  ["user_click_chatnow", aboutUser("click_chatnow")],
  ["user_withdraw", aboutUser("withdraw")],
  ["user_submit_info", submitInfo],
  ["add_user_to_tag", tagReader("created")],
  ["remove_user_from_tag", tagReader("unassigned")],
  ["remove_tag", tagReader("removed")],
  ["create_group", groupChange("created")],
  ["update_group_info", groupChange("updated")],
  ["delete_group", groupChange("deleted")],
  ["user_join_group", groupChange("joined")],
  ["user_request_join_group", groupChange("join_requested")],
  ["accept_request_join_group", groupChange("join_accepted")],
  ["react_request_join_group", groupChange("join_accepted")],
  ["reject_request_join_group", groupChange("join_rejected")],
  ["user_out_group", groupChange("left")],
  ["add_group_admin", groupChange("admin_added")],
  ["remove_group_admin", groupChange("admin_removed")],
  ["user_call_oa", call("user")],
  ["oa_call_user", call("oa")],
  ["oa_send_consent", consent],
  ["user_reply_consent", consent],
]);
const notices = `update_user_info widget_interaction_accepted widget_failed_to_sync_user_external_id extension_purchased
  shop_has_order user_asking_product user_feedback change_template_status change_template_quality change_oa_daily_quota
  change_oa_template_tags change_oa_template_tags_v2 change_template_quota event_journey_time_out
  event_journey_acknowledged user_click_response_button`;
for (const name of notices.split(/\s+/)) byName.set(name, notice);

const families: readonly (readonly [string, (content: ContentKind) => Reader])[] = [
  ["user_send_group_", (content) => groupReader(content, "user")],
  ["oa_send_group_", (content) => groupReader(content, "oa")],
  ["oa_send_anonymous_", (content) => anonymousReader(content, "oa")],
  ["anonymous_send_", (content) => anonymousReader(content, "visitor")],
  ["user_send_", (content) => messageReader(content, "user")],
  ["oa_send_", (content) => messageReader(content, "oa")],
];

/** The reader of an event name; undefined when nobody told us of such an event. */
export function readerOf(name: string): Reader | undefined {
  const exact = byName.get(name);
  if (exact !== undefined) return exact;
  for (const [prefix, make] of families) {
    const rest = name.startsWith(prefix) ? name.slice(prefix.length) : "";
    if (contentKinds.has(rest)) return make(rest as ContentKind);
  }
  return undefined;
}
