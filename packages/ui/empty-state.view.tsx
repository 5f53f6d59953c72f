import type { ReactElement, ReactNode } from "react";
import style from "./empty-state.module.css";

/** Says what would be here and offers the first step. */
export function EmptyState(props: {
  icon: ReactNode;
  title: string;
  text: string;
  children?: ReactNode;
}): ReactElement {
  return (
    <section className={style.empty}>
      <span className={style.icon} aria-hidden="true">
        {props.icon}
      </span>
      <h2 className={style.title}>{props.title}</h2>
      <p className={style.text}>{props.text}</p>
      {props.children ? <div className={style.steps}>{props.children}</div> : null}
    </section>
  );
}
