import { z } from "zod";
import { inboundPage, inboundPageOffer, outboundPageLeave, outboundPageOffer } from "./exchange-pages.ts";
import { pushKind } from "./push.ts";
import { TIP_STATES } from "./tip-can.ts";
import { threadKind, triageResult } from "./triage.ts";

/** What crosses the wall. Every payload is sealed to the key of the side that may open it; ids are random. */

export const ATTACHMENT_KINDS = [
  "image",
  "gif",
  "video",
  "audio",
  "file",
  "sticker",
  "location",
  "link",
  "contact",
  "call",
  "missed_call",
] as const;
export const attachmentKind = z.enum(ATTACHMENT_KINDS);
export type AttachmentKind = z.infer<typeof attachmentKind>;

/** Why an attachment is not shown. */
export const HELD_REASONS = [
  "not_cleanable_yet",
  /** A password is needed. */
  "locked",
  /** Cleaning it took too long, too much memory, or it is too long. */
  "too_heavy",
  "type_refused",
  "too_large",
  "broken",
  "expired",
  "host_refused",
  "unreachable",
  /** So much of this person is kept already. */
  "too_much",
  "identity",
  "erased",
] as const;
export const heldReason = z.enum(HELD_REASONS);
export type HeldReason = z.infer<typeof heldReason>;

const at = z.iso.datetime({ offset: true });

/** What may still be sent free of charge to this thread, counted for the message that is answered. */
export const replyBudget = z.object({ remaining: z.int(), total: z.int(), until: at });
export type ReplyBudget = z.infer<typeof replyBudget>;

export const conversationHead = z.object({
  id: z.uuid(),
  unit_id: z.uuid(),
  label: z.string(),
  receipt_code: z.string(),
  opened_at: at,
  lang: z.enum(["vi", "en"]),
});

/** A call through the page. Zalo tells of it when it is over, and gives no sound. */
export const callFacts = z.object({
  by: z.enum(["citizen", "page"]),
  answered: z.boolean(),
  video: z.boolean(),
  /** Seconds. */
  waited: z.int().min(0),
  talked: z.int().min(0),
});
export type CallFacts = z.infer<typeof callFacts>;

export const inboundAttachment = z.object({
  id: z.uuid(),
  kind: attachmentKind,
  /** Present for what needs no fetching. */
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  /** What a link says; the address is text, never opened. */
  link: z.object({ url: z.string(), description: z.string() }).optional(),
  call: callFacts.optional(),
});

export const autoMessage = z.object({
  id: z.uuid(),
  text: z.string(),
  /** Keys of the texts that were joined, e.g. `EMG.113`, `RECEIPT`. */
  templates: z.array(z.string()),
  at,
});

export const inboundMessage = z.object({
  kind: z.literal("message"),
  conversation: conversationHead,
  message: z.object({
    id: z.uuid(),
    from: z.enum(["citizen", "zalo_tool"]),
    text: z.string().nullable(),
    attachments: z.array(inboundAttachment),
    quote_of: z.uuid().nullable(),
    sent_at: at,
    received_at: at,
    /** Read back from Zalo after an outage. */
    late: z.boolean(),
  }),
  thread_kind: threadKind.nullable(),
  set_aside: z.boolean(),
  triage: triageResult.nullable(),
  auto: z.array(autoMessage),
  budget: replyBudget.nullable(),
});
export type InboundMessage = z.infer<typeof inboundMessage>;

export const inboundAttachmentState = z.object({
  kind: z.literal("attachment"),
  conversation_id: z.uuid(),
  attachment_id: z.uuid(),
  state: z.enum(["ready", "held"]),
  reason: heldReason.nullable(),
  mime: z.string().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  size: z.int().nullable(),
  /** The cleaned copy, base64. */
  bytes: z.string().nullable(),
  /** A smaller copy for lists, base64. */
  thumb: z.string().nullable(),
  /** Of what is too large for one item: it is there when so many pieces are. */
  media: z
    .object({
      duration_ms: z.int().nullable(),
      /** Somebody may be heard, and recognised. */
      has_sound: z.boolean(),
      /** Pages of the original, and how many of them come as pictures. */
      page_count: z.int().nullable(),
      pages: z.int(),
      /** Pieces of the cleaned copy, each of PIECE_BYTES but the last. */
      pieces: z.int(),
    })
    .optional(),
});
export type InboundAttachmentState = z.infer<typeof inboundAttachmentState>;

export const PIECE_BYTES = 512 * 1024;

/** A part of a cleaned copy, or the picture of a page. In any order, before or after the state. */
export const inboundPiece = z.object({
  kind: z.literal("piece"),
  conversation_id: z.uuid(),
  attachment_id: z.uuid(),
  part: z.enum(["body", "page"]),
  ordinal: z.int().min(0),
  bytes: z.string(),
});
export type InboundPiece = z.infer<typeof inboundPiece>;

/** What a citizen may put on a message, as people read it. */
export const REACTIONS = ["like", "heart", "laugh", "wow", "cry", "sad", "angry", "other"] as const;
export const reaction = z.enum(REACTIONS);
export type Reaction = z.infer<typeof reaction>;

export const inboundReaction = z.object({
  kind: z.literal("reaction"),
  conversation_id: z.uuid(),
  message_id: z.uuid(),
  /** Null: taken back. */
  reaction: reaction.nullable(),
  at,
});

