/**
 * The wire of the simulator's control API (`/_sim/…`): schemas for the server, types for the phones page and tests.
 * Pure: importing it starts nothing.
 */
import { z } from "zod";

export const idSchema = z.string().min(1).max(64);
const at = z.iso.datetime();

export const errorSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
export type ControlError = z.infer<typeof errorSchema>;

export const okSchema = z.object({ ok: z.literal(true) });

// ---- apps and pages -------------------------------------------------------------------------------------------

export const appSchema = z.object({
  app_id: z.string(),
  secret: z.string(),
  name: z.string(),
  callback: z.string(),
  webhook_url: z.string(),
  /** Zalo switches a webhook off after the last retry failed; saving the address again switches it on. */
  webhook_enabled: z.boolean(),
});
export type SimApp = z.infer<typeof appSchema>;

export const createAppSchema = z.object({
  app_id: z
    .string()
    .regex(/^\d{1,20}$/)
    .optional(),
  secret: z.string().min(1).max(200).optional(),
  /** As people read it on the consent page. */
  name: z.string().max(100).optional(),
  callback: z.string().max(300).optional(),
  webhook_url: z.string().max(300).optional(),
});
export type CreateApp = z.infer<typeof createAppSchema>;

export const setWebhookSchema = z.object({ url: z.string().max(300) });

/** At most 75 characters, as in Zalo's console. */
export const setCallbackSchema = z.object({ url: z.union([z.literal(""), z.url().max(75)]) });

export const oaTypeSchema = z.enum(["state", "enterprise"]);

export const oaSchema = z.object({
  oa_id: z.string(),
  name: z.string(),
  oa_type: oaTypeSchema,
  app_id: z.string(),
  oa_secret_key: z.string(),
  avatar: z.string(),
  granted: z.boolean(),
  followers: z.number(),
});
export type SimOa = z.infer<typeof oaSchema>;

export const createOaSchema = z.object({
  oa_id: z
    .string()
    .regex(/^\d{1,20}$/)
    .optional(),
  name: z.string().min(1).max(200),
  oa_type: oaTypeSchema.default("state"),
  app_id: idSchema,
  oa_secret_key: z.string().min(1).max(200).optional(),
});
export type CreateOa = z.input<typeof createOaSchema>;

export const setOaTypeSchema = z.object({ oa_type: oaTypeSchema });

/** What happens to a page's tokens: a fault like the others, but it lasts until the page is granted anew. */
export const tokenFaultSchema = z.object({
  kind: z.enum([
    /** The access token ran out; a refresh mends it. */
    "access_expired",
    /** The refresh token too: only a new grant mends it. */
    "all_expired",
    /** Somebody else has used the refresh token: the next use is answered with nothing. */
    "used_twice",
    /** The page took its grant back: tokens are dead and no event is delivered. */
    "revoked",
  ]),
});
export type TokenFault = z.infer<typeof tokenFaultSchema>;

export const grantSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.string(),
  oa_id: z.string(),
});
export type Grant = z.infer<typeof grantSchema>;

export const consoleMessageSchema = z.object({
  user_id: idSchema,
  text: z.string().min(1).max(2000),
  admin_id: z.string().max(40).optional(),
});
export type ConsoleMessage = z.infer<typeof consoleMessageSchema>;

// ---- people ---------------------------------------------------------------------------------------------------

export const personSchema = z.object({
  /** 19 digits, beyond what a JavaScript number holds: always a string. */
  id: z.string(),
  name: z.string(),
  phone: z.string(),
  avatar: z.string(),
  minor: z.boolean(),
  /** Receipts (received, seen) exist on mobile only. */
  mobile: z.boolean(),
  following: z.array(z.string()),
  blocked: z.array(z.string()),
});
export type Person = z.infer<typeof personSchema>;

export const createPersonSchema = z.object({
  name: z.string().min(1).max(200),
  phone: z.string().max(20).optional(),
  avatar: z.string().max(500).optional(),
  minor: z.boolean().optional(),
  mobile: z.boolean().optional(),
});
export type CreatePerson = z.infer<typeof createPersonSchema>;

/** `oa_id` may be left out: then the first page is meant. */
export const oaChoiceSchema = z.object({ oa_id: idSchema.optional() });
export type OaChoice = z.infer<typeof oaChoiceSchema>;

