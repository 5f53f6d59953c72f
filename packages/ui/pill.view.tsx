import type { ReactElement, ReactNode } from "react";
import style from "./pill.module.css";

export type PillTone = "quiet" | "outline" | "amber" | "red" | "alarm" | "green";

/** One thing that matters now, in words and with a shape; colour only supports them. */
export function Pill(props: {
  tone: PillTone;
  icon?: ReactNode;
  title?: string;
  children: string;
}): ReactElement {
  return (
    <span className={`${style.pill} ${style[props.tone]}`} title={props.title ?? props.children}>
      {props.icon}
      <span className={style.words}>{props.children}</span>
    </span>
  );
}
