import { useEffect, useRef, useSyncExternalStore } from "react";

export type KeyMap = Readonly<Record<string, (event?: KeyboardEvent) => void>>;

const KEPT = "keng.single-keys";
const maps: { current: KeyMap }[] = [];
const listeners = new Set<() => void>();

/** Somebody is typing: letters belong to the text. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
  );
}

export function singleKeysOn(): boolean {
  return localStorage.getItem(KEPT) !== "off";
}

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(KEPT, on ? "on" : "off");
  for (const listener of listeners) listener();
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, singleKeysOn);
}

function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (document.querySelector("[role=dialog]") !== null) return;
  const escape = event.key === "Escape";
  if (!escape && isTyping(event.target)) return;
  const single = event.key.length === 1;
  if (single && !singleKeysOn()) return;
  const key = single ? event.key.toLowerCase() : event.key;
  const act = maps.findLast((map) => key in map.current)?.current[key];
  if (act === undefined) return;
  event.preventDefault();
  act(event);
}

/** Does what a key does, for whoever asks by name. */
export function runKey(key: string): void {
  maps.findLast((map) => key in map.current)?.current[key]?.();
}

/** Keys that work while this is on the screen; the piece that came last is asked first. */
export function useKeys(keys: KeyMap): void {
  const map = useRef(keys);
  useEffect(() => {
    map.current = keys;
  });
  useEffect(() => {
    if (maps.length === 0) window.addEventListener("keydown", pressed);
    maps.push(map);
    return () => {
      maps.splice(maps.indexOf(map), 1);
      if (maps.length === 0) window.removeEventListener("keydown", pressed);
    };
  }, []);
}
