import { z } from "zod";
import { type Code, CODES } from "./codes.ts";
import { mark } from "./console-api.ts";
import { assign, snooze } from "./habits.ts";
import { MOST_AT_ONCE } from "./set-aside.ts";

/** What the console and the desk say of many threads at once. */

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
