import { useCallback, useEffect, useState } from "react";
import { recall, remember, type Place, type Remembered } from "./memory.ts";

export type Memory = {
  now: Remembered;
  change: (what: Partial<Remembered>) => void;
  go: (person: string, place: Place) => void;
};

/** What this browser remembers, and the page's language and light that follow from it. */
export function useMemory(): Memory {
  const [now, setNow] = useState<Remembered>(() =>
    recall(localStorage, new URLSearchParams(location.search).get("lang")),
  );
  useEffect(() => {
    remember(localStorage, now);
    document.documentElement.lang = now.lang;
    if (now.theme) document.documentElement.dataset.theme = now.theme;
    else delete document.documentElement.dataset.theme;
  }, [now]);
  const change = useCallback((what: Partial<Remembered>) => setNow((old) => ({ ...old, ...what })), []);
  const go = useCallback(
    (person: string, place: Place) =>
      setNow((old) => ({ ...old, places: { ...old.places, [person]: { ...old.places[person], ...place } } })),
    [],
  );
  return { now, change, go };
}

/** Where the officers' desk is: named in the address, else beside the simulator at its usual port. */
export function deskAddress(): string {
  const named = new URLSearchParams(location.search).get("desk");
  if (named && /^https?:\/\//.test(named)) return named;
  return `${location.protocol}//${location.hostname}:4000/`;
}
