import { useEffect, type RefObject } from "react";

/** Hears a key anywhere inside a box, whatever in it has the focus. */
export function useKeyIn(box: RefObject<HTMLElement | null>, key: string, act: () => void): void {
  useEffect(() => {
    const heard = box.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === key) act();
    };
    heard?.addEventListener("keydown", onKey);
    return () => heard?.removeEventListener("keydown", onKey);
  }, [box, key, act]);
}
