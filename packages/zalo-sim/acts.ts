import type { ChatButton, ChatMessage, SubmitInfo } from "./control-api.ts";
import { findMessage, insertMessage, markSeen } from "./message.store.ts";
import type { NewMessage, StoredAttachment } from "./message.store.ts";
import type { Oa } from "./page.store.ts";
import { needRelation, setFollowing, touch } from "./person.store.ts";
import type { PersonRow, Relation } from "./person.store.ts";
import { setReaction } from "./reaction.store.ts";
import type { Webhooks } from "./webhooks.ts";
import { wireMessage } from "./wire.ts";
import type { World } from "./world.ts";

/** What people and pages do on the simulated platform, with the events that follow from it. */
export interface Platform {
  readonly world: World;
  readonly webhooks: Webhooks;
}

type Interaction = "message" | "follow" | "click_chatnow" | "menu" | "call" | "seen" | "submit_info";

/** Only what Zalo lists as an interaction opens the window. */
export function interact(world: World, person: PersonRow, oa: Oa, what: Interaction): void {
  if (world.switches().interactionEvents.includes(what)) touch(world.db, person.id, oa.oa_id, world.now());
}

export interface PersonMessage {
  readonly kind: ChatMessage["kind"];
  readonly text?: string | undefined;
  readonly attachments?: readonly StoredAttachment[];
  readonly quote_msg_id?: string | undefined;
  readonly hidden?: boolean;
}

export function sendFromPerson(
  platform: Platform,
  person: PersonRow,
  oa: Oa,
  message: PersonMessage,
): string {
  const { world, webhooks } = platform;
  const { db } = world;
  return db.tx(() => {
    const relation = needRelation(db, person.id, oa.oa_id);
    const row: NewMessage = {
      ...message,
      oa_id: oa.oa_id,
      person_id: person.id,
      from_oa: false,
      at: world.now(),
    };
    const msgId = insertMessage(db, row);
    interact(world, person, oa, "message");
    const stored = findMessage(db, oa.oa_id, msgId);
    if (stored === undefined) throw new Error("a message that was just stored is gone");
    webhooks.emit(oa, relation.user_id, {
      event_name: `user_send_${message.kind}`,
      sender: { id: relation.user_id },
      user_id_by_app: relation.user_id_by_app,
      recipient: { id: oa.oa_id },
      message: wireMessage(stored, world.baseUrl),
      timestamp: String(stored.at),
    });
    world.hint({ type: "chat", person_id: person.id, oa_id: oa.oa_id });
    return msgId;
  });
}

/** A person puts a sign on a message, or takes it back (`/-remove`). */
export function react(
  { world, webhooks }: Platform,
  person: PersonRow,
  oa: Oa,
  reaction: { msg_id: string; icon: string },
): void {
  world.db.tx(() => {
    const relation = needRelation(world.db, person.id, oa.oa_id);
    setReaction(world.db, reaction.msg_id, reaction.icon === "/-remove" ? "" : reaction.icon);
    webhooks.emit(oa, relation.user_id, {
      event_name: "user_reacted_message",
      sender: { id: relation.user_id },
      user_id_by_app: relation.user_id_by_app,
      recipient: { id: oa.oa_id },
      message: { msg_id: reaction.msg_id, react_icon: reaction.icon },
      timestamp: String(world.now()),
    });
    world.hint({ type: "chat", person_id: person.id, oa_id: oa.oa_id });
  });
}

export interface OaMessage {
  readonly kind: ChatMessage["kind"];
  readonly text?: string | undefined;
  readonly attachments?: readonly StoredAttachment[];
  readonly buttons?: readonly ChatButton[];
  readonly quote_msg_id?: string | undefined;
  readonly via: "api" | "console";
  readonly admin_id?: string;
}

const echoNames: Partial<Record<ChatMessage["kind"], string>> = {
  text: "oa_send_text",
  image: "oa_send_image",
  gif: "oa_send_gif",
  file: "oa_send_file",
  list: "oa_send_list",
  sticker: "oa_send_sticker",
};