export const DELIVERY_STATES = [
  "waiting",
  "sending",
  "sent",
  "delivered",
  "seen",
  "unknown",
  "failed",
] as const;
export const deliveryState = z.enum(DELIVERY_STATES);
export type DeliveryState = z.infer<typeof deliveryState>;

/** Why a message did not go out, in the words of our own closed list (Zalo's number stays in the gateway's log). */
export const DELIVERY_CODES = [
  "zalo_busy",
  "window_closed",
  "quota_used",
  "citizen_blocked",
  "page_not_connected",
  "content_refused",
  "attachment_refused",
  "outcome_unknown",
  "gave_up",
] as const;
export const deliveryCode = z.enum(DELIVERY_CODES);
export type DeliveryCode = z.infer<typeof deliveryCode>;

export const inboundDelivery = z.object({
  kind: z.literal("delivery"),
  conversation_id: z.uuid(),
  message_id: z.uuid(),
  state: deliveryState,
  code: deliveryCode.nullable(),
  at,
  budget: replyBudget.nullable(),
});
export type InboundDelivery = z.infer<typeof inboundDelivery>;

export const inboundContact = z.object({
  kind: z.literal("contact"),
  conversation_id: z.uuid(),
  what: z.enum(["left", "withdrawal_asked"]),
  at,
});

/** Something the operator must look at; codes and counts only. */
export const inboundAlarm = z.object({
  kind: z.literal("alarm"),
  code: z.enum([
    "unknown_event",
    "unknown_page",
    "token_lost",
    "webhook_silent",
    "not_readable",
    "disk_low",
    "disk_enough",
    "clock_jumped",
  ]),
  page_id: z.string().nullable(),
  at,
});

/** A browser is not to be woken any more: its push service says that it is gone, or is none of those allowed. */
export const inboundPushGone = z.object({ kind: z.literal("push_gone"), subscription_id: z.uuid() });

export const inbound = z.discriminatedUnion("kind", [
  inboundMessage,
  inboundAttachmentState,
  inboundPiece,
  inboundReaction,
  inboundDelivery,
  inboundContact,
  inboundAlarm,
  inboundPage,
  inboundPageOffer,
  inboundPushGone,
]);
export type Inbound = z.infer<typeof inbound>;

export const outboundFile = z.object({
  /** A neutral name made by the desk (`anh-1.jpg`), never the officer's file name. */
  name: z.string(),
  mime: z.enum([
    "image/jpeg",
    "image/png",
    "application/pdf",
    "application/msword",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ]),
  bytes: z.string(),
});

export const outboundReply = z.object({
  kind: z.literal("reply"),
  message_id: z.uuid(),
  conversation_id: z.uuid(),
  text: z.string().nullable(),
  files: z.array(outboundFile).max(6),
});
export type OutboundReply = z.infer<typeof outboundReply>;

/** The desk tells the gateway that a thread is finished (or open again): routing of the next message depends on it. */
export const outboundThread = z.object({
  kind: z.literal("thread"),
  conversation_id: z.uuid(),
  open: z.boolean(),
  /** What the citizen is told who asks by code; absent: as before. */
  state: z.enum(TIP_STATES).optional(),
});

/** How somebody spoke to the unit when it was not through the page. */
export const SPOKEN_CHANNELS = ["phone", "counter"] as const;
export const spokenChannel = z.enum(SPOKEN_CHANNELS);
export type SpokenChannel = z.infer<typeof spokenChannel>;

/** Somebody called the duty phone or came in: a thread of the desk's own, whose person only the vault may keep. */
export const outboundCaller = z.object({
  kind: z.literal("caller"),
  conversation_id: z.uuid(),
  unit_id: z.uuid(),
  channel: spokenChannel,
  label: z.string(),
  receipt_code: z.string(),
  told_at: at,
  /** age, sealed in the officer's browser to the key holders, base64. Null: they did not say who they are. */
  identity: z.string().nullable(),
});
export type OutboundCaller = z.infer<typeof outboundCaller>;

/** The thread was erased at the desk: originals go here, and the person's name when it was their last one. */
export const outboundErase = z.object({ kind: z.literal("erase"), conversation_id: z.uuid() });

/** Wake these browsers. No thread, no unit, no word: which of three kinds of alarm it is. */
export const outboundPush = z.object({
  kind: z.literal("push"),
  what: pushKind,
  /** Each address as the desk keeps it: sealed to the gateway when the officer agreed, base64. */
  to: z
    .array(z.object({ id: z.uuid(), sealed: z.string() }))
    .min(1)
    .max(500),
});
export type OutboundPush = z.infer<typeof outboundPush>;

export const outbound = z.discriminatedUnion("kind", [
  outboundReply,
  outboundThread,
  outboundCaller,
  outboundErase,
  outboundPageOffer,
  outboundPageLeave,
  outboundPush,
]);
export type Outbound = z.infer<typeof outbound>;

/** What the gateway must know to answer alone; plain, versioned, written by the desk. */
export const unitSetting = z.object({
  unit_id: z.uuid(),
  /** As citizens read it: "Công an xã Đức Lập". */
  name_vi: z.string(),
  name_en: z.string(),
  duty_phone: z.string().nullable(),
  /** The unit above that takes complaints about this one's police; null: nobody above reads. */
  complaints_to: z.uuid().nullable().default(null),
});
export const settings = z.object({ units: z.array(unitSetting) });
export type Settings = z.infer<typeof settings>;
