import { IconEar, IconPlayerPauseFilled, IconPlayerPlayFilled } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { AttachmentView } from "@keng/contract/console-api.ts";
import { playTime } from "@keng/i18n/formats.ts";
import * as media from "@keng/i18n/officer/media.ts";
import { attachmentUrl } from "../api.ts";
import { useTexts } from "../language.tsx";
import style from "./player.module.css";
import { Speed } from "./speed.view.tsx";
import { BARS, waveformRead } from "./waveform.ts";

const STEP = 2;
const FLAT = Array.from({ length: BARS }, () => 0);

/** A voice message: its shape, its length, how fast, and that it can be recognised. */
export function Voice({ attachment }: { attachment: AttachmentView }): ReactElement {
  const t = useTexts(media);
  const sound = useRef<HTMLAudioElement>(null);
  const [plays, setPlays] = useState(false);
  const [at, setAt] = useState(0);
  const [speed, setSpeed] = useState(1);
  const [broken, setBroken] = useState(false);
  const { data: shape } = useQuery(waveformRead(attachment.id, attachment.size));
  const all = (attachment.duration_ms ?? 0) / 1000;
  const go = (to: number): void => {
    const place = Math.max(0, Math.min(all, to));
    if (sound.current !== null) sound.current.currentTime = place;
    setAt(place);
  };
  const toggle = (): void => {
    const one = sound.current;
    if (one === null) return;
    if (plays) one.pause();
    else void one.play().catch(() => setBroken(true));
  };
  const onKey = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -STEP, ArrowRight: STEP };
    const step = steps[event.key];
    if (step === undefined && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    if (step === undefined) toggle();
    else go(at + step);
  };
  return (
    <figure className={style.card} aria-label={t("voice")} data-testid="voice">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what a person says has no subtitles to offer */}
      <audio
        ref={sound}
        src={attachmentUrl(attachment.id, "full")}
        preload="none"
        onPlay={() => setPlays(true)}
        onPause={() => setPlays(false)}
        onEnded={() => setAt(0)}
        onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
        onError={() => setBroken(true)}
      />
      <div className={style.row}>
        <button
          type="button"
          className={style.play}
          aria-label={plays ? t("pause") : t("play")}
          onClick={toggle}
        >
          {plays ? (
            <IconPlayerPauseFilled size={20} aria-hidden="true" />
          ) : (
            <IconPlayerPlayFilled size={20} aria-hidden="true" />
          )}
        </button>
        <div className={style.track}>
          <Shape bars={shape ?? FLAT} done={all === 0 ? 0 : at / all} />
          <input
            type="range"
            className={style.slider}
            min={0}
            max={Math.max(all, 0.1)}
            step={0.1}
            value={Math.min(at, all)}
            aria-label={t("position")}
            aria-valuetext={t("position_said", { at: playTime(at), all: playTime(all) })}
            onChange={(event) => go(event.currentTarget.valueAsNumber)}
            onKeyDown={onKey}
          />
        </div>
        <span className={style.time}>{playTime(plays || at > 0 ? at : all)}</span>
        <Speed
          value={speed}
          onChange={(value) => {
            setSpeed(value);
            if (sound.current !== null) sound.current.playbackRate = value;
          }}
        />
      </div>
      {broken ? (
        <p className={style.broken} role="alert">
          {t("voice_broken")}
        </p>
      ) : null}
      <figcaption className={style.notes}>
        {attachment.has_sound ? (
          <span className={style.mark}>
            <IconEar size={16} aria-hidden="true" />
            {t("voice_known")}
          </span>
        ) : null}
        <span>{t("voice_cleaned")}</span>
      </figcaption>
    </figure>
  );
}

function Shape({ bars, done }: { bars: readonly number[]; done: number }): ReactElement {
  return (
    <span className={style.shape} aria-hidden="true">
      {bars.map((loud, n) => (
        <span
          key={n}
          className={style.bar}
          data-done={(n + 0.5) / bars.length <= done || undefined}
          style={{ height: `${Math.round(8 + loud * 92)}%` }}
        />
      ))}
    </span>
  );
}