export function sendFromOa(platform: Platform, oa: Oa, person: PersonRow, message: OaMessage): string {
  const { world, webhooks } = platform;
  const { db } = world;
  return db.tx(() => {
    const relation = needRelation(db, person.id, oa.oa_id);
    const { admin_id: adminId, ...rest } = message;
    const byApp = message.via === "api" ? { app_id: oa.app_id } : {};
    const row = { ...rest, ...byApp, oa_id: oa.oa_id, person_id: person.id, from_oa: true, at: world.now() };
    const msgId = insertMessage(db, row);
    const stored = findMessage(db, oa.oa_id, msgId);
    if (stored === undefined) throw new Error("a message that was just stored is gone");
    webhooks.emit(oa, relation.user_id, {
      event_name: echoNames[message.kind] ?? "oa_send_template",
      sender: { id: oa.oa_id, ...(adminId === undefined ? {} : { admin_id: adminId }) },
      recipient: { id: relation.user_id },
      message: wireMessage(stored, world.baseUrl),
      user_id_by_app: relation.user_id_by_app,
      timestamp: String(stored.at),
    });
    if (person.mobile === 1 && message.via === "api") receipt(platform, oa, relation, { msg_id: msgId });
    world.hint({ type: "chat", person_id: person.id, oa_id: oa.oa_id });
    return msgId;
  });
}

/** Receipts go "from" the page "to" the person, on mobile only, and only to the app that sent the message. */
function receipt(
  { webhooks }: Platform,
  oa: Oa,
  relation: Relation,
  message: { msg_id: string } | { msg_ids: string[] },
): void {
  webhooks.emit(oa, relation.user_id, {
    event_name: "msg_id" in message ? "user_received_message" : "user_seen_message",
    sender: { id: oa.oa_id },
    recipient: { id: relation.user_id },
    user_id_by_app: relation.user_id_by_app,
    message,
  });
}

export function openChat(platform: Platform, person: PersonRow, oa: Oa): void {
  const { world } = platform;
  world.db.tx(() => {
    const relation = needRelation(world.db, person.id, oa.oa_id);
    const fresh = markSeen(world.db, person.id, oa.oa_id);
    if (fresh.length === 0) return;
    interact(world, person, oa, "seen");
    const byApp = fresh.filter((row) => row.via === "api").map((row) => row.msg_id);
    if (person.mobile === 1 && byApp.length > 0) receipt(platform, oa, relation, { msg_ids: byApp });
    world.hint({ type: "chat", person_id: person.id, oa_id: oa.oa_id });
  });
}

export function follow({ world, webhooks }: Platform, person: PersonRow, oa: Oa, following: boolean): void {
  world.db.tx(() => {
    const relation = needRelation(world.db, person.id, oa.oa_id);
    if ((relation.following === 1) === following) return;
    setFollowing(world.db, person.id, oa.oa_id, following);
    if (following) interact(world, person, oa, "follow");
    webhooks.emit(oa, relation.user_id, {
      oa_id: oa.oa_id,
      follower: { id: relation.user_id },
      user_id_by_app: relation.user_id_by_app,
      event_name: following ? "follow" : "unfollow",
      ...(following ? { source: "oa_profile" } : {}),
    });
    world.hint({ type: "people", person_id: person.id, oa_id: oa.oa_id });
  });
}

/** The events that say no more than who did it: a request to erase, a press on "Nhắn tin". */
export function tell(
  { world, webhooks }: Platform,
  person: PersonRow,
  oa: Oa,
  event: "user_withdraw" | "user_click_chatnow",
): void {
  world.db.tx(() => {
    const relation = needRelation(world.db, person.id, oa.oa_id);
    if (event === "user_click_chatnow") interact(world, person, oa, "click_chatnow");
    webhooks.emit(oa, relation.user_id, {
      event_name: event,
      oa_id: oa.oa_id,
      user_id: relation.user_id,
      user_id_by_app: relation.user_id_by_app,
    });
  });
}

/** Both shapes are in use: the old one with the phone as a number, the new one with the address inside. */
export function submitInfo({ world, webhooks }: Platform, person: PersonRow, oa: Oa, info: SubmitInfo): void {
  const { name = person.name, phone = person.phone, address = "", ward = "", city = "" } = info;
  const digits = phone.replace(/\D/g, "").replace(/^0/, "84");
  world.db.tx(() => {
    const relation = needRelation(world.db, person.id, oa.oa_id);
    interact(world, person, oa, "submit_info");
    webhooks.emit(oa, relation.user_id, {
      event_name: "user_submit_info",
      sender: { id: relation.user_id },
      recipient: { id: oa.oa_id },
      user_id_by_app: relation.user_id_by_app,
      info:
        world.switches().submitInfoShape === "old"
          ? { address, phone: Number(digits || 0), city, district: "", name, ward }
          : {
              name,
              phone: digits,
              full_address: { user_city: city, user_ward: ward, user_address: address },
            },
    });
  });
}
