import { z } from "zod";
import { NOTE_LENGTH, POSTS } from "./shift-can.ts";
import { threadKind } from "./triage.ts";

/** Who is on duty, the note between two shifts, and alarms that climb while nobody answers. */

const at = z.iso.datetime({ offset: true });
const id = z.uuid();
const post = z.enum(POSTS);
const officer = z.object({ officer_id: id, display_name: z.string() });
const unit = z.object({ id, name_vi: z.string(), name_en: z.string() });

// ---- who is on duty --------------------------------------------------------------------------------------------
export const turnView = z.object({ id, post, officer, began_at: at });
export type TurnView = z.infer<typeof turnView>;

/** A note that waits to be taken over. */
export const waitingNote = z.object({ id, shift_id: id, written_at: at });
export const shiftsNow = z.object({ unit, turns: z.array(turnView), notes: z.array(waitingNote) });
export type ShiftsNow = z.infer<typeof shiftsNow>;

export const shiftBegin = z.object({ request_id: id, post });
export const shiftTake = z.object({ request_id: id });
export const shiftTaken = shiftsNow.extend({
  note_id: id.describe("what the one who left has said, or what stood open when nobody said anything"),
  threads: z.int().describe("threads that went over to whoever took the shift"),
});

// ---- the note --------------------------------------------------------------------------------------------------
/** Why a thread stands in a note; of several reasons the first. */
export const OPEN_WHY = ["emergency", "late", "held", "waiting", "need_info", "snoozed"] as const;
export const openWhy = z.enum(OPEN_WHY);
export type OpenWhy = (typeof OPEN_WHY)[number];

/** All of them, also those that the list has no room for. */
export const openCounts = z.object({
  received: z.int().describe("threads that began in this shift"),
  emergencies: z.int().describe("emergencies of this shift, taken or not"),
  soon: z.int().describe("of the open ones, those that run out within six hours"),
  emergency: z.int(),
  late: z.int(),
  held: z.int(),
  waiting: z.int(),
  need_info: z.int(),
  snoozed: z.int(),
});
export type OpenCounts = z.infer<typeof openCounts>;

export const openThread = z.object({
  conversation_id: id,
  label: z.string(),
  kind: threadKind,
  why: openWhy,
  last_at: at,
  due_at: at.nullable(),
  snoozed_until: at.nullable(),
  done: z.boolean().describe("it is no longer what it stands there for"),
});
export type OpenThread = z.infer<typeof openThread>;

const field = z.string().max(NOTE_LENGTH);
export const noteText = z.object({
  todo: field.describe("what is to be done"),
  things: field.describe("objects that are kept"),
  trouble: field.describe("what is out of order"),
});
export type NoteText = z.infer<typeof noteText>;
export const noteWrite = z.object({ request_id: id, text: noteText });

/** What a note of this moment would hold. */
export const openNow = z.object({ counts: openCounts, threads: z.array(openThread) });
export type OpenNow = z.infer<typeof openNow>;

export const shiftNoteView = openNow.extend({
  id,
  shift_id: id,
  unit,
  post,
  from: officer,
  began_at: at,
  ended_at: at.nullable(),
  written_at: at,
  text: noteText.nullable().describe("null: the shift was taken over before anything was said"),
  taken: z.object({ officer, at }).nullable(),
  withdrawn_at: at.nullable(),
});
export type ShiftNoteView = z.infer<typeof shiftNoteView>;

export const pastShift = turnView.extend({
  ended_at: at.nullable(),
  note_id: id.nullable(),
  taken_by: z.string().nullable(),
});
export type PastShift = z.infer<typeof pastShift>;
export const pastShifts = z.object({ items: z.array(pastShift), next_cursor: z.string().nullable() });
export type PastShifts = z.infer<typeof pastShifts>;

// ---- alarms that climb -----------------------------------------------------------------------------------------
/** Whom a step asks for. `all`: everybody of the unit who reads, where there is nobody of the others. */
export const TOLD = ["duty", "commanders", "above", "all"] as const;
export const told = z.enum(TOLD);
export type Told = (typeof TOLD)[number];

/** A step that was taken, and whom it reached. */
export const toldView = z.object({
  told,
  at,
  officers: z.array(z.string()),
  seen: z.array(z.string()).describe("who of them said that they know"),
});
export type ToldView = z.infer<typeof toldView>;

/** An alarm that has reached the officer who asks. */
export const alarmView = z.object({
  ids: z.array(id).describe("every step of it that reached this officer"),
  what: z.enum(["emergency", "late", "unsigned"]),
  told,
  at,
  since: at.describe("since when somebody waits"),
  unit: unit.extend({ duty_phone: z.string().nullable() }),
  conversation: z
    .object({ id, label: z.string() })
    .nullable()
    .describe("null: the officer has no right to the thread, and knows that there is one"),
  note_id: id.nullable(),
  steps: z.array(toldView).describe("whom it has reached so far"),
});
export type AlarmView = z.infer<typeof alarmView>;
export const alarmsSeen = z.object({ ids: z.array(id).min(1).max(500) });
