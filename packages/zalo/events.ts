import type { AppId, GroupId, MsgId, OaId, UserId } from "./ids.ts";
import type { JsonObject } from "./json.ts";

/** What every event has. `raw` is the whole event as it came (ids as strings): nothing unknown is dropped. */
interface Common {
  readonly name: string;
  readonly appId: AppId | null;
  readonly oaId: OaId | null;
  readonly userIdByApp: string | null;
  /** Zalo's own time, milliseconds since 1970. */
  readonly timestamp: number | null;
  readonly raw: JsonObject;
}

export type ContentKind =
  | "text"
  | "image"
  | "gif"
  | "video"
  | "audio"
  | "sticker"
  | "location"
  | "link"
  | "business_card"
  | "file"
  | "list"
  | "template";

/** `payload` keeps what the typed fields do not name. */
export type Attachment = { readonly payload: JsonObject } & (
  | { readonly type: "image" | "gif" | "video"; readonly url: string; readonly thumbnail: string | null }
  | { readonly type: "audio"; readonly url: string }
  | { readonly type: "sticker"; readonly id: string | null; readonly url: string | null }
  | { readonly type: "location"; readonly latitude: number; readonly longitude: number }
  | {
      readonly type: "link";
      readonly url: string | null;
      readonly thumbnail: string | null;
      readonly title: string | null;
      readonly description: string | null;
    }
  | { readonly type: "business_card"; readonly phone: string | null; readonly url: string | null }
  | {
      readonly type: "file";
      readonly url: string;
      readonly name: string | null;
      readonly size: number | null;
      readonly extension: string | null;
      readonly checksum: string | null;
    }
  | { readonly type: "unknown"; readonly name: string | null }
);

interface Message extends Common {
  readonly content: ContentKind;
  readonly msgId: MsgId;
  readonly text: string | null;
  readonly quoteMsgId: MsgId | null;
  readonly attachments: readonly Attachment[];
}

export interface UserMessage extends Message {
  readonly kind: "user_message";
  readonly oaId: OaId;
  readonly userId: UserId;
}
export interface OaMessage extends Message {
  readonly kind: "oa_message";
  readonly oaId: OaId;
  readonly userId: UserId;
  /** Who typed it in Zalo's own tool; null when a program sent it. */
  readonly adminId: string | null;
}
export interface GroupMessage extends Message {
  readonly kind: "group_message";
  readonly groupId: GroupId;
  readonly from: "user" | "oa";
  readonly senderId: string;
}
export interface AnonymousMessage extends Message {
  readonly kind: "anonymous_message";
  readonly from: "visitor" | "oa";
  readonly anonymousId: string;
  readonly conversationId: string | null;
}

export interface Received extends Common {
  readonly kind: "received";
  readonly msgId: MsgId;
  readonly userId: UserId;
}
export interface Seen extends Common {
  readonly kind: "seen";
  readonly msgIds: readonly MsgId[];
  readonly userId: UserId;
}
export interface Reaction extends Common {
  readonly kind: "reaction";
  readonly by: "user" | "oa";
  readonly msgId: MsgId;
  readonly userId: UserId;
  readonly icon: string;
}

interface AboutUser extends Common {
  readonly oaId: OaId;
  readonly userId: UserId;
}
export interface Follow extends AboutUser {
  readonly kind: "follow";
  readonly source: string | null;
}
export interface Unfollow extends AboutUser {
  readonly kind: "unfollow";
}
export interface ClickChatNow extends AboutUser {
  readonly kind: "click_chatnow";
}
/** The citizen asks Zalo to erase their data: whoever reads this must start an erasure. */
export interface Withdraw extends AboutUser {
  readonly kind: "withdraw";
}
export interface SubmitInfo extends AboutUser {
  readonly kind: "submit_info";
  readonly info: {
    readonly name: string | null;
    /** Digits with the country code, `84…`. */
    readonly phone: string | null;
    readonly address: string | null;
    readonly ward: string | null;
    readonly district: string | null;
    readonly city: string | null;
    readonly birthday: string | null;
    readonly gender: string | null;
  };
}

export interface TagChange extends Common {
  readonly kind: "tag";
  readonly change: "created" | "assigned" | "unassigned" | "removed";
  readonly tag: string;
  readonly userIds: readonly UserId[];
}
export interface GroupChange extends Common {
  readonly kind: "group_change";
  readonly change:
    | "created"
    | "updated"
    | "deleted"
    | "joined"
    | "join_requested"
    | "join_accepted"
    | "join_rejected"
    | "left"
    | "admin_added"
    | "admin_removed";
  readonly groupId: GroupId;
  readonly userIds: readonly UserId[];
}

export interface Call extends Common {
  readonly kind: "call";
  readonly from: "user" | "oa";
  readonly callId: string;
  readonly userId: UserId | null;
  readonly phone: string | null;
  readonly callType: string | null;
  readonly startedAt: number | null;
  /** All in milliseconds, although Zalo writes the waiting time in seconds. */
  readonly durationMs: number | null;
  readonly waitingMs: number | null;
  readonly talkMs: number | null;
  readonly statusCode: number | null;
}
export interface CallConsent extends Common {
  readonly kind: "call_consent";
  readonly phone: string;
  readonly state: "sent" | "expired" | "allowed" | "blocked" | "unknown";
  readonly expiresAt: number | null;
}

/** Template messages by phone number (ZNS): the recipient is a phone, and delivery has a time. */
export interface ZnsReceived extends Common {
  readonly kind: "zns_received";
  readonly msgId: MsgId;
  readonly phone: string | null;
  readonly trackingId: string | null;
  readonly deliveredAt: number | null;
}

/** Known by name, of no use here but to be kept: its fields are in `raw`. */
export interface Notice extends Common {
  readonly kind: "notice";
}

export interface UnknownEvent {
  readonly kind: "unknown";
  /** `json`: no JSON object at all. `event`: a name nobody told us of. `shape`: a known name, fields missing. */
  readonly problem: "json" | "event" | "shape";
  readonly name: string | null;
  readonly appId: AppId | null;
  readonly oaId: OaId | null;
  readonly userId: UserId | null;
  readonly msgId: MsgId | null;
  readonly timestamp: number | null;
  readonly raw: unknown;
}

export type KnownEvent =
  | UserMessage
  | OaMessage
  | GroupMessage
  | AnonymousMessage
  | Received
  | Seen
  | Reaction
  | Follow
  | Unfollow
  | ClickChatNow
  | Withdraw
  | SubmitInfo
  | TagChange
  | GroupChange
  | Call
  | CallConsent
  | ZnsReceived
  | Notice;
export type ZaloEvent = KnownEvent | UnknownEvent;
