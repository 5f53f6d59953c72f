import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";

const NEAR_PX = 60;

/** A list of messages grows at its end only while the end is in view; else what is new is counted. */
export function useEndInView(list: RefObject<HTMLElement | null>, incoming: number, total: number) {
  const atEnd = useRef(true);
  const seen = useRef(incoming);
  const lines = useRef(total);
  const [below, setBelow] = useState(0);
  const toEnd = useCallback(() => {
    const box = list.current;
    if (!box) return;
    box.scrollTo({ top: box.scrollHeight });
    atEnd.current = true;
    seen.current = incoming;
    setBelow(0);
  }, [list, incoming]);
  useLayoutEffect(() => {
    lines.current = total;
    if (atEnd.current) toEnd();
    else setBelow(Math.max(0, incoming - seen.current));
  }, [incoming, total, toEnd]);
  const onScroll = useCallback(() => {
    const box = list.current;
    if (!box) return;
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
    if (!atEnd.current) return;
    seen.current = incoming;
    setBelow(0);
  }, [list, incoming]);
  return { below, toEnd, onScroll };
}
