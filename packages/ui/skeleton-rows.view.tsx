import type { CSSProperties, ReactElement } from "react";
import style from "./skeleton-rows.module.css";

/** Rows of the real height, shown only when loading takes longer than 150 ms. */
export function SkeletonRows(props: { rows: number; height: number; label: string }): ReactElement {
  const sized: CSSProperties & { "--row": string } = { "--row": `${props.height}px` };
  return (
    <div className={style.rows} style={sized} role="status" aria-label={props.label}>
      {Array.from({ length: props.rows }, (_, row) => (
        <div className={style.row} key={row} aria-hidden="true">
          <span className={`${style.block} ${style.tile}`} />
          <span className={style.lines}>
            <span className={`${style.block} ${style.line} ${style.first}`} />
            <span className={`${style.block} ${style.line}`} />
          </span>
        </div>
      ))}
    </div>
  );
}
