import type { ReactElement } from "react";
import * as media from "@keng/i18n/officer/media.ts";
import { useTexts } from "../language.tsx";
import style from "./player.module.css";

const SPEEDS = [1, 1.25, 1.5, 2];

/** How fast it plays; each press is the next. */
export function Speed(props: { value: number; onChange: (value: number) => void }): ReactElement {
  const t = useTexts(media);
  const times = `${String(props.value).replace(".", ",")}×`;
  const next = SPEEDS[(SPEEDS.indexOf(props.value) + 1) % SPEEDS.length] ?? 1;
  return (
    <button
      type="button"
      className={style.speed}
      aria-label={t("speed_said", { times })}
      title={t("speed")}
      onClick={() => props.onChange(next)}
    >
      {times}
    </button>
  );
}
