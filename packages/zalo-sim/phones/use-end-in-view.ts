import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

const NEAR_PX = 60;

/**
 * A list of messages grows at its end only while the end is in view; else what is new is counted.
 * `content` is what is inside the scrolling `box`: pictures that load later keep the end in view, too.
 */
export function useEndInView(
  box: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  incoming: number,
) {
  const atEnd = useRef(true);
  const seen = useRef(incoming);
  const top = useRef(0);
  const [below, setBelow] = useState(0);
  const scroll = useCallback(() => box.current?.scrollTo({ top: box.current.scrollHeight }), [box]);
  const toEnd = useCallback(() => {
    atEnd.current = true;
    seen.current = incoming;
    setBelow(0);
    scroll();
  }, [incoming, scroll]);
  useLayoutEffect(() => {
    if (atEnd.current) seen.current = incoming;
    setBelow(Math.max(0, incoming - seen.current));
  }, [incoming]);
  useEffect(() => {
    const watch = new ResizeObserver(() => {
      if (atEnd.current) scroll();
    });
    if (box.current) watch.observe(box.current);
    if (content.current) watch.observe(content.current);
    return () => watch.disconnect();
  }, [box, content, scroll]);
  const onScroll = useCallback(() => {
    const shown = box.current;
    if (!shown) return;
    const near = shown.scrollHeight - shown.scrollTop - shown.clientHeight < NEAR_PX;
    // Growing content fires scroll events, too: only a move upwards leaves the end.
    if (near) atEnd.current = true;
    else if (shown.scrollTop < top.current) atEnd.current = false;
    top.current = shown.scrollTop;
    if (!near) return;
    seen.current = incoming;
    setBelow(0);
  }, [box, incoming]);
  return { below, toEnd, onScroll };
}
