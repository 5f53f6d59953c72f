import type { ClockView, ConversationRow } from "@keng/contract/console-api.ts";
import type { PillTone } from "@keng/ui/pill.view.tsx";

/** What of a thread decides its one pill. */
export type Pilled = Pick<
  ConversationRow,
  "emergency" | "clock" | "holder" | "waiting_for" | "set_aside" | "channel"
>;

export type RowPill = {
  tone: PillTone;
  shape: "alarm" | "warning" | "clock" | "person" | "box" | "hourglass";
  says:
    | { what: "nobody_took" | "mine" | "waits_citizen" | "set_aside" | "by_phone" | "at_counter" }
    | { what: "handles" | "took"; name: string }
    | { what: "due"; at: string };
};

const MINUTE = 60_000;
const LEAST_WARNING = 15 * MINUTE;

/** Vietnamese people are called by the last word of their name. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name;
}

export type Urgency = "met" | "over" | "soon" | "time";

/** Amber in the last quarter of a clock, or its last quarter of an hour when it is short. */
export function urgencyOf(clock: Pick<ClockView, "started_at" | "due_at" | "met_at">, now: number): Urgency {
  if (clock.met_at !== null) return "met";
  const due = new Date(clock.due_at).getTime();
  const span = due - new Date(clock.started_at).getTime();
  if (due < now) return "over";
  return due - now <= Math.max(span / 4, Math.min(LEAST_WARNING, span / 2)) ? "soon" : "time";
}

const CLOCK_TONES = { over: "red", soon: "amber", time: "quiet" } as const;

/** One pill for the one thing that matters now: if two do, the worse one wins. */
export function rowPill(row: Pilled, now: number, me: string): RowPill | null {
  const { emergency, clock, holder } = row;
  if (emergency === "open") return { tone: "alarm", shape: "alarm", says: { what: "nobody_took" } };
  const urgency = clock === null ? "met" : urgencyOf(clock, now);
  if (emergency === "taken" && holder !== null)
    return { tone: "alarm", shape: "alarm", says: { what: "handles", name: givenName(holder.display_name) } };
  if (clock !== null && (urgency === "over" || urgency === "soon"))
    return {
      tone: CLOCK_TONES[urgency],
      shape: urgency === "over" ? "warning" : "clock",
      says: { what: "due", at: clock.due_at },
    };
  if (row.set_aside) return { tone: "outline", shape: "box", says: { what: "set_aside" } };
  if (holder !== null && holder.officer_id !== me)
    return {
      tone: "outline",
      shape: "person",
      says: { what: "took", name: givenName(holder.display_name) },
    };
  if (clock !== null && urgency === "time")
    return { tone: "quiet", shape: "clock", says: { what: "due", at: clock.due_at } };
  if (row.channel !== "zalo")
    return {
      tone: "outline",
      shape: "person",
      says: { what: row.channel === "phone" ? "by_phone" : "at_counter" },
    };
  if (row.waiting_for === "citizen")
    return { tone: "outline", shape: "hourglass", says: { what: "waits_citizen" } };
  return holder === null ? null : { tone: "outline", shape: "person", says: { what: "mine" } };
}
