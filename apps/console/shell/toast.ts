import { makeStore } from "../store.ts";

export type Toast = { id: number; text: string; undo: (() => void) | null; tone: "quiet" | "fault" };

const SHOWN_MS = { undo: 10_000, plain: 4000 };

/** One notice at a time, at one place; undo stands in it for ten seconds and has a key. */
export const toast = makeStore<Toast | null>(null);

let last = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

export function say(text: string, undo: (() => void) | null = null, tone: Toast["tone"] = "quiet"): void {
  last += 1;
  const shown: Toast = { id: last, text, undo, tone };
  toast.set(shown);
  clearTimeout(timer);
  timer = setTimeout(
    () => {
      if (toast.get()?.id === shown.id) toast.set(null);
    },
    undo !== null || tone === "fault" ? SHOWN_MS.undo : SHOWN_MS.plain,
  );
}

export function undoLast(): void {
  const shown = toast.get();
  if (shown?.undo == null) return;
  toast.set(null);
  shown.undo();
}
