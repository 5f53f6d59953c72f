import { Textarea, TextInput } from "@mantine/core";
import type { ReactElement } from "react";
import * as minutes from "@keng/i18n/officer/minutes.ts";
import { useTexts } from "../language.tsx";
import page from "../page.module.css";
import { PERSON, PROTOCOL, type Sheet } from "./minutes.ts";
import style from "./report.module.css";
import type { Identity } from "./seal-identity.ts";

type Props = {
  identity: Identity;
  sheet: Sheet;
  canSeal: boolean;
  onIdentity: (identity: Identity) => void;
  onSheet: (sheet: Sheet) => void;
};

/** What the minutes say beside the report: who it is in full, and the paper's own lines. */
export function MinutesFields({ identity, sheet, canSeal, onIdentity, onSheet }: Props): ReactElement {
  const t = useTexts(minutes);
  return (
    <details className={style.more} open>
      <summary className={style.summary}>{t("more")}</summary>
      <p className={page.hint}>{t("more_text")}</p>
      <div className={style.pair}>
        {PERSON.map((field) => (
          <TextInput
            key={field}
            label={t(field)}
            maxLength={200}
            autoComplete="off"
            disabled={!canSeal}
            value={identity[field] ?? ""}
            onChange={(event) => onIdentity({ ...identity, [field]: event.currentTarget.value })}
          />
        ))}
        {PROTOCOL.map((field) => (
          <TextInput
            key={field}
            label={t(field)}
            maxLength={200}
            autoComplete="off"
            value={sheet[field]}
            onChange={(event) => onSheet({ ...sheet, [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <Textarea
        label={t("documents")}
        rows={2}
        maxLength={500}
        value={sheet.documents}
        onChange={(event) => onSheet({ ...sheet, documents: event.currentTarget.value })}
      />
      <Textarea
        label={t("requests")}
        rows={2}
        maxLength={500}
        value={sheet.requests}
        onChange={(event) => onSheet({ ...sheet, requests: event.currentTarget.value })}
      />
    </details>
  );
}
