import { Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { errorText } from "@keng/i18n/errors.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { faultOf } from "./api.ts";
import style from "./fault.module.css";
import { useLang, useTexts } from "./language.tsx";

/** What happened, what was kept, what to do now: in words, where the eye is. */
export function useFaultText(): (error: unknown) => string {
  const lang = useLang();
  const t = useTexts(words);
  return (error) => {
    const { code } = faultOf(error);
    return code === "offline" ? t("offline") : errorText(lang, code);
  };
}

export function FaultNote(props: { error: unknown; retry?: (() => void) | undefined }): ReactElement {
  const t = useTexts(words);
  const say = useFaultText();
  const { code, ref } = faultOf(props.error);
  return (
    <div className={style.note} role="alert">
      <IconAlertCircle size={20} aria-hidden="true" className={style.icon} />
      <div className={style.words}>
        <p>{say(props.error)}</p>
        {code === "internal" && ref !== null ? <p className={style.ref}>{t("reference", { ref })}</p> : null}
        {props.retry ? (
          <Button variant="default" size="compact-sm" onClick={props.retry} className={style.retry}>
            {t("retry")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
