import type { PresenceState, PresentOfficer } from "@keng/contract/habits.ts";
import { addMs, SECOND } from "@keng/core/time.ts";

/** A screen that has said nothing for so long is gone. Screens speak every ten seconds. */
const HEARD_FOR = 25 * SECOND;

/** What a screen says of itself: `id` is the thread. */
export type Said = { id: string; officer_id: string; screen_id: string; state: PresenceState };
export type Present = Omit<PresentOfficer, "display_name">;
type Here = {
  officer_id: string;
  state: "looking" | "typing";
  since: Date;
  until: Date;
};

/** Who is looking at or typing in which thread, as this process has heard it. Kept in memory alone. */
export class Presence {
  /** Thread → screen → who. */
  readonly #threads = new Map<string, Map<string, Here>>();

  /** True when somebody else would now see something different. */
  hear(said: Said, now: Date): boolean {
    const screens = this.#threads.get(said.id) ?? new Map<string, Here>();
    const before = shown(screens, now);
    const was = screens.get(said.screen_id);
    if (said.state === "away") screens.delete(said.screen_id);
    else
      screens.set(said.screen_id, {
        officer_id: said.officer_id,
        state: said.state,
        since: was?.state === said.state ? was.since : now,
        until: addMs(now, HEARD_FOR),
      });
    if (screens.size === 0) this.#threads.delete(said.id);
    else this.#threads.set(said.id, screens);
    return shown(screens, now) !== before;
  }

  /** Lets go of screens that are gone. The threads at which that changes something. */
  forget(now: Date): string[] {
    const changed: string[] = [];
    for (const [id, screens] of this.#threads) {
      const gone = [...screens].filter(([, here]) => here.until <= now);
      if (gone.length === 0) continue;
      for (const [screen] of gone) screens.delete(screen);
      if (screens.size === 0) this.#threads.delete(id);
      changed.push(id);
    }
    return changed;
  }

  /** The others at a thread, each once: who types first, then who came first. */
  others(conversation_id: string, officer_id: string, now: Date): Present[] {
    const byOfficer = new Map<string, Here>();
    for (const here of this.#threads.get(conversation_id)?.values() ?? []) {
      if (here.officer_id === officer_id || here.until <= now) continue;
      const known = byOfficer.get(here.officer_id);
      if (known === undefined || (known.state === "looking" && here.state === "typing"))
        byOfficer.set(here.officer_id, here);
    }
    return [...byOfficer.values()]
      .toSorted((one, other) =>
        one.state === other.state
          ? one.since.getTime() - other.since.getTime()
          : one.state === "typing"
            ? -1
            : 1,
      )
      .map(({ officer_id: id, state, since }) => ({ officer_id: id, state, since: since.toISOString() }));
  }
}

function shown(screens: ReadonlyMap<string, Here>, now: Date): string {
  return [...screens.values()]
    .filter((here) => here.until > now)
    .map((here) => `${here.officer_id} ${here.state}`)
    .toSorted()
    .join();
}
