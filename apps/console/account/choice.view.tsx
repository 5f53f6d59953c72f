import type { ReactElement } from "react";
import style from "./choice.module.css";

/** A few choices side by side, one of them chosen. */
export function Choice<Value extends string>(props: {
  label: string;
  options: readonly { value: Value; text: string }[];
  chosen: Value;
  onChoose: (value: Value) => void;
}): ReactElement {
  return (
    <div className={style.choice} role="group" aria-label={props.label}>
      {props.options.map(({ value, text }) => (
        <button
          key={value}
          type="button"
          className={style.option}
          aria-pressed={value === props.chosen}
          onClick={() => props.onChoose(value)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
