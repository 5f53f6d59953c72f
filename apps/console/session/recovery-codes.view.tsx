import { Button } from "@mantine/core";
import { IconCopy, IconPrinter } from "@tabler/icons-react";
import { useState, type ReactElement } from "react";
import * as session from "@keng/i18n/officer/session.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { useTexts } from "../language.tsx";
import style from "./form.module.css";

/** Shown once: whoever goes on has said that they are put away. */
export function RecoveryCodes(props: {
  codes: readonly string[];
  done: string;
  onDone: () => void;
}): ReactElement {
  const t = useTexts(session);
  const word = useTexts(words);
  const [saved, setSaved] = useState(false);
  const [copied, setCopied] = useState(false);
  return (
    <div className={style.form}>
      <div className={style.head}>
        <h1 className={style.title}>{t("codes_title")}</h1>
        <p className={style.text}>{t("codes_text")}</p>
      </div>
      <ul className={style.codes} aria-label={t("codes_title")}>
        {props.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={style.pair}>
        <Button
          variant="default"
          leftSection={<IconCopy size={20} aria-hidden="true" />}
          onClick={() =>
            void navigator.clipboard.writeText(props.codes.join("\n")).then(() => setCopied(true))
          }
        >
          {copied ? word("copied") : t("codes_copy")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t("codes_print")}
        </Button>
      </div>
      <label className={style.check}>
        <input type="checkbox" checked={saved} onChange={(event) => setSaved(event.currentTarget.checked)} />
        <span>{t("codes_saved")}</span>
      </label>
      <Button size="lg" fullWidth disabled={!saved} onClick={props.onDone}>
        {props.done}
      </Button>
    </div>
  );
}
