import type { QueryClient } from "@tanstack/react-query";
import type { LiveEvent } from "@keng/contract/events.ts";
import { makeStore } from "../store.ts";
import { hearAllDrafts, hearDraft } from "../conversations/draft-sync.ts";
import { refreshInbox } from "../conversations/refresh-inbox.ts";
import { touched } from "./hints.ts";
import { KEYS } from "../reads.ts";

export const connection = makeStore<"connecting" | "live" | "lost">("connecting");

const GATHER_MS = 200;
const RETRY_MS = [1000, 2000, 5000, 10_000];
const TYPES: readonly LiveEvent["type"][] = [
  "reset",
  "conversation",
  "emergency",
  "inbox",
  "draft",
  "presence",
  "shift",
  "alarm",
  "session_ended",
];

function read(text: unknown): LiveEvent | null {
  if (typeof text !== "string") return null;
  try {
    const event: unknown = JSON.parse(text);
    if (event === null || typeof event !== "object" || !("type" in event)) return null;
    const type = TYPES.find((one) => one === event.type);
    const id = "id" in event && typeof event.id === "string" ? event.id : null;
    return type === undefined ? null : { type, id };
  } catch {
    return null;
  }
}

/** Keeps `/api/live` open; what it hints at is fetched anew, a burst at once. Gives back how to end it. */
export function connect(queries: QueryClient): () => void {
  let source: EventSource | undefined;
  let waiting: LiveEvent[] = [];
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let retrying: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let ended = false;

  const flush = (): void => {
    gathering = undefined;
    const events = waiting;
    waiting = [];
    const keys = touched(events);
    for (const { type, id } of events) if (type === "draft" && id !== null) void hearDraft(id);
    if (keys === "all") {
      hearAllDrafts();
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== KEYS.inbox[0] });
      void refreshInbox(queries).catch(() => undefined);
      return;
    }
    for (const queryKey of keys)
      if (queryKey === KEYS.inbox) void refreshInbox(queries).catch(() => undefined);
      else void queries.invalidateQueries({ queryKey });
  };

  const take = (message: MessageEvent): void => {
    const event = read(message.data);
    if (event === null) return;
    failures = 0;
    connection.set("live");
    waiting.push(event);
    gathering ??= setTimeout(flush, GATHER_MS);
  };

  const open = (): void => {
    source = new EventSource("/api/live");
    source.addEventListener("open", () => connection.set("live"));
    source.addEventListener("message", take);
    for (const type of TYPES) source.addEventListener(type, take);
    source.addEventListener("error", () => {
      connection.set("lost");
      if (source?.readyState !== EventSource.CLOSED || ended) return;
      const wait = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 10_000;
      failures += 1;
      // A refused stream may mean that the session is over: asking who is signed in tells.
      void queries.invalidateQueries({ queryKey: KEYS.me });
      clearTimeout(retrying);
      retrying = setTimeout(open, wait);
    });
  };

  // A cable pulled out ends no stream by itself: the browser says so, and says when it is back.
  const away = (): void => connection.set("lost");
  const back = (): void => {
    source?.close();
    clearTimeout(retrying);
    open();
  };
  window.addEventListener("offline", away);
  window.addEventListener("online", back);
  open();
  return () => {
    ended = true;
    window.removeEventListener("offline", away);
    window.removeEventListener("online", back);
    source?.close();
    clearTimeout(gathering);
    clearTimeout(retrying);
    connection.set("connecting");
  };
}
