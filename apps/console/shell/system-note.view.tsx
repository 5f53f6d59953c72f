import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import * as shell from "@keng/i18n/officer/shell.ts";
import { useTexts } from "../language.tsx";
import { systemRead } from "../reads.ts";
import style from "./system-note.module.css";

/** What is wrong with the machines, in one line each, for as long as it is. */
export function SystemNote(): ReactElement | null {
  const t = useTexts(shell);
  const warnings = useQuery(systemRead).data?.warnings ?? [];
  if (warnings.length === 0) return null;
  return (
    <aside className={style.note} aria-label={t("system_label")} role="status">
      <IconAlertTriangle size={16} aria-hidden="true" className={style.icon} />
      <span>{warnings.map((warning) => t(`system.${warning}`)).join(" ")}</span>
    </aside>
  );
}
