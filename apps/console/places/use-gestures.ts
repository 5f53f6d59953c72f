import { useEffect, useRef, type PointerEvent, type RefObject } from "react";
import { type Frame, shifted, type Size, type Spot, type View, zoomedAt } from "./frame.ts";

/** A finger that trembles by so much has not moved. */
const STILL = 6;

type Handlers = {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
};

/** Wheel, drag, pinch and tap on the map. */
export function useGestures(props: {
  surface: RefObject<HTMLElement | null>;
  frame: Frame;
  size: Size;
  change: (next: (view: View) => View) => void;
  onTap: (pixel: Spot) => void;
}): Handlers {
  const { surface, frame, size, change, onTap } = props;
  const fingers = useRef(new Map<number, Spot>());
  const begun = useRef<{ at: Spot; moved: boolean }>({ at: { x: 0, y: 0 }, moved: false });

  useEffect(() => {
    const element = surface.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const pixel = { x: event.clientX - box.left, y: event.clientY - box.top };
      change((view) => zoomedAt(frame, size, view, Math.exp(-event.deltaY / 300), pixel));
    };
    // React's own listener is passive: the page behind would scroll along
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [surface, frame, size, change]);

  const pixelOf = (event: PointerEvent<HTMLElement>): Spot => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const lift = (event: PointerEvent<HTMLElement>): void => {
    fingers.current.delete(event.pointerId);
  };
  return {
    onPointerDown: (event) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      fingers.current.set(event.pointerId, pixelOf(event));
      if (fingers.current.size === 1) begun.current = { at: pixelOf(event), moved: false };
      else begun.current.moved = true;
    },
    onPointerMove: (event) => {
      const before = fingers.current.get(event.pointerId);
      if (before === undefined) return;
      const now = pixelOf(event);
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
      if (other === undefined) {
        const { at } = begun.current;
        if (!begun.current.moved && Math.hypot(now.x - at.x, now.y - at.y) < STILL) return;
        begun.current.moved = true;
        change((view) => shifted(frame, size, view, { x: now.x - before.x, y: now.y - before.y }));
      } else {
        const factor =
          Math.hypot(now.x - other.x, now.y - other.y) /
          Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
        const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
        const by = { x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 };
        change((view) => zoomedAt(frame, size, shifted(frame, size, view, by), factor, middle));
      }
      fingers.current.set(event.pointerId, now);
    },
    onPointerUp: (event) => {
      const isTap = fingers.current.size === 1 && !begun.current.moved && event.button === 0;
      lift(event);
      if (isTap) onTap(pixelOf(event));
    },
    onPointerCancel: lift,
  };
}
