import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";

const NEAR = 48;

/**
 * A thread grows only while its end is in view; else what came below is counted. What is loaded above does not move
 * what is being read.
 */
export function useEndInView(
  ids: readonly string[],
  pending: number,
): {
  scroller: RefObject<HTMLDivElement | null>;
  inView: boolean;
  below: number;
  arrived: boolean;
  onScroll: () => void;
  toEnd: () => void;
  holdPlace: () => void;
} {
  const scroller = useRef<HTMLDivElement>(null);
  const [inView, setInView] = useState(true);
  const [lastSeen, setLastSeen] = useState<string | undefined>(undefined);
  const [first, setFirst] = useState<string | undefined>(undefined);
  const fromEnd = useRef<number | null>(null);
  const last = ids.at(-1);
  if (first === undefined && last !== undefined) setFirst(last);
  if (inView && last !== lastSeen) setLastSeen(last);

  const toEnd = useCallback(() => {
    const box = scroller.current;
    if (box) box.scrollTop = box.scrollHeight;
    setInView(true);
  }, []);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    if (fromEnd.current !== null) {
      box.scrollTop = box.scrollHeight - fromEnd.current;
      fromEnd.current = null;
    } else if (inView) box.scrollTop = box.scrollHeight;
    // oxlint-disable-next-line react/exhaustive-deps -- only growth moves the view, not its being in view
  }, [last, pending, ids.length]);

  // Pictures and the composer change heights: the end stays in view while it was.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box === null || !inView) return;
    const watch = new ResizeObserver(() => {
      box.scrollTop = box.scrollHeight;
    });
    watch.observe(box);
    for (const child of box.children) watch.observe(child);
    return () => watch.disconnect();
  }, [inView, ids.length, pending]);

  const seenAt = lastSeen === undefined ? -1 : ids.lastIndexOf(lastSeen);
  return {
    scroller,
    inView,
    below: inView || seenAt === -1 ? 0 : ids.length - 1 - seenAt,
    arrived: first !== undefined && last !== first,
    onScroll: () => {
      const box = scroller.current;
      if (box) setInView(box.scrollHeight - box.scrollTop - box.clientHeight < NEAR);
    },
    toEnd,
    holdPlace: () => {
      const box = scroller.current;
      if (box) fromEnd.current = box.scrollHeight - box.scrollTop;
    },
  };
}
