import { z } from "zod";
import {
  attachmentKind,
  callFacts,
  deliveryCode,
  deliveryState,
  heldReason,
  reaction,
  replyBudget,
} from "./exchange.ts";
import { coveredLink, maskSpan } from "./masks.ts";
import { REPLY_LENGTH } from "./reply-length.ts";
import { REASON_LENGTH } from "./reason.ts";
import { erasingView } from "./console-reports.ts";
import { told, toldView } from "./console-shifts.ts";
import { role } from "./roles.ts";
import { tipView } from "./console-tips.ts";
import { SET_ASIDE_REASONS } from "./set-aside.ts";
import { TIP_STATES } from "./tip-can.ts";
import { threadKind } from "./triage.ts";

/** What the console and the desk say to each other: JSON, names as in the tables, instants in ISO 8601 with offset. */

const at = z.iso.datetime({ offset: true });
const id = z.uuid();
export const requestId = z.uuid().describe("chosen by the browser; the same request twice has one effect");

// ---- session -------------------------------------------------------------------------------------------------
export const signIn = z.object({ username: z.string().min(1).max(80), password: z.string().min(1).max(200) });
export const signInAnswer = z.object({
  step: z.enum(["done", "second_factor", "enroll"]),
  display_name: z.string(),
  unit_name: z.string().nullable(),
});
export const secondFactor = z.object({
  code: z.string().regex(/^\d{6}$/),
  remember: z.boolean().default(false),
});
export const recoveryCode = z.object({ code: z.string().min(6).max(40) });
export const enrollAnswer = z.object({
  uri: z.string(),
  secret: z.string(),
  recovery_codes: z.array(z.string()),
});
export const passwordChange = z.object({ current: z.string().max(200), next: z.string().min(1).max(200) });
export const invitationView = z.object({
  display_name: z.string(),
  username: z.string(),
  unit_name: z.string().nullable(),
  needs_code: z.boolean(),
  confirmed: z.boolean().describe("the commander has confirmed and has the code"),
});
export type InvitationView = z.infer<typeof invitationView>;
export const invitationAccept = z.object({
  token: z.string().min(20).max(200),
  code: z.string().max(40).optional().describe("the commander's, when one is needed"),
  password: z.string().min(1).max(200),
});

export const me = z.object({
  officer_id: id,
  display_name: z.string(),
  username: z.string(),
  unit: z.object({ id, name_vi: z.string(), name_en: z.string() }).nullable(),
  roles: z.array(role),
  /** The desk's time: what a screen counts from, whatever its own machine's clock says. */
  now: at,
  /** True with the simulator: the console then says so and links to the phones. */
  demo: z.boolean(),
  phones_url: z.string().nullable(),
  recovery_codes_left: z.int(),
});
export type Me = z.infer<typeof me>;

export const sessionRow = z.object({
  id: z.string(),
  created_at: at,
  last_seen_at: at,
  device: z.string(),
  current: z.boolean(),
});
export type SessionRow = z.infer<typeof sessionRow>;

// ---- officers (admin) ----------------------------------------------------------------------------------------
export const officerRow = z.object({
  id,
  username: z.string(),
  display_name: z.string(),
  roles: z.array(role),
  state: z.enum(["invited", "active", "suspended", "locked"]),
  waits: z.boolean().describe("a commander has yet to confirm something about this account"),
  second_factor: z.boolean(),
});
export type OfficerRow = z.infer<typeof officerRow>;
export const officerInvite = z.object({
  username: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,39}$/),
  display_name: z.string().trim().min(1).max(80),
  roles: z.array(role).min(1),
});
export const invitation = z.object({
  officer_id: id,
  url: z.string(),
  expires_at: at,
  needs_confirmation: z.boolean().describe("a commander must confirm it, and has a code for the officer"),
});
export const rolesAnswer = invitation.pick({ needs_confirmation: true }).extend({
  invitation: invitation
    .nullable()
    .describe("the officer comes in anew by this link and the commander's code; null: not needed"),
});

/** What an administrator ordered and a commander has to confirm: an account that may read content. */
export const accountOrder = z.object({
  id,
  kind: z.enum(["invite", "invite_again", "roles"]),
  officer: z.object({ id, display_name: z.string(), username: z.string() }),
  roles: z.array(role),
  asked_by: z.string().nullable().describe("null: whoever runs the server, by command"),
  asked_at: at,
  expires_at: at,
  mine: z.boolean().describe("about oneself or asked by oneself: another commander decides"),
});
export type AccountOrder = z.infer<typeof accountOrder>;
export const orderConfirmed = z.object({
  code: z.string().nullable().describe("shown once; the officer needs it beside the link"),
});

