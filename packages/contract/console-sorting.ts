import { z } from "zod";
import { type Code, CODES } from "./codes.ts";
import { inboxFilter, inboxSort, mark } from "./console-api.ts";
import { assign, snooze } from "./habits.ts";
import { MOST_AT_ONCE } from "./set-aside.ts";
import { TIP_STATES } from "./tip-can.ts";
import { threadKind } from "./triage.ts";

/** What the console and the desk say of many threads at once, and of lists under a name. */

const id = z.uuid();
const requestId = z.uuid().describe("chosen by the browser; the same request twice has one effect");
const code = z.enum(Object.keys(CODES) as [Code, ...Code[]]);

// ---- acts on many ----------------------------------------------------------------------------------------------
export const manyAct = z.discriminatedUnion("what", [
  assign.omit({ request_id: true }).extend({ what: z.literal("assign") }),
  snooze.omit({ request_id: true }).extend({ what: z.literal("snooze") }),
  mark.omit({ request_id: true }).extend({ what: z.literal("mark") }),
  z.object({ what: z.literal("read") }),
  z.object({ what: z.literal("unread") }),
]);
export type ManyAct = z.input<typeof manyAct>;
export const actOnMany = z.object({
  request_id: requestId,
  ids: z.array(id).min(1).max(MOST_AT_ONCE),
  act: manyAct,
});
export const undoMany = z.object({
  acts: z
    .array(z.object({ id, undo_id: id }))
    .min(1)
    .max(MOST_AT_ONCE),
});
/** Each thread by itself: one that is refused leaves the others alone. */
export const manyOutcomes = z.object({
  results: z.array(
    z.object({
      id,
      undo_id: id.nullable().describe("null: refused, or taken back by the opposite act"),
      code: code.nullable().describe("why it was refused; null: done"),
    }),
  ),
});
export type ManyOutcomes = z.infer<typeof manyOutcomes>;

// ---- saved filters ---------------------------------------------------------------------------------------------
/** A list as the address of the inbox names it: what is shown and in which order. */
export const filterLook = z.object({
  filter: inboxFilter,
  sort: inboxSort,
  kind: threadKind.nullable(),
  q: z.string().max(200),
  place: z.string().max(120).nullable(),
  state: z.enum(TIP_STATES).nullable(),
  officer: id.nullable(),
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
});
export type FilterLook = z.infer<typeof filterLook>;
const filterName = z.string().trim().min(1).max(60);
export const savedFilter = z.object({
  id,
  name: z.string(),
  look: filterLook,
  shared: z.boolean().describe("with everybody who reads in the unit"),
  owner: z.string().describe("who saved it"),
  mine: z.boolean(),
  may_change: z.boolean(),
  version: z.int(),
  /** At most 1000 are counted; null: it searches for words, and a search is made when somebody asks. */
  count: z.int().nullable(),
});
export type SavedFilter = z.infer<typeof savedFilter>;
export const savedFilterMake = z.object({
  request_id: requestId,
  name: filterName,
  shared: z.boolean(),
  look: filterLook,
});
export const savedFilterChange = z.object({ name: filterName, shared: z.boolean(), version: z.int() });
export const savedFilterRemoval = z.object({ removed: z.boolean() });
