import { IconShieldLock } from "@tabler/icons-react";
import { useState, type ReactElement, type ReactNode } from "react";
import * as session from "@keng/i18n/officer/session.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { Brand } from "@keng/ui/brand.view.tsx";
import { useTexts } from "../language.tsx";
import { LanguageSwitch } from "../shell/language-switch.view.tsx";
import { LookButton } from "../shell/look-button.view.tsx";
import style from "./front.module.css";

/** The frame of everything before the inbox: brand and look above, what is recorded and what to do without the phone below. */
export function Front({ children }: { children: ReactNode }): ReactElement {
  const t = useTexts(session);
  const word = useTexts(words);
  const [helped, setHelped] = useState(false);
  return (
    <div className={style.page}>
      <header className={style.top}>
        <span className={style.brand}>
          <Brand />
          {word("app")}
        </span>
        <span className={style.switches}>
          <LookButton className={style.look} />
          <LanguageSwitch />
        </span>
      </header>
      <main className={style.middle}>
        <div className={style.form}>{children}</div>
      </main>
      <footer className={style.bottom}>
        <span className={style.recorded}>
          <IconShieldLock size={16} aria-hidden="true" />
          {t("recorded")}
        </span>
        <button
          type="button"
          className={style.link}
          aria-expanded={helped}
          aria-controls="lost"
          onClick={() => setHelped(!helped)}
        >
          {t("lost")}
        </button>
        <p id="lost" className={style.help} hidden={!helped}>
          {t("lost_text")}
        </p>
      </footer>
    </div>
  );
}