// ---- inbox ---------------------------------------------------------------------------------------------------
export const FILTERS = [
  "all",
  "new",
  "unread",
  "mine",
  "waiting",
  "late",
  "assigned",
  "snoozed",
  "set_aside",
] as const;
export const inboxFilter = z.enum(FILTERS);
export type InboxFilter = z.infer<typeof inboxFilter>;

export const clockView = z.object({
  rule: z.enum(["P02", "P03", "P04"]),
  started_at: at,
  due_at: at,
  met_at: at.nullable(),
});
export type ClockView = z.infer<typeof clockView>;

export const holderView = z.object({ officer_id: id, display_name: z.string(), until: at });

/** How a thread began. Only what began on Zalo can be answered there. */
export const CHANNELS = ["zalo", "phone", "counter"] as const;
export const channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof channel>;

export const conversationRow = z.object({
  id,
  channel,
  label: z.string(),
  receipt_code: z.string(),
  kind: threadKind,
  tip_state: z.enum(TIP_STATES).nullable(),
  /** Last thing said, shortened; null when it holds only attachments. */
  snippet: z.string().nullable(),
  snippet_from: z.enum(["citizen", "officer", "auto", "zalo_tool"]),
  snippet_attachments: z.array(attachmentKind),
  last_at: at,
  unread: z.boolean(),
  holder: holderView.nullable(),
  /** Whose work it is; not the same as who holds it. */
  assigned: z.object({ officer_id: id, display_name: z.string() }).nullable(),
  /** Out of the lists until then; null when it is in them. */
  snoozed_until: at.nullable(),
  /** The one clock that matters now. */
  clock: clockView.nullable(),
  emergency: z.enum(["open", "taken"]).nullable(),
  waiting_for: z.enum(["officer", "citizen"]),
  set_aside: z.boolean(),
  /** For a search: the words around the hit, `[` and `]` mark it. */
  hit: z.string().nullable(),
});
export type ConversationRow = z.infer<typeof conversationRow>;

/** `urgent`: what has a running clock first, the first due on top, then the newest. Emergencies stand above both. */
export const SORTS = ["urgent", "newest"] as const;
export const inboxSort = z.enum(SORTS);
export type InboxSort = z.infer<typeof inboxSort>;

