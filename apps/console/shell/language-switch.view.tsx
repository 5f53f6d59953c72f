import type { ReactElement } from "react";
import * as shell from "@keng/i18n/officer/shell.ts";
import { LANGS } from "@keng/i18n/messages.ts";
import { useLanguage, useTexts } from "../language.tsx";
import style from "./language-switch.module.css";

/** `VI | EN`: the names of languages are the same in both. */
export function LanguageSwitch(): ReactElement {
  const t = useTexts(shell);
  const { lang, setLang } = useLanguage();
  return (
    <div className={style.switch} role="group" aria-label={t("language")}>
      {LANGS.map((one) => (
        <button
          key={one}
          type="button"
          className={style.lang}
          aria-pressed={lang === one}
          lang={one}
          onClick={() => setLang(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
