import { IconEar } from "@tabler/icons-react";
import { useRef, useState, type ReactElement } from "react";
import type { AttachmentView } from "@keng/contract/console-api.ts";
import { fileSize, playTime } from "@keng/i18n/formats.ts";
import * as media from "@keng/i18n/officer/media.ts";
import { attachmentUrl } from "../api.ts";
import { useLang, useTexts } from "../language.tsx";
import style from "./player.module.css";
import { Speed } from "./speed.view.tsx";

/** Where the picture comes from that stands there before it plays: a moment into the film, the first one is often black. */
const POSTER = "#t=0.1";

/** A film, played by the browser's own controls; the part that is looked at is fetched and no more. */
export function Film({ attachment }: { attachment: AttachmentView }): ReactElement {
  const t = useTexts(media);
  const lang = useLang();
  const film = useRef<HTMLVideoElement>(null);
  const [speed, setSpeed] = useState(1);
  const [broken, setBroken] = useState(false);
  const { width, height, duration_ms, size } = attachment;
  return (
    <figure className={style.card} aria-label={t("film")} data-testid="film">
      {broken ? (
        <p className={style.broken} role="alert">
          {t("film_broken")}
        </p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- what a person films has no subtitles to offer
        <video
          ref={film}
          className={style.film}
          style={{ aspectRatio: `${width ?? 16} / ${height ?? 9}` }}
          src={attachmentUrl(attachment.id, "full") + POSTER}
          controls
          controlsList="nodownload noremoteplayback"
          disableRemotePlayback
          playsInline
          preload="metadata"
          aria-label={t("film")}
          onError={() => setBroken(true)}
        />
      )}
      <div className={style.row}>
        <span className={style.time}>
          {[
            duration_ms === null ? "" : playTime(duration_ms / 1000),
            size === null ? "" : fileSize(lang, size),
          ]
            .filter((part) => part !== "")
            .join(" · ")}
        </span>
        <Speed
          value={speed}
          onChange={(value) => {
            setSpeed(value);
            if (film.current !== null) film.current.playbackRate = value;
          }}
        />
      </div>
      <figcaption className={style.notes}>
        <span className={style.mark}>
          <IconEar size={16} aria-hidden="true" />
          {attachment.has_sound ? t("film_known") : t("film_known_silent")}
        </span>
        <span>{t("film_cleaned")}</span>
      </figcaption>
    </figure>
  );
}