/** The answer to a page's request for contact details (`request_user_info`). */
export const submitInfoSchema = z.object({
  oa_id: idSchema.optional(),
  name: z.string().max(200).optional(),
  phone: z.string().max(20).optional(),
  address: z.string().max(500).optional(),
  ward: z.string().max(200).optional(),
  city: z.string().max(200).optional(),
});
export type SubmitInfo = z.infer<typeof submitInfoSchema>;

// ---- messages -------------------------------------------------------------------------------------------------

export const sendKindSchema = z.enum([
  "text",
  "image",
  "album",
  "gif",
  "video",
  "audio",
  "file",
  "location",
  "sticker",
  "link",
  "business_card",
]);
export type SendKind = z.infer<typeof sendKindSchema>;

export const personSendSchema = z.object({
  oa_id: idSchema.optional(),
  kind: sendKindSchema.optional(),
  /** The text, the caption of a picture, or the address of a link. */
  text: z.string().max(100_000).optional(),
  /** Names out of GET /_sim/samples. */
  sample: z.string().max(200).optional(),
  samples: z.array(z.string().max(200)).max(50).optional(),
  /** Ids out of POST /_sim/people/{id}/assets. */
  asset_id: z.string().max(80).optional(),
  asset_ids: z.array(z.string().max(80)).max(50).optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  quote_msg_id: z.string().max(200).optional(),
  /** The payload of a pressed `oa.query.show` / `oa.query.hide` button: sent as a text of the person. */
  button: z.string().max(1000).optional(),
  /** With `button`: hide the text in the chat, as `oa.query.hide` does. */
  hidden: z.boolean().optional(),
});
export type PersonSend = z.infer<typeof personSendSchema>;

/** The signs that Zalo knows; the last takes back. */
export const reactionSchema = z.object({
  oa_id: idSchema.optional(),
  msg_id: z.string().max(200),
  icon: z.enum([":>", "--b", ":-((", "/-strong", "/-heart", ":-h", ":o", "/-remove"]),
});
export type PersonReaction = z.infer<typeof reactionSchema>;

export const sentSchema = z.object({ msg_ids: z.array(z.string()) });
export type Sent = z.infer<typeof sentSchema>;

export const chatAttachmentSchema = z.object({
  kind: z.enum([
    "image",
    "gif",
    "video",
    "audio",
    "file",
    "location",
    "sticker",
    "link",
    "business_card",
    "list_item",
  ]),
  /** Addresses of pictures and files are paths on the simulator itself and may have expired. */
  url: z.string().optional(),
  thumb_url: z.string().optional(),
  name: z.string().optional(),
  size: z.number().optional(),
  mime: z.string().optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
});
export type ChatAttachment = z.infer<typeof chatAttachmentSchema>;

export const chatButtonSchema = z.object({
  title: z.string(),
  type: z.enum(["oa.open.url", "oa.query.show", "oa.query.hide", "oa.open.sms", "oa.open.phone"]),
  /** For `oa.query.*`: what to send back as `button`. */
  payload: z.string().optional(),
  /** For `oa.open.url`. */
  url: z.string().optional(),
  /** For `oa.open.phone` and `oa.open.sms`. */
  phone: z.string().optional(),
});
export type ChatButton = z.infer<typeof chatButtonSchema>;

export const chatMessageSchema = z.object({
  msg_id: z.string(),
  from: z.enum(["user", "oa"]),
  kind: z.enum([
    "text",
    "image",
    "gif",
    "video",
    "audio",
    "file",
    "location",
    "sticker",
    "link",
    "business_card",
    "list",
    "request_user_info",
  ]),
  text: z.string().optional(),
  attachments: z.array(chatAttachmentSchema).optional(),
  buttons: z.array(chatButtonSchema).optional(),
  at,
  quote_msg_id: z.string().optional(),
  /** Of a message of the page: the person has opened the chat since. */
  seen: z.boolean().optional(),
  /** Of a message of the page: by a program, or typed by an officer in Zalo's own tool. */
  via: z.enum(["api", "console"]).optional(),
  /** Zalo's sign for what the person put on it. */
  reaction: z.string().optional(),
});
export type ChatMessage = z.infer<typeof chatMessageSchema>;

export const callOutcomeSchema = z.enum(["finished", "missed", "refused"]);
export type CallOutcome = z.infer<typeof callOutcomeSchema>;

