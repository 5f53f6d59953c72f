import type { ReactElement, ReactNode } from "react";
import style from "./empty-state.module.css";

/** Says what would be here and offers the first step. */
export function EmptyState(props: {
  icon: ReactNode;
  title: string;
  text: string;
  /** 1 where this is all that the page holds. */
  level?: 1 | 2;
  children?: ReactNode;
}): ReactElement {
  const Title = props.level === 1 ? "h1" : "h2";
  return (
    <section className={style.empty}>
      <span className={style.icon} aria-hidden="true">
        {props.icon}
      </span>
      <Title className={style.title}>{props.title}</Title>
      <p className={style.text}>{props.text}</p>
      {props.children ? <div className={style.steps}>{props.children}</div> : null}
    </section>
  );
}
