import type { CSSProperties, ReactElement } from "react";
import style from "./alias-tile.module.css";

const TONES = [style.navy, style.plum, style.violet, style.teal, style.slate];

/** The tone follows from the letters alone, which are random: it says nothing about anybody. */
function toneOf(label: string): string | undefined {
  let sum = 0;
  for (const letter of label) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997;
  return TONES[sum % TONES.length];
}

/** A thread's four letters in two tones. There is no place here for a face or a name. */
export function AliasTile({ label, size = 40 }: { label: string; size?: number }): ReactElement {
  const sized: CSSProperties & { "--tile": string } = { "--tile": `${size}px` };
  return (
    <span className={`${style.tile} ${toneOf(label)}`} style={sized} aria-hidden="true">
      <span className={style.top}>{label.slice(0, 2)}</span>
      <span className={style.bottom}>{label.slice(2, 4)}</span>
    </span>
  );
}
