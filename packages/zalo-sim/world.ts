import { EventEmitter } from "node:events";
import type { Faults, Hint, JournalEntry, SetFaults } from "./control-api.ts";
import { faultsSchema } from "./control-api.ts";
import { createDice, mergeFaults, noFaults } from "./faults.ts";
import { emptyTables, openDb, readSetting, writeSetting } from "./state.store.ts";
import type { Db } from "./state.store.ts";
import { defaultSwitches, mergeSwitches } from "./switches.ts";
import type { Switches } from "./switches.ts";

/** Everything the routes share: the database, the virtual clock, the switches and faults, hints and the journal. */
export interface World {
  readonly db: Db;
  readonly now: () => number;
  readonly month: () => string;
  readonly switches: () => Switches;
  readonly setSwitches: (changes: unknown) => Switches;
  readonly faults: () => Faults;
  readonly setFaults: (changes: SetFaults) => Faults;
  /** True in about `share` of the calls, by the seed. */
  readonly chance: (share: number) => boolean;
  readonly clockOffset: () => number;
  readonly advance: (ms: number) => void;
  readonly hint: (hint: Hint) => void;
  readonly onHint: (listener: (hint: Hint) => void) => () => void;
  readonly note: (entry: Omit<JournalEntry, "n" | "at">) => void;
  readonly journal: () => readonly JournalEntry[];
  readonly reset: (what: { all: boolean; clock: boolean }) => void;
  /** The address at which this simulator is reached; media addresses begin with it. */
  baseUrl: string;
}

const journalLength = 500;
const vietnam = 7 * 3600 * 1000;

export function createWorld(home: string): World {
  const db = openDb(home);
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  let switches: Switches;
  let faults: Faults;
  let offset: number;
  let dice: (share: number) => boolean;
  let entries: JournalEntry[] = [];
  let counted = 0;

  function load(): void {
    switches = mergeSwitches(defaultSwitches, readSetting(db, "switches"));
    const stored = faultsSchema.safeParse(readSetting(db, "faults"));
    faults = stored.success ? stored.data : noFaults;
    offset = Number(readSetting(db, "clock_offset") ?? 0);
    dice = createDice(faults.seed);
  }
  load();
  const now = () => Date.now() + offset;

  return {
    db,
    now,
    month: () => new Date(now() + vietnam).toISOString().slice(0, 7),
    switches: () => switches,
    setSwitches: (changes) => {
      switches = mergeSwitches(switches, changes);
      writeSetting(db, "switches", switches);
      return switches;
    },
    faults: () => faults,
    setFaults: (changes) => {
      faults = mergeFaults(faults, changes);
      dice = createDice(faults.seed);
      writeSetting(db, "faults", faults);
      emitter.emit("hint", { type: "faults" } satisfies Hint);
      return faults;
    },
    chance: (share) => dice(share),
    clockOffset: () => offset,
    advance: (ms) => {
      offset += ms;
      writeSetting(db, "clock_offset", offset);
      emitter.emit("hint", { type: "clock" } satisfies Hint);
    },
    hint: (hint) => void emitter.emit("hint", hint),
    onHint: (listener) => {
      emitter.on("hint", listener);
      return () => void emitter.off("hint", listener);
    },
    note: (entry) => {
      entries.push({ n: ++counted, at: new Date(now()).toISOString(), ...entry });
      if (entries.length > journalLength) entries = entries.slice(-journalLength);
    },
    journal: () => entries,
    reset: ({ all, clock }) => {
      emptyTables(db, all);
      // else time does not go back: whoever follows this clock would meet what lies in its future
      if (clock) writeSetting(db, "clock_offset", 0);
      entries = [];
      load();
      emitter.emit("hint", { type: "reset" } satisfies Hint);
    },
    baseUrl: "",
  };
}
