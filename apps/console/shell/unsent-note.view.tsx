import { IconAlertCircle } from "@tabler/icons-react";
import { Link, useSearch } from "@tanstack/react-router";
import { useEffect, type ReactElement } from "react";
import * as shell from "@keng/i18n/officer/shell.ts";
import { outboxOf, unsentThreads } from "../conversations/outbox.ts";
import { useTexts } from "../language.tsx";
import { useStore } from "../store.ts";
import style from "./system-note.module.css";

/** A reply that failed in a thread which is not open: said on every screen until it is sent or taken back. */
export function UnsentNote(): ReactElement | null {
  const t = useTexts(shell);
  const threads = useStore(unsentThreads);
  const { mo } = useSearch({ strict: false });
  const any = threads.length > 0;
  // closing the tab would be the end of them: the browser asks first
  useEffect(() => {
    if (!any) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [any]);
  const failed = threads.filter(
    (thread) =>
      thread !== mo &&
      outboxOf(thread)
        .get()
        .some((one) => one.state === "failed"),
  );
  const [first] = failed;
  if (first === undefined) return null;
  return (
    <aside className={style.note} aria-label={t("unsent_label")} role="alert">
      <IconAlertCircle size={16} aria-hidden="true" className={style.icon} />
      <span>{t("unsent", { n: failed.length })}</span>
      <Link to="/hop-thu" search={{ mo: first }} className={style.link}>
        {t("unsent_open")}
      </Link>
    </aside>
  );
}
