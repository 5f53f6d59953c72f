import { IconCheck } from "@tabler/icons-react";
import type { ReactElement } from "react";
import style from "./steps.module.css";

/** Which step this is, of how many, and what each is called. */
export function Steps({ names, at }: { names: readonly string[]; at: number }): ReactElement {
  return (
    <ol className={style.steps}>
      {names.map((name, step) => (
        <li key={name} className={style.step} aria-current={step === at ? "step" : undefined}>
          <span className={step < at ? style.done : style.number} aria-hidden="true">
            {step < at ? <IconCheck size={16} /> : step + 1}
          </span>
          <span>{name}</span>
        </li>
      ))}
    </ol>
  );
}
