import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Chat, Clock, Faults, Hint, Person, Quota, Sample, SetFaults, SimOa } from "../control-api.ts";
import * as control from "./control.ts";

export type Sim = {
  /** Null until the simulator answered for the first time. */
  people: Person[] | null;
  oas: SimOa[];
  samples: Sample[];
  faults: Faults | null;
  quota: Quota | null;
  clock: Clock | null;
  chats: Readonly<Record<string, Chat>>;
  connected: boolean;
  changeFaults: (change: SetFaults) => Promise<void>;
  readPeople: () => Promise<void>;
  readChat: (person: string, oa: string) => Promise<void>;
};

const personIn = (key: string): string => key.split("/")[0] ?? "";
export const chatKey = (person: string, oa: string): string => `${person}/${oa}`;
const RETRY_MS = 2000;
const SLOW_MS = 400;

/** Reads once at a time for each key; what was asked meanwhile is read once more afterwards. */
function oneAtATime(): (key: string, read: () => Promise<void>) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const run = async (key: string, read: () => Promise<void>): Promise<void> => {
    try {
      do {
        again.delete(key);
        await read();
      } while (again.has(key));
    } finally {
      running.delete(key);
    }
  };
  return (key, read) => {
    const now = running.get(key);
    if (now) {
      again.add(key);
      return now;
    }
    const started = run(key, read).catch(() => undefined);
    running.set(key, started);
    return started;
  };
}

/** The simulator's state, kept fresh by hints: a hint says only what to read again. */
export function useSim(): Sim {
  const [people, setPeople] = useState<Person[] | null>(null);
  const [oas, setOas] = useState<SimOa[]>([]);
  const [samples, setSamples] = useState<Sample[]>([]);
  const [faults, setFaults] = useState<Faults | null>(null);
  const [quota, setQuota] = useState<Quota | null>(null);
  const [clock, setClock] = useState<Clock | null>(null);
  const [chats, setChats] = useState<Record<string, Chat>>({});
  const [connected, setConnected] = useState(true);
  const once = useRef(oneAtATime()).current;
  const known = useRef(new Set<string>());

  const readPeople = useCallback(
    () =>
      once("people", async () => {
        const all = await control.people();
        const ids = new Set(all.map((one) => one.id));
        // Chats of people who are gone are asked for no more.
        for (const key of known.current) if (!ids.has(personIn(key))) known.current.delete(key);
        setPeople(all);
      }),
    [once],
  );
  const readOas = useCallback(() => once("oas", async () => setOas(await control.oas())), [once]);
  const readQuota = useCallback(() => once("quota", async () => setQuota(await control.quota())), [once]);
  const readFaults = useCallback(() => once("faults", async () => setFaults(await control.faults())), [once]);
  const readClock = useCallback(() => once("clock", async () => setClock(await control.clock())), [once]);
  const readChat = useCallback(
    (person: string, oa: string) => {
      const key = chatKey(person, oa);
      known.current.add(key);
      return once(key, async () => {
        const chat = await control.chat(person, oa);
        setChats((all) => ({ ...all, [key]: chat }));
      });
    },
    [once],
  );
  const readAll = useCallback(async () => {
    await readPeople();
    await Promise.all([
      readOas(),
      readQuota(),
      readFaults(),
      readClock(),
      once("samples", async () => setSamples(await control.samples())),
      ...[...known.current].map((key) => {
        const [person = "", oa = ""] = key.split("/");
        return readChat(person, oa);
      }),
    ]);
  }, [once, readChat, readClock, readFaults, readOas, readPeople, readQuota]);

  useEffect(() => {
    let source: EventSource | null = null;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let slow: ReturnType<typeof setTimeout> | undefined;
    const take = (hint: Hint): void => {
      if (hint.type === "reset") void readAll();
      else if (hint.type === "people") void readPeople();
      else if (hint.type === "oas") void readOas();
      else if (hint.type === "faults") void readFaults();
      else if (hint.type === "clock") void readClock();
      else if (hint.person_id && hint.oa_id) void readChat(hint.person_id, hint.oa_id);
      clearTimeout(slow);
      slow = setTimeout(() => void readQuota(), SLOW_MS);
    };
    const open = (): void => {
      source = new EventSource("/_sim/events");
      source.addEventListener("open", () => {
        setConnected(true);
        void readAll();
      });
      source.addEventListener("message", (event: MessageEvent<string>) => take(hintOf(event.data)));
      source.addEventListener("error", () => {
        setConnected(false);
        if (source?.readyState !== EventSource.CLOSED) return;
        clearTimeout(retry);
        retry = setTimeout(open, RETRY_MS);
      });
    };
    void readAll();
    open();
    return () => {
      clearTimeout(retry);
      clearTimeout(slow);
      source?.close();
    };
  }, [readAll, readChat, readClock, readFaults, readOas, readPeople, readQuota]);

  const changeFaults = useCallback(
    async (change: SetFaults) => {
      await control.setFaults(change);
      await readFaults();
    },
    [readFaults],
  );

  return useMemo(
    () => ({
      people,
      oas,
      samples,
      faults,
      quota,
      clock,
      chats,
      connected,
      changeFaults,
      readPeople,
      readChat,
    }),
    [people, oas, samples, faults, quota, clock, chats, connected, changeFaults, readPeople, readChat],
  );
}

/** A hint that cannot be read means: read everything. */
function hintOf(data: string): Hint {
  try {
    return JSON.parse(data) as Hint;
  } catch {
    return { type: "reset" };
  }
}
