import { z } from "zod";
import { REPLY_LENGTH } from "./reply-length.ts";
import { point, tipPlace } from "./places.ts";
import { TIP_STATES } from "./tip-can.ts";

/** What the console and the desk say of tips: what is in a thread, where each stands, which belong to one matter. */

const at = z.iso.datetime({ offset: true });
const id = z.uuid();
const requestId = z.uuid().describe("chosen by the browser; the same request twice has one effect");

/** Another tip of the same matter: no word of what was said in it. */
export const matterTip = z.object({
  tip_id: id,
  conversation_id: id,
  label: z.string(),
  receipt_code: z.string(),
  state: z.enum(TIP_STATES),
  category: z.string().nullable(),
  created_at: at,
});
export type MatterTip = z.infer<typeof matterTip>;

export const tipView = z.object({
  id,
  receipt_code: z.string(),
  state: z.enum(TIP_STATES),
  suggested_category: z.string().nullable(),
  category: z.string().nullable(),
  /** The officer's words: which rule, which piece of the message. */
  reasons: z.array(z.object({ rule: z.string(), phrase: z.string() })),
  place: tipPlace,
  /** Other tips that officers said are of one happening, as far as this officer may read them. */
  matter: z.array(matterTip),
});
export type TipView = z.infer<typeof tipView>;

export const tipStateChange = z.object({
  request_id: requestId,
  to: z.enum(TIP_STATES),
  /** What the citizen will read, exactly as the officer saw it. */
  text: z.string().trim().min(1).max(REPLY_LENGTH),
});
export const tipEdit = z.object({
  category: z.string().max(20).nullable().optional(),
  hamlet: z.string().max(120).nullable().optional(),
  detail: z.string().max(400).nullable().optional(),
  point: point.nullable().optional(),
});
export const noticeQuery = z.object({ to: z.enum(TIP_STATES), ask: z.string().max(300).optional() });
export const notice = z.object({ text: z.string() });

// ---- one happening, several tips -------------------------------------------------------------------------------
export const candidateQuery = z.object({ q: z.string().max(200).default("") });
/** A tip of another thread that answers what an officer typed; nothing is proposed that nobody asked for. */
export const linkCandidate = matterTip.extend({
  hit: z.string().nullable().describe("the words around what was searched, `[` and `]` mark it"),
});
export type LinkCandidate = z.infer<typeof linkCandidate>;
export const tipLink = z.object({ request_id: requestId, tip_id: id, other_id: id });
export const tipUnlink = z.object({ request_id: requestId, tip_id: id });
