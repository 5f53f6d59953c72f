import { IconDeviceMobile } from "@tabler/icons-react";
import type { ReactElement } from "react";
import * as shell from "@keng/i18n/officer/shell.ts";
import { useTexts } from "../language.tsx";
import style from "./demo-note.module.css";

export function DemoNote({ phones }: { phones: string | null }): ReactElement {
  const t = useTexts(shell);
  return (
    <aside className={style.note} aria-label={t("demo_label")}>
      <IconDeviceMobile size={16} aria-hidden="true" className={style.icon} />
      <span className={style.words}>{t("demo")}</span>
      {phones === null ? null : (
        <a href={phones} target="_blank" rel="noreferrer" className={style.link}>
          {t("demo_phones")}
        </a>
      )}
    </aside>
  );
}
