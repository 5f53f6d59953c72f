import { IconMaximize, IconMinus, IconPlus } from "@tabler/icons-react";
import { Delaunay } from "d3-delaunay";
import {
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
} from "react";
import type { Point } from "@keng/contract/near.ts";
import { distance } from "@keng/i18n/formats.ts";
import * as places from "@keng/i18n/officer/places.ts";
import { useLang, useTexts } from "../language.tsx";
import {
  around,
  barFor,
  filling,
  type Frame,
  frameOf,
  inFrame,
  MOST_ZOOM,
  onScreen,
  pointAt,
  scaleOf,
  type Size,
  type Spot,
  spotOf,
  underFinger,
  type View,
  WHOLE,
  zoomedAt,
} from "./frame.ts";
import { Marks } from "./marks.view.tsx";
import style from "./map.module.css";
import { useGestures } from "./use-gestures.ts";

export type MapSpot = Point & { id: string; name: string; open?: number };

type Props = {
  spots: readonly MapSpot[];
  /** The hamlet that is meant: its area stands out. */
  lit?: string | undefined;
  chosen?: Point | null;
  sent?: Point | null;
  /** Left out: the map is looked at only. */
  onPick?: (point: Point) => void;
};

/** A step of an arrow key, in pixels; with Shift the longer one. */
const STEP = { short: 8, long: 40 };

/** The unit's own map: areas around its hamlets' points, drawn here from numbers alone. */
export function PlaceMap(props: Props): ReactElement | null {
  const { spots, sent = null } = props;
  const frame = useMemo(() => frameOf(sent === null ? spots : [...spots, sent]), [spots, sent]);
  return frame === null ? null : <Land {...props} frame={frame} />;
}

function useSize(): [RefObject<HTMLDivElement | null>, Size] {
  const surface = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 320, height: 240 });
  useLayoutEffect(() => {
    const element = surface.current;
    if (element === null) return;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [surface, size];
}

function Land(props: Props & { frame: Frame }): ReactElement {
  const t = useTexts(places);
  const lang = useLang();
  const { spots, lit, chosen = null, sent = null, onPick } = props;
  const help = useId();
  const [surface, size] = useSize();
  const frame = useMemo(() => filling(props.frame, size), [props.frame, size]);
  const [view, change] = useState<View>(WHOLE);
  const areas = useMemo(() => areasOf(frame, spots), [frame, spots]);
  const k = scaleOf(frame, size, view);
  const origin = onScreen(frame, size, view, { x: 0, y: 0 });
  const seen = (point: Point): Spot => onScreen(frame, size, view, spotOf(frame, point));
  const gestures = useGestures({
    surface,
    frame,
    size,
    change,
    onTap: (pixel) => onPick?.(pointAt(frame, inFrame(frame, underFinger(frame, size, view, pixel)))),
  });
  const middle = { x: size.width / 2, y: size.height / 2 };
  const zoom = (factor: number): void => change((now) => zoomedAt(frame, size, now, factor, middle));

  // where the keys have moved the point to is seen
  useEffect(() => {
    if (chosen === null) return;
    const spot = spotOf(frame, chosen);
    change((now) => {
      const at = onScreen(frame, size, now, spot);
      const isSeen = at.x >= 0 && at.y >= 0 && at.x <= size.width && at.y <= size.height;
      return isSeen ? now : around(frame, now.zoom, spot);
    });
  }, [chosen, frame, size]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const turn = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (turn !== undefined) {
      const [x = 0, y = 0] = turn;
      const step = (event.shiftKey ? STEP.long : STEP.short) / k;
      const named = spots.find((one) => one.id === lit);
      const from =
        onPick === undefined
          ? view.at
          : (chosen ?? named ?? sent) === null
            ? view.at
            : spotOf(frame, chosen ?? named ?? sent ?? frame.middle);
      const to = inFrame(frame, { x: from.x + x * step, y: from.y + y * step });
      if (onPick === undefined) change((now) => around(frame, now.zoom, to));
      else onPick(pointAt(frame, to));
    } else if (event.key === "+" || event.key === "=") zoom(1.5);
    else if (event.key === "-") zoom(1 / 1.5);
    else if (event.key === "0") change(WHOLE);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const bar = barFor(k, 110);
  return (
    <div className={style.map} data-testid="map">
      <div
        ref={surface}
        className={style.surface}
        data-picks={onPick === undefined ? undefined : ""}
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys of the map work while it has the focus
        tabIndex={0}
        aria-label={t("map")}
        aria-describedby={help}
        onKeyDown={onKeyDown}
        {...gestures}
      >
        <svg width={size.width} height={size.height} aria-hidden="true">
          <g transform={`matrix(${k} 0 0 ${k} ${origin.x} ${origin.y})`}>
            {areas.map(({ id, path }) => (
              <path
                key={id}
                d={path}
                className={id === lit ? style.lit : style.area}
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </g>
          <Marks
            spots={spots.map((one) => ({ ...one, at: seen(one), isLit: one.id === lit }))}
            sent={sent === null ? null : seen(sent)}
            chosen={chosen === null ? null : seen(chosen)}
          />
        </svg>
        <div className={style.scale} aria-hidden="true">
          <span className={style.bar} style={{ width: bar * k }} />
          <span className="k-digits">{distance(lang, bar)}</span>
        </div>
        <svg className={style.north} width="28" height="40" viewBox="0 0 28 40" aria-hidden="true">
          <path d="M14 14 L20 32 L14 28 L8 32 Z" />
          <text x="14" y="11" textAnchor="middle">
            {t("north")}
          </text>
        </svg>
      </div>
      <div className={style.tools}>
        <button
          type="button"
          aria-label={t("nearer")}
          disabled={view.zoom >= MOST_ZOOM}
          onClick={() => zoom(1.6)}
        >
          <IconPlus size={20} aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label={t("farther")}
          disabled={view.zoom === 1}
          onClick={() => zoom(1 / 1.6)}
        >
          <IconMinus size={20} aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label={t("whole")}
          disabled={view.zoom === 1}
          onClick={() => change(WHOLE)}
        >
          <IconMaximize size={20} aria-hidden="true" />
        </button>
      </div>
      <p id={help} className={style.help}>
        {t(onPick === undefined ? "map_keys" : "map_pick_keys")}
      </p>
    </div>
  );
}

/** The land that is nearer to one hamlet than to any other, for each. */
function areasOf(frame: Frame, spots: readonly MapSpot[]): { id: string; path: string }[] {
  const { width, height } = frame;
  const flat = spots.map((one): [number, number] => {
    const { x, y } = spotOf(frame, one);
    return [x, y];
  });
  const cells = Delaunay.from(flat).voronoi([-width / 2, -height / 2, width / 2, height / 2]);
  return spots.map(({ id }, at) => ({ id, path: cells.renderCell(at) ?? "" }));
}
