import type { ReactElement } from "react";
import style from "./keycap.module.css";

/** A key on the keyboard; screens without one do not show it. */
export function Keycap({ children }: { children: string }): ReactElement {
  return (
    <kbd className={style.key} aria-hidden="true">
      {children}
    </kbd>
  );
}
