import { z } from "zod";

/** What an officer's day is made of beside the answers themselves: drafts, who else is here. */

const at = z.iso.datetime({ offset: true });
const id = z.uuid();

// ---- drafts --------------------------------------------------------------------------------------------------
const draftText = z.string().max(20_000);
export const draftView = z.object({
  text: draftText,
  /** Written on another machine at the same time; null once the officer has chosen. */
  other: z.string().nullable(),
  version: z.int().describe("0: nothing was ever written"),
});
export type DraftView = z.infer<typeof draftView>;
export const draftSave = z.object({
  text: draftText,
  base: z.int().min(0).describe("the version that this text grew from"),
  other: draftText.nullable().optional().describe("what becomes of the other text; left out: it stays"),
});
export type DraftSave = z.infer<typeof draftSave>;

// ---- whose work, and when -------------------------------------------------------------------------------------
export const assign = z.object({ request_id: id, to: id.nullable() });
export const snooze = z.object({ request_id: id, until: at.nullable().describe("null brings it back") });
export const colleague = z.object({ officer_id: id, display_name: z.string(), unit_id: id });
export type Colleague = z.infer<typeof colleague>;

// ---- presence ------------------------------------------------------------------------------------------------
export const PRESENCE = ["looking", "typing", "away"] as const;
export const presence = z.object({
  /** One open screen; an officer may have several. */
  screen_id: id,
  state: z.enum(PRESENCE),
});
export type PresenceState = (typeof PRESENCE)[number];
export const presentOfficer = z.object({
  officer_id: id,
  display_name: z.string(),
  state: z.enum(["looking", "typing"]),
  since: at,
});
export type PresentOfficer = z.infer<typeof presentOfficer>;

// ---- ready sentences -----------------------------------------------------------------------------------------
export const quickReply = z.object({
  id,
  unit_id: id,
  name: z.string(),
  text: z.string(),
  /** Typed after a slash in the composer. */
  shortcut: z.string().nullable(),
  version: z.int(),
  archived: z.boolean(),
  changed_at: at,
  may_change: z.boolean(),
});
export type QuickReply = z.infer<typeof quickReply>;
const quickContent = z.object({
  name: z.string().trim().min(1).max(60),
  text: z.string().trim().min(1).max(1000),
  shortcut: z
    .string()
    .regex(/^[a-z0-9_-]{1,20}$/)
    .nullable(),
});
export type QuickContent = z.infer<typeof quickContent>;
export const quickReplyMake = quickContent.extend({ request_id: id });
export const quickReplyChange = quickContent.extend({ version: z.int() });
export const quickReplyArchive = z.object({ archived: z.boolean() });
