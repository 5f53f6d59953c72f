import { Fragment, useId, useRef, type ReactElement } from "react";
import style from "./code-field.module.css";

const LENGTH = 6;

/** One real field over six boxes: typing, pasting and the phone's own suggestion all work as in any field. */
export function CodeField(props: {
  label: string;
  value: string;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string | undefined;
  onChange: (code: string) => void;
  onFull: (code: string) => void;
}): ReactElement {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const take = (typed: string): void => {
    const code = typed.replaceAll(/\D/g, "").slice(0, LENGTH);
    props.onChange(code);
    if (code.length === LENGTH && code !== props.value) props.onFull(code);
  };
  return (
    <div className={style.field}>
      <label htmlFor={id} className="k-unseen">
        {props.label}
      </label>
      <input
        id={id}
        ref={field}
        className={style.input}
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only thing to do on this screen
        autoFocus
        value={props.value}
        disabled={props.disabled}
        aria-invalid={props.invalid}
        aria-describedby={props.describedBy}
        onChange={(event) => take(event.currentTarget.value)}
      />
      <div className={style.boxes} aria-hidden="true">
        {Array.from({ length: LENGTH }, (_, at) => (
          <Fragment key={at}>
            {at === LENGTH / 2 ? <span className={style.dash} /> : null}
            <span className={style.box} data-next={at === props.value.length || undefined}>
              {props.value[at] ?? ""}
            </span>
          </Fragment>
        ))}
      </div>
    </div>
  );
}