export const inboxQuery = z.object({
  filter: inboxFilter.default("all"),
  sort: inboxSort.default("urgent"),
  kind: threadKind.optional(),
  state: z.enum(TIP_STATES).optional(),
  officer: id.optional().describe("who holds it or wrote in it"),
  since: z.iso.date().optional().describe("first day, in Vietnam"),
  until: z.iso.date().optional().describe("last day, in Vietnam"),
  place: z.string().max(120).optional().describe("as an officer noted it, else in the citizen's words"),
  q: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const inboxCounts = z.object({
  all: z.int(),
  new: z.int(),
  unread: z.int().describe("at most 1000 are counted"),
  mine: z.int(),
  waiting: z.int(),
  late: z.int(),
  assigned: z.int(),
  snoozed: z.int(),
  set_aside: z.int(),
});
export type InboxCounts = z.infer<typeof inboxCounts>;
export const inboxPage = z.object({ items: z.array(conversationRow), next_cursor: z.string().nullable() });
export type InboxPage = z.infer<typeof inboxPage>;

// ---- one thread ----------------------------------------------------------------------------------------------
export const attachmentView = z.object({
  id,
  kind: attachmentKind,
  state: z.enum(["pending", "ready", "held"]),
  reason: heldReason.nullable(),
  mime: z.string().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  size: z.int().nullable(),
  duration_ms: z.int().nullable(),
  has_sound: z.boolean().describe("somebody may be heard, and recognised by the voice"),
  pages: z.int().describe("pictures of pages, at /api/attachments/:id/pages/:number"),
  page_count: z
    .int()
    .nullable()
    .describe("pages of the original; more than `pages` when only the first are shown"),
  location: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  link: coveredLink.nullable(),
  call: callFacts.nullable(),
});
export type AttachmentView = z.infer<typeof attachmentView>;

export const messageView = z.object({
  id,
  from: z.enum(["citizen", "officer", "auto", "zalo_tool"]),
  officer: z.string().nullable(),
  text: z.string().nullable(),
  /** Spans of `text` (UTF-16 offsets): phone numbers, ID numbers, "tôi là …". The desk has put a dot for each of their letters. */
  masks: z.array(maskSpan),
  attachments: z.array(attachmentView),
  quote_of: id.nullable(),
  sent_at: at,
  received_at: at,
  delivery: z.object({ state: deliveryState, code: deliveryCode.nullable(), at }).nullable(),
  late: z.boolean(),
  /** Its pictures may shock: they are shown only when the officer wants to see them. */
  shocking: z.boolean(),
  /** This officer has given a reason: until then `text` is whole. */
  open_until: at.nullable(),
  reaction: reaction.nullable().describe("what the citizen put on it"),
});
export type MessageView = z.infer<typeof messageView>;

export const messagesPage = z.object({ items: z.array(messageView), earlier_cursor: z.string().nullable() });
export type MessagesPage = z.infer<typeof messagesPage>;

export const noteView = z.object({ id, officer: z.string(), text: z.string(), created_at: at });
export type NoteView = z.infer<typeof noteView>;

export const historyView = z.object({
  at,
  officer: z.string().nullable(),
  act: z.enum([
    "received",
    "logged",
    "receipt_sent",
    "numbers_sent",
    "claimed",
    "taken_over",
    "released",
    "claim_lapsed",
    "replied",
    "noted",
    "marked",
    "undone",
    "emergency_taken",
    "alarm_climbed",
    "tip_state",
    "category_set",
    "place_set",
    "assigned",
    "unassigned",
    "snoozed",
    "unsnoozed",
    "last_reply_spent",
    "left",
    "withdrawal_asked",
    "erasing_decided",
    "erasing_refused",
    "erasing_undone",
    "erased",
    "revealed",
    "linked",
    "unlinked",
  ]),
  detail: z.string().nullable().describe("a code: the kind, the state, the category; whose work; until when"),
});
export type HistoryView = z.infer<typeof historyView>;

export const conversationView = conversationRow
  .omit({ snippet: true, snippet_from: true, snippet_attachments: true, hit: true, unread: true })
  .extend({
    unit: z.object({ id, name_vi: z.string(), name_en: z.string() }),
    opened_at: at,
    lang: z.enum(["vi", "en"]),
    version: z.int().describe("goes up with each act; sent back with a change"),
    budget: replyBudget.nullable(),
    contact: z.enum(["left", "withdrawal_asked"]).nullable(),
    set_aside_reason: z.enum(SET_ASIDE_REASONS).nullable(),
    /** When what was said here was erased. */
    erased_at: at.nullable(),
    erasing: erasingView.nullable(),
    flags: z.array(z.string()),
    clocks: z.array(clockView),
    tip: tipView.nullable(),
    notes: z.array(noteView),
    history: z.array(historyView),
  });
export type ConversationView = z.infer<typeof conversationView>;

// ---- acts ----------------------------------------------------------------------------------------------------
export const claim = z.object({ take_over: z.boolean().default(false) });
export const reply = z.object({
  request_id: requestId,
  text: z.string().max(REPLY_LENGTH).nullable(),
  upload_ids: z.array(id).max(6).default([]),
  /** The officer has seen that this takes the last free reply of a report, and sends it all the same. */
  spend_last: z.boolean().default(false),
});
export const resend = z.object({ request_id: requestId });
/** Why what is masked in a message is opened: read by those who check the log. */
export const reveal = z.object({
  request_id: requestId,
  reason: z.string().trim().min(REASON_LENGTH.least).max(REASON_LENGTH.most),
});
export const note = z.object({ request_id: requestId, text: z.string().trim().min(1).max(4000) });
export const MARKS = ["tip", "question", "emergency", "not_emergency", "set_aside", "not_set_aside"] as const;
export const mark = z.object({
  request_id: requestId,
  as: z.enum(MARKS),
  /** Why it is set aside; of no other mark. */
  reason: z.enum(SET_ASIDE_REASONS).nullable().default(null),
});
export type Mark = z.infer<typeof mark>;
export const undoable = z.object({ undo_id: id, until: at });
export const upload = z.object({
  id,
  kind: z.enum(["image", "file"]),
  mime: z.string(),
  size: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
});
export type Upload = z.infer<typeof upload>;

export const emergencyView = z.object({
  conversation_id: id,
  label: z.string(),
  text: z.string().nullable(),
  at,
  numbers: z.array(z.string()).describe("what the citizen was told to call"),
  /** P02: when the alarm climbs. */
  climbs_at: at,
  climbs_to: told.nullable().describe("whom it tells then; null when it has told all"),
  told: z.array(toldView),
});
export type EmergencyView = z.infer<typeof emergencyView>;
