import { useEffect, type RefObject } from "react";

/** Arrow up and down move the focus between like things in a list, so that the tab key need not visit each. */
export function useArrowsBetween(list: RefObject<HTMLElement | null>, selector: string): void {
  useEffect(() => {
    const box = list.current;
    const onKey = (event: KeyboardEvent): void => {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step === 0 || !box) return;
      const all = [...box.querySelectorAll<HTMLElement>(selector)];
      const at = all.findIndex((one) => one === document.activeElement);
      const next = at < 0 ? undefined : all[at + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    box?.addEventListener("keydown", onKey);
    return () => box?.removeEventListener("keydown", onKey);
  }, [list, selector]);
}
