import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useEffect, useState, type RefObject } from "react";
import { useWords } from "./words.ts";

type Sides = { left: number; right: number };
/** A phone that is cut by more than this is not in view. */
const SLACK_PX = 24;

/** Where phones stand beyond an edge: a button on that edge says how many and brings them in. */
export function Beyond({ room, phones }: { room: RefObject<HTMLElement | null>; phones: number }) {
  const words = useWords();
  const [hidden, setHidden] = useState<Sides>({ left: 0, right: 0 });
  useEffect(() => {
    const box = room.current;
    if (!box) return;
    const look = (): void => {
      const view = box.getBoundingClientRect();
      const all = [...box.querySelectorAll("[id^=phone-]")].map((one) => one.getBoundingClientRect());
      setHidden({
        left: all.filter((one) => one.left < view.left - SLACK_PX).length,
        right: all.filter((one) => one.right > view.right + SLACK_PX).length,
      });
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(box);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      watch.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, [room, phones]);
  const move = (way: 1 | -1): void => room.current?.scrollBy({ left: way * room.current.clientWidth });
  return (
    <>
      {(["left", "right"] as const).map((side) =>
        hidden[side] === 0 ? null : (
          <button
            key={side}
            type="button"
            className="beyond"
            data-side={side}
            aria-label={words.morePhones(hidden[side])}
            title={words.morePhones(hidden[side])}
            onClick={() => move(side === "left" ? -1 : 1)}
          >
            <span aria-hidden="true">{hidden[side]}</span>
            {side === "left" ? (
              <IconChevronLeft size={20} aria-hidden="true" />
            ) : (
              <IconChevronRight size={20} aria-hidden="true" />
            )}
          </button>
        ),
      )}
    </>
  );
}
