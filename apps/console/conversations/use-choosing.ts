import { useEffect, useRef, type MouseEvent, type PointerEvent } from "react";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import { MOST_AT_ONCE } from "@keng/contract/set-aside.ts";
import { useTexts } from "../language.tsx";
import { say } from "../shell/toast.ts";
import { useStore } from "../store.ts";
import type { Chosen } from "./act-on-all.ts";
import { chosen, ranged, stillThere, toggled } from "./chosen.ts";

const LONG_PRESS_MS = 500;
const STILL = 10;

/** Ticks in the list: one, a range up to the last one, by a long press of a finger; and while there are some, by a tap. */
export function useChoosing(rows: readonly Chosen[]) {
  const t = useTexts(inbox);
  const ticked = useStore(chosen);
  const anchor = useRef<string | null>(null);
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number; held: boolean } | null>(
    null,
  );
  useEffect(() => chosen.set(stillThere(chosen.get(), rows)), [rows]);
  // another list, another choice
  useEffect(() => () => chosen.set([]), []);

  const tick = (id: string, range = false): void => {
    const row = rows.find((one) => one.id === id);
    if (row === undefined) return;
    const before = chosen.get();
    const after = range ? ranged(before, rows, anchor.current, id) : toggled(before, row);
    anchor.current = id;
    if (after === false) say(t("choose_most", { n: MOST_AT_ONCE }));
    else chosen.set(after);
  };
  const rowAt = (target: EventTarget): string | undefined =>
    target instanceof Element ? target.closest<HTMLElement>("a[data-id]")?.dataset.id : undefined;
  const letGo = (): void => clearTimeout(press.current?.timer);

  return {
    ticked,
    tick,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        letGo();
        press.current = null;
        const id = event.pointerType === "touch" ? rowAt(event.target) : undefined;
        if (id === undefined) return;
        const timer = setTimeout(() => {
          if (press.current !== null) press.current.held = true;
          tick(id);
        }, LONG_PRESS_MS);
        press.current = { timer, x: event.clientX, y: event.clientY, held: false };
      },
      onPointerMove: (event: PointerEvent) => {
        const from = press.current;
        if (from !== null && Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL) letGo();
      },
      // what lies between two ticks is not to be marked as text
      onMouseDown: (event: MouseEvent) => {
        if (event.shiftKey) event.preventDefault();
      },
      onPointerUp: letGo,
      onPointerCancel: letGo,
      onContextMenu: (event: MouseEvent) => {
        if (press.current !== null) event.preventDefault();
      },
      onClickCapture: (event: MouseEvent) => {
        const id = rowAt(event.target);
        if (id !== undefined && event.shiftKey) {
          event.preventDefault();
          event.stopPropagation();
          tick(id, true);
        }
        if (press.current === null || id === undefined) return;
        const { held } = press.current;
        press.current = null;
        if (!held && chosen.get().length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        if (!held) tick(id);
      },
    },
  };
}
