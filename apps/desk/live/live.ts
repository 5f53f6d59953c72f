import type { LiveEvent } from "@keng/contract/events.ts";
import { SECOND, type Now } from "@keng/core/time.ts";
import { Presence, type Said } from "../presence/presence.ts";

/** What a command tells after it has committed: something of this thread is different now. */
export type Hint = {
  /** `shift`: who is on duty in a unit; its id is the unit's. */
  type: "conversation" | "emergency" | "presence" | "shift";
  id: string;
};
export type Send = (event: LiveEvent) => void;
/** What the desks of one installation tell each other. */
export type Word =
  | {
      type: "conversation" | "emergency" | "shift" | "session_over" | "officer_over" | "lists" | "alarms";
      id: string;
    }
  /** An officer has written on one of their screens. */
  | { type: "draft"; id: string; officer_id: string }
  | ({ type: "presence" } & Said);
/** Where hints go: whoever finds out who may read them. */
export type Route = (hint: Hint) => void;
/** The way to the other desks. */
export type Relay = (word: Word) => void;
type Later = (run: () => void, ms: number) => void;
type Connection = { session_id: string; officer_id: string; send: Send };

const MOST_FOR_A_SESSION = 6;
const MOST_FOR_AN_OFFICER = 24;

/**
 * The open screens of this process and what they are told. The first hint of a thread goes out at once, later ones at
 * most once a second: nothing waits that an officer should see, and a burst stays one look.
 */
export class Live {
  readonly presence = new Presence();
  readonly #now: Now;
  readonly #later: Later;
  readonly #connections = new Set<Connection>();
  readonly #quiet = new Map<string, { until: number; waiting: boolean; is_ours: boolean }>();
  #route: Route = () => undefined;
  #relay: Relay = () => undefined;

  constructor(now: Now, later: Later) {
    this.#now = now;
    this.#later = later;
  }

  /** Sends every hint there from now on. */
  routeTo(route: Route): void {
    this.#route = route;
  }

  /** Tells the other desks everything that is told here. */
  relayTo(relay: Relay): void {
    this.#relay = relay;
  }

  tell(hint: Hint): void {
    this.#pass(hint, true);
  }

  /** What another desk told: for the screens here, and no further. */
  hear(word: Word): void {
    if (word.type === "session_over") this.#closeSession(word.id);
    else if (word.type === "officer_over") this.#closeOfficer(word.id);
    else if (word.type === "lists") this.#relist(word.id);
    else if (word.type === "alarms") this.#alarm(word.id);
    else if (word.type === "draft") this.send(new Set([word.officer_id]), { type: "draft", id: word.id });
    else if (word.type === "presence") this.#heard(word);
    else this.#pass({ type: word.type, id: word.id }, false);
  }

  /** An officer's screen shows a thread, types in it, or has left it. */
  present(said: Said): void {
    this.#heard(said);
    this.#relay({ type: "presence", ...said });
  }

  /** Something came into an officer's lists or left them that no hint of a thread tells them of. */
  relist(officer_id: string): void {
    this.#relist(officer_id);
    this.#relay({ type: "lists", id: officer_id });
  }

  #relist(officer_id: string): void {
    this.send(new Set([officer_id]), { type: "inbox", id: null });
  }

  /** An alarm has reached an officer, or is over: their screens look at their alarms. */
  alarm(officer_id: string): void {
    this.#alarm(officer_id);
    this.#relay({ type: "alarms", id: officer_id });
  }

  #alarm(officer_id: string): void {
    this.send(new Set([officer_id]), { type: "alarm", id: null });
  }

  /** An officer wrote in a thread: their other screens are told. */
  drafted(officer_id: string, id: string): void {
    this.send(new Set([officer_id]), { type: "draft", id });
    this.#relay({ type: "draft", id, officer_id });
  }

  /** Screens that have fallen silent are gone. */
  forgetSilent(): void {
    for (const id of this.presence.forget(this.#now())) this.#pass({ type: "presence", id }, false);
  }

  #heard(said: Said): void {
    if (this.presence.hear(said, this.#now())) this.#pass({ type: "presence", id: said.id }, false);
  }

  #pass(hint: Hint, isOurs: boolean): void {
    const key = `${hint.type} ${hint.id}`;
    const now = this.#now().getTime();
    const quiet = this.#quiet.get(key);
    // a clock that was set back leaves no thread quiet for longer than its second
    if (quiet === undefined || quiet.until <= now || quiet.until > now + SECOND) {
      this.#quiet.set(key, { until: now + SECOND, waiting: false, is_ours: false });
      if (quiet === undefined) this.#forgetLater(key);
      this.#send(hint, isOurs);
      return;
    }
    quiet.is_ours ||= isOurs;
    if (quiet.waiting) return;
    quiet.waiting = true;
    this.#later(() => {
      const wasOurs = quiet.is_ours;
      quiet.until = this.#now().getTime() + SECOND;
      quiet.waiting = false;
      quiet.is_ours = false;
      this.#send(hint, wasOurs);
    }, quiet.until - now);
  }

  #send(hint: Hint, isOurs: boolean): void {
    if (this.#connections.size > 0) this.#route(hint);
    if (isOurs && hint.type !== "presence") this.#relay({ type: hint.type, id: hint.id });
  }

  #forgetLater(key: string): void {
    this.#later(() => {
      const quiet = this.#quiet.get(key);
      if (quiet === undefined) return;
      if (!quiet.waiting && quiet.until <= this.#now().getTime()) this.#quiet.delete(key);
      else this.#forgetLater(key);
    }, 2 * SECOND);
  }

  /** A screen that listens. Returns how to stop, or null when this session or officer has too many already. */
  connect(session_id: string, officer_id: string, send: Send): (() => void) | null {
    const mine = [...this.#connections].filter((one) => one.officer_id === officer_id);
    const ofSession = mine.filter((one) => one.session_id === session_id);
    if (ofSession.length >= MOST_FOR_A_SESSION || mine.length >= MOST_FOR_AN_OFFICER) return null;
    const connection = { session_id, officer_id, send };
    this.#connections.add(connection);
    return () => void this.#connections.delete(connection);
  }

  /** Sessions that have a screen open. */
  sessions(): string[] {
    return [...new Set([...this.#connections].map((one) => one.session_id))];
  }

  /** Whose screens are open. */
  officers(): string[] {
    return [...new Set([...this.#connections].map((one) => one.officer_id))];
  }

  send(officers: ReadonlySet<string>, event: LiveEvent): void {
    for (const one of this.#connections) if (officers.has(one.officer_id)) one.send(event);
  }

  /** Every open screen here fetches everything anew: what was told meanwhile may have been lost. */
  reset(): void {
    for (const one of this.#connections) one.send({ type: "reset", id: null });
  }

  /** Tells the screens of a session, at every desk, that it is over; they close themselves. */
  endSession(session_id: string): void {
    this.#closeSession(session_id);
    this.#relay({ type: "session_over", id: session_id });
  }

  /** The same for all sessions of an officer. */
  endOfficer(officer_id: string): void {
    this.#closeOfficer(officer_id);
    this.#relay({ type: "officer_over", id: officer_id });
  }

  #closeSession(session_id: string): void {
    for (const one of this.#connections)
      if (one.session_id === session_id) one.send({ type: "session_ended", id: null });
  }

  #closeOfficer(officer_id: string): void {
    this.send(new Set([officer_id]), { type: "session_ended", id: null });
  }
}
