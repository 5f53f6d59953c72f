import { Button } from "@mantine/core";
import { IconLock, IconPrinter } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { ReportLogged } from "@keng/contract/console-reports.ts";
import * as texts from "@keng/i18n/officer/minutes.ts";
import * as reports from "@keng/i18n/officer/reports.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { useTexts } from "../language.tsx";
import page from "../page.module.css";
import type { Minutes } from "./minutes.ts";
import { MinutesPaper } from "./minutes-paper.view.tsx";
import style from "./report.module.css";

/** The code to be read aloud, and where to go on. */
export function ReportSaved(props: {
  logged: ReportLogged;
  named: boolean;
  /** Of a report at the counter. */
  minutes: Minutes | null;
  onAnother: () => void;
}): ReactElement {
  const t = useTexts(reports);
  const word = useTexts(words);
  const paper = useTexts(texts);
  const navigate = useNavigate();
  const { label, receipt_code, conversation_id } = props.logged;
  return (
    <section className={page.card} data-testid="report-saved">
      <p className={style.source}>{word("source", { label })}</p>
      <div>
        <p className={style.label}>{t("read_aloud")}</p>
        <p className={style.code}>{receipt_code}</p>
        <p className={page.hint}>{t("code_text")}</p>
      </div>
      <p className={style.sealed}>
        <IconLock size={16} aria-hidden="true" />
        {props.minutes !== null ? paper("print_text") : props.named ? t("sealed") : t("not_given")}
      </p>
      <div className={style.buttons}>
        {props.minutes === null ? null : (
          <Button leftSection={<IconPrinter size={20} aria-hidden="true" />} onClick={() => window.print()}>
            {paper("print")}
          </Button>
        )}
        <Button
          {...(props.minutes === null ? {} : { variant: "default" })}
          onClick={() => void navigate({ to: "/hop-thu", search: { mo: conversation_id } })}
        >
          {t("open")}
        </Button>
        <Button variant="default" onClick={props.onAnother}>
          {t("another")}
        </Button>
      </div>
      {props.minutes === null ? null : <MinutesPaper minutes={props.minutes} label={paper("preview")} />}
    </section>
  );
}
