import type { ReactElement } from "react";
import { namesWithRoom, type Spot } from "./frame.ts";
import style from "./map.module.css";

type Marked = { id: string; name: string; open?: number; at: Spot; isLit: boolean };

/** More dots than this say "many". */
const MOST_DOTS = 18;
const IN_A_ROW = 6;

/** What stands on the land: hamlets with their names, a dot for each open tip, what was sent, what is chosen. */
export function Marks(props: {
  spots: readonly Marked[];
  sent: Spot | null;
  chosen: Spot | null;
}): ReactElement {
  const { spots, sent, chosen } = props;
  const named = namesWithRoom(
    spots
      .toSorted((one, other) => Number(other.isLit) - Number(one.isLit))
      .map(({ id, at, name }) => ({ id, at, text: name })),
  );
  return (
    <>
      {spots.map((one) => (
        <g key={one.id} transform={`translate(${one.at.x} ${one.at.y})`}>
          <rect x="-3" y="-3" width="6" height="6" className={style.hamlet} />
          {dotsOf(one.open ?? 0).map(({ x, y }) => (
            <circle key={`${x} ${y}`} cx={x} cy={y} r="3" className={style.dot} />
          ))}
          {named.has(one.id) ? (
            <text y="-9" textAnchor="middle" className={one.isLit ? style.nameLit : style.name}>
              {one.name}
            </text>
          ) : null}
        </g>
      ))}
      {sent === null ? null : (
        <path
          transform={`translate(${sent.x} ${sent.y})`}
          d="M0 -9 L9 0 L0 9 L-9 0 Z"
          className={style.sent}
          data-testid="map-sent"
        />
      )}
      {chosen === null ? null : (
        <path
          transform={`translate(${chosen.x} ${chosen.y})`}
          d="M0 0 C-3 -9 -10 -12 -10 -20 A10 10 0 0 1 10 -20 C10 -12 3 -9 0 0 Z M0 -16 A4 4 0 0 0 0 -24 A4 4 0 0 0 0 -16 Z"
          fillRule="evenodd"
          className={style.chosen}
          data-testid="map-chosen"
        />
      )}
    </>
  );
}

/** In rows below the hamlet's own mark. */
function dotsOf(open: number): Spot[] {
  const shown = Math.min(open, MOST_DOTS);
  return Array.from({ length: shown }, (_, at) => {
    const row = Math.floor(at / IN_A_ROW);
    const inRow = Math.min(IN_A_ROW, shown - row * IN_A_ROW);
    return { x: ((at % IN_A_ROW) - (inRow - 1) / 2) * 8, y: 11 + row * 8 };
  });
}
