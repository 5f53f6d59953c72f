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
  const { quoted, named, last, open, at } = facts;
  if (quoted !== null) return { thread: quoted, by: "quote", is_asked: false };
  if (named !== null) return { thread: named, by: "name", is_asked: false };
  // events may overtake each other: nearness counts in both directions
  if (last !== null && Math.abs(at.getTime() - last.at.getTime()) <= SAME_TALK_MS)
    return { thread: last.thread, by: "recent", is_asked: false };
  const [first] = open;
  if (first !== undefined && open.length === 1) return { thread: first, by: "only_open", is_asked: false };
  return { thread: null, by: "new", is_asked: open.length > 1 };
}
