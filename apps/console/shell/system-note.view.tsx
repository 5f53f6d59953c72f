import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import * as shell from "@keng/i18n/officer/shell.ts";
import { PATHS } from "../access.ts";
import { useTexts } from "../language.tsx";
import { systemRead } from "../reads.ts";
import style from "./system-note.module.css";

/** What is wrong with the machines, in one line each, for as long as it is. */
export function SystemNote({ connects }: { connects: boolean }): ReactElement | null {
  const t = useTexts(shell);
  const warnings = useQuery(systemRead).data?.warnings ?? [];
  const ask = warnings.includes("page_lost") && !connects ? [t("system_ask_admin")] : [];
  if (warnings.length === 0) return null;
  return (
    <aside className={style.note} aria-label={t("system_label")}>
      <IconAlertTriangle size={16} aria-hidden="true" className={style.icon} />
      <span role="status">{[...warnings.map((warning) => t(`system.${warning}`)), ...ask].join(" ")}</span>
      {warnings.includes("page_lost") && connects ? (
        <Link to={PATHS.pages} className={style.link}>
          {t("system_pages")}
        </Link>
      ) : null}
    </aside>
  );
}
