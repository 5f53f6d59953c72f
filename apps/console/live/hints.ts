import type { LiveEvent } from "@keng/contract/events.ts";
import { KEYS } from "../reads.ts";

type Key = readonly string[];

function keysOf(event: LiveEvent): Key[] {
  const thread: Key[] = event.id === null ? [] : [KEYS.conversation(event.id), KEYS.messages(event.id)];
  switch (event.type) {
    case "conversation":
      return [...thread, KEYS.inbox, KEYS.counts];
    case "emergency":
      return [...thread, KEYS.emergencies, KEYS.inbox, KEYS.counts];
    case "inbox":
      return [KEYS.inbox, KEYS.counts];
    case "shift":
      return [KEYS.shifts];
    case "alarm":
      return [KEYS.alarms];
    case "presence":
      return event.id === null ? [] : [KEYS.presence(event.id)];
    case "draft":
      return [];
    case "session_ended":
      return [KEYS.me, KEYS.sessions];
    case "reset":
      return [];
  }
}

/** Which answers a burst of hints makes stale; each once. After `reset` everything is. */
export function touched(events: readonly LiveEvent[]): Key[] | "all" {
  if (events.some((event) => event.type === "reset")) return "all";
  const keys = new Map<string, Key>();
  for (const event of events) for (const key of keysOf(event)) keys.set(key.join("/"), key);
  return [...keys.values()];
}
