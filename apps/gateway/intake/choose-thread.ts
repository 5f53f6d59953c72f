import { MINUTE } from "@keng/core/time.ts";

/** What is known of a person's threads when a message comes; ids of threads are those of aliases. */
export type ThreadFacts = {
  /** The thread of the quoted message, when it is this person's. */
  quoted: string | null;
  /** The thread that a pressed button or a receipt code names, when it is this person's. */
  named: string | null;
  /** Where this person's last message went, and when it was sent. */
  last: { thread: string; at: Date } | null;
  /** Open threads, the last used first. */
  open: readonly string[];
  /** Which of these threads belong to a unit above the page's own. */
  above: ReadonlySet<string>;
  /** Complaints about police go above; what is the unit's own work must not follow them there. */
  wants: "above" | "here" | "either";
  /** When this message was sent. */
  at: Date;
};

export type ThreadChoice = {
  /** Null: a new one. */
  thread: string | null;
  by: "quote" | "name" | "recent" | "only_open" | "new";
  /** Several were open and nothing told which: the citizen is asked about the next messages. */
  is_asked: boolean;
};

export const SAME_TALK_MS = 10 * MINUTE;

/** Decides at once; no message ever waits (house.md §4). */
export function chooseThread(facts: ThreadFacts): ThreadChoice {
  const { above, wants, at } = facts;
  const fits = (thread: string): boolean => wants === "either" || above.has(thread) === (wants === "above");
  const quoted = facts.quoted !== null && fits(facts.quoted) ? facts.quoted : null;
  const named = facts.named !== null && fits(facts.named) ? facts.named : null;
  const last = facts.last !== null && fits(facts.last.thread) ? facts.last : null;
  const open = facts.open.filter(fits);
  if (quoted !== null) return { thread: quoted, by: "quote", is_asked: false };
  if (named !== null) return { thread: named, by: "name", is_asked: false };
  // events may overtake each other: nearness counts in both directions
  if (last !== null && Math.abs(at.getTime() - last.at.getTime()) <= SAME_TALK_MS)
    return { thread: last.thread, by: "recent", is_asked: false };
  const [first] = open;
  if (first !== undefined && open.length === 1) return { thread: first, by: "only_open", is_asked: false };
  return { thread: null, by: "new", is_asked: open.length > 1 };
}
