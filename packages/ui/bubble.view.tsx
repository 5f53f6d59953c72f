import type { ReactElement, ReactNode } from "react";
import style from "./bubble.module.css";

/** `auto` is dashed: what a machine said never looks like what a person said. */
export type BubbleSide = "in" | "out" | "auto";

export function Bubble({ side, children }: { side: BubbleSide; children: ReactNode }): ReactElement {
  return <div className={`${style.bubble} ${style[side]}`}>{children}</div>;
}