/** A person calls a page. What is left out is what such calls usually are. */
export const personCallSchema = z.object({
  oa_id: idSchema.optional(),
  /** `refused`: who sits at the page's call centre declines. */
  outcome: callOutcomeSchema.default("finished"),
  call_type: z.enum(["AUDIO", "VIDEO"]).default("AUDIO"),
  /** How long it rang, in whole seconds as Zalo tells it. */
  waiting_seconds: z.number().int().min(0).max(600).optional(),
  /** How long they talked; only a finished call has it. */
  talk_ms: z.number().int().min(0).max(36_000_000).optional(),
});
export type PersonCall = z.input<typeof personCallSchema>;

export const calledSchema = z.object({ call_id: z.string() });
export type Called = z.infer<typeof calledSchema>;

export const chatCallSchema = z.object({
  call_id: z.string(),
  outcome: callOutcomeSchema,
  talk_ms: z.number(),
  at,
});
export type ChatCall = z.infer<typeof chatCallSchema>;

export const chatSchema = z.object({
  person_id: z.string(),
  oa_id: z.string(),
  following: z.boolean(),
  messages: z.array(chatMessageSchema),
  calls: z.array(chatCallSchema),
  /** Replies left on the person's newest message; null when they never wrote. */
  reply_quota: z.object({ remain: z.number(), total: z.number(), until: at }).nullable(),
});
export type Chat = z.infer<typeof chatSchema>;

export const assetSchema = z.object({
  asset_id: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number(),
});
export type Asset = z.infer<typeof assetSchema>;

export const sampleSchema = z.object({
  name: z.string(),
  kind: z.enum(["image", "gif", "video", "audio", "file"]),
  mime: z.string(),
  size: z.number(),
  thumb_url: z.string().nullable(),
  note: z.string(),
});
export type Sample = z.infer<typeof sampleSchema>;

// ---- faults, switches, journal --------------------------------------------------------------------------------

const rate = z.number().min(0).max(1);

export const faultsSchema = z.object({
  webhook: z.object({
    delay_ms: z.number().int().min(0).max(600_000),
    /** Share of events that are delivered twice. */
    duplicate: rate,
    /** Events are let go in pairs, the later one first. */
    reorder: z.boolean(),
    /** Share of deliveries whose answer Zalo never sees: the receiver has it, and Zalo retries. */
    drop_answer: rate,
    /** Nothing is delivered at all while true (an outage of Zalo): events are lost to the webhook for good. */
    outage: z.boolean(),
  }),
  api: z.object({
    delay_ms: z.number().int().min(0).max(600_000),
    /** Share of sends that are delivered to the person although the answer is cut. */
    drop_answer: rate,
    /** Share of calls that end in an HTML page with 502 and no effect. */
    error_5xx: rate,
    /** Share of sends that answer -200 although the message was delivered. */
    error_but_delivered: rate,
  }),
  seed: z.number().int(),
});
export type Faults = z.infer<typeof faultsSchema>;

/** What is left out stays as it was. */
export const setFaultsSchema = z.object({
  webhook: faultsSchema.shape.webhook.partial().optional(),
  api: faultsSchema.shape.api.partial().optional(),
  seed: z.number().int().optional(),
});
export type SetFaults = z.infer<typeof setFaultsSchema>;

export const journalEntrySchema = z.object({
  n: z.number(),
  at,
  what: z.enum(["webhook", "api"]),
  /** Of a delivery. */
  event_name: z.string().optional(),
  attempt: z.number().optional(),
  /** Of a call: method and path, no query. */
  call: z.string().optional(),
  status: z.number(),
  /** Zalo's error code of a call; why a delivery failed. */
  error: z.union([z.number(), z.string()]).optional(),
  ms: z.number(),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;

export const quotaSchema = z.object({
  oas: z.array(
    z.object({
      oa_id: z.string(),
      active: z.object({ remain: z.number(), total: z.number() }),
      uploads: z.object({ remain: z.number(), total: z.number() }),
    }),
  ),
});
export type Quota = z.infer<typeof quotaSchema>;

export const clockSchema = z.object({ now: at, offset_ms: z.number() });
export type Clock = z.infer<typeof clockSchema>;
/** 48 hours are `172800000`. A negative number is for setting up a world that has a past, before anybody follows. */
export const moveClockSchema = z.object({ advance_ms: z.number().int() });

export const hintSchema = z.object({
  type: z.enum(["reset", "people", "chat", "oas", "faults", "clock"]),
  person_id: z.string().optional(),
  oa_id: z.string().optional(),
});
export type Hint = z.infer<typeof hintSchema>;
