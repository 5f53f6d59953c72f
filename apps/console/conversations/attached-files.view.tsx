import { IconAlertCircle, IconFile, IconX } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { fileSize } from "@keng/i18n/formats.ts";
import { errorText } from "@keng/i18n/errors.ts";
import * as composer from "@keng/i18n/officer/composer.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { useLang, useTexts } from "../language.tsx";
import style from "./attached-files.module.css";
import { detach, startUpload, type Attached } from "./uploads.ts";

export function AttachedFiles(props: { thread: string; files: readonly Attached[] }): ReactElement | null {
  if (props.files.length === 0) return null;
  return (
    <ul className={style.files}>
      {props.files.map((one) => (
        <AttachedFile key={one.key} thread={props.thread} one={one} />
      ))}
    </ul>
  );
}

function AttachedFile({ thread, one }: { thread: string; one: Attached }): ReactElement {
  const t = useTexts(composer);
  const word = useTexts(words);
  const lang = useLang();
  const said =
    one.fault === null
      ? one.upload === null
        ? t("uploading", { percent: one.percent })
        : fileSize(lang, one.upload.size)
      : one.fault === "offline"
        ? word("offline")
        : errorText(lang, one.fault);
  return (
    <li
      className={style.file}
      data-testid="attached"
      data-state={one.upload === null ? "uploading" : "ready"}
    >
      {one.preview === null ? (
        <span className={style.icon} aria-hidden="true">
          {one.fault === null ? <IconFile size={20} /> : <IconAlertCircle size={20} />}
        </span>
      ) : (
        <img src={one.preview} alt="" className={style.preview} width={44} height={44} />
      )}
      <span className={style.words}>
        <span className={style.name} title={one.file.name}>
          {one.file.name}
        </span>
        <span className={style.said} role={one.fault === null ? undefined : "alert"}>
          {said}
        </span>
        {one.fault === null && one.upload === null ? (
          <progress className={style.progress} max={100} value={one.percent} aria-label={said} />
        ) : null}
      </span>
      {one.fault === null ? null : (
        <button type="button" className={style.again} onClick={() => startUpload(thread, one)}>
          {word("retry")}
        </button>
      )}
      <button
        type="button"
        className={style.remove}
        aria-label={t("remove", { name: one.file.name })}
        onClick={() => detach(thread, one.key)}
      >
        <IconX size={20} aria-hidden="true" />
      </button>
    </li>
  );
}
