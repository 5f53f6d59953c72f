import { Button } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useState, type ReactElement } from "react";
import { dateTime } from "@keng/i18n/formats.ts";
import * as tokens from "@keng/i18n/officer/tokens.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { Dialog } from "../dialog.view.tsx";
import { useTexts } from "../language.tsx";
import style from "../officers/officers.module.css";
import type { TokenMade } from "./tokens-api.ts";

/** Shown once: the desk keeps only its hash. */
export function MadeToken({ made, onClose }: { made: TokenMade; onClose: () => void }): ReactElement {
  const t = useTexts(tokens);
  const word = useTexts(words);
  const [copied, setCopied] = useState(false);
  const { token, row } = made;
  return (
    <Dialog title={t("made_title", { name: row.name })} keepOpen onClose={onClose}>
      <div className={style.form}>
        <p>{t("made_text", { until: dateTime(row.expires_at) })}</p>
        <p className={style.link} data-testid="new-token">
          {token}
        </p>
        <div className={style.buttons}>
          <Button
            leftSection={<IconCopy size={20} aria-hidden="true" />}
            onClick={() => void navigator.clipboard.writeText(token).then(() => setCopied(true))}
          >
            {copied ? word("copied") : t("copy")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("done")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
