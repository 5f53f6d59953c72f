import type { LiveEvent } from "@keng/contract/events.ts";
import { SECOND, type Now } from "@keng/core/time.ts";

/** What a command tells after it has committed: something of this thread is different now. */
export type Hint = { type: "conversation" | "emergency"; id: string };
export type Send = (event: LiveEvent) => void;
/** Where hints go: whoever finds out who may read them. */
export type Route = (hint: Hint) => void;
type Later = (run: () => void, ms: number) => void;
type Connection = { session_id: string; officer_id: string; send: Send };

const MOST_FOR_A_SESSION = 6;
const MOST_FOR_AN_OFFICER = 24;

/**
 * The open screens of this process and what they are told. The first hint of a thread goes out at once, later ones at
 * most once a second: nothing waits that an officer should see, and a burst stays one look.
 */
export class Live {
  readonly #now: Now;
  readonly #later: Later;
  readonly #connections = new Set<Connection>();
  readonly #quiet = new Map<string, { until: number; waiting: boolean }>();
  #route: Route = () => undefined;

  constructor(now: Now, later: Later) {
    this.#now = now;
    this.#later = later;
  }

  /** Sends every hint there from now on. */
  routeTo(route: Route): void {
    this.#route = route;
  }

  tell(hint: Hint): void {
    if (this.#connections.size === 0) return;
    const key = `${hint.type} ${hint.id}`;
    const now = this.#now().getTime();
    const quiet = this.#quiet.get(key);
    if (quiet === undefined || quiet.until <= now) {
      this.#quiet.set(key, { until: now + SECOND, waiting: false });
      if (quiet === undefined) this.#forgetLater(key);
      this.#route(hint);
      return;
    }
    if (quiet.waiting) return;
    quiet.waiting = true;
    this.#later(() => {
      quiet.until = this.#now().getTime() + SECOND;
      quiet.waiting = false;
      this.#route(hint);
    }, quiet.until - now);
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

  /** Every open screen looks at everything anew. */
  reset(): void {
    for (const one of this.#connections) one.send({ type: "reset", id: null });
  }

  /** Tells the screens of a session that it is over; they close themselves. */
  endSession(session_id: string): void {
    for (const one of this.#connections)
      if (one.session_id === session_id) one.send({ type: "session_ended", id: null });
  }

  /** The same for all sessions of an officer. */
  endOfficer(officer_id: string): void {
    this.send(new Set([officer_id]), { type: "session_ended", id: null });
  }
}
