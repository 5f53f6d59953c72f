/** What this browser remembers: who is shown, in which language and light. Nothing of it leaves the browser. */
export type Lang = "vi" | "en";
export type Screen = "page" | "chat" | "pages";
export type Place = { screen: Screen; oa?: string };
export type Theme = "light" | "dark";

export type Remembered = {
  /** Absent until somebody chose: then the first three are shown. */
  shown?: string[];
  active?: string;
  places: Record<string, Place>;
  lang: Lang;
  /** Absent: as the system has it. */
  theme?: Theme;
};

const KEY = "zalo-sim.phones";
export const SHOWN_AT_FIRST = 3;

export function recall(storage: Pick<Storage, "getItem">, wanted: string | null): Remembered {
  const blank: Remembered = { places: {}, lang: wanted === "en" ? "en" : "vi" };
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? "null");
    if (typeof kept !== "object" || kept === null) return blank;
    const known = { ...blank, ...(kept as Partial<Remembered>) };
    return wanted === "vi" || wanted === "en" ? { ...known, lang: wanted } : known;
  } catch {
    return blank;
  }
}

export function remember(storage: Pick<Storage, "setItem">, what: Remembered): void {
  try {
    storage.setItem(KEY, JSON.stringify(what));
  } catch {
    // A full or forbidden storage only means that the choice is asked anew next time.
  }
}

/** The people whose phones are shown: those chosen before and still there, else the first three. */
export function shownOf(all: readonly string[], chosen: readonly string[] | undefined): string[] {
  if (!chosen) return all.slice(0, SHOWN_AT_FIRST);
  const kept = all.filter((id) => chosen.includes(id));
  // Everybody chosen is gone: the simulator was started anew.
  return kept.length === 0 && chosen.length > 0 ? all.slice(0, SHOWN_AT_FIRST) : kept;
}
