import { Button } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useState, type ReactElement } from "react";
import { dateTime } from "@keng/i18n/formats.ts";
import * as officers from "@keng/i18n/officer/officers.ts";
import * as words from "@keng/i18n/officer/words.ts";
import type { Invitation } from "../api.ts";
import { Dialog } from "../dialog.view.tsx";
import { useTexts } from "../language.tsx";
import style from "./officers.module.css";

/** Shown once: whoever holds the link may choose the password, so it is handed over, not stored. */
export function InvitationLink(props: {
  name: string;
  invitation: Invitation;
  onClose: () => void;
}): ReactElement {
  const t = useTexts(officers);
  const word = useTexts(words);
  const [copied, setCopied] = useState(false);
  const { url, expires_at } = props.invitation;
  return (
    <Dialog title={t("link_title")} keepOpen onClose={props.onClose}>
      <div className={style.form}>
        <p>{t("link_text", { name: props.name, when: dateTime(expires_at) })}</p>
        {props.invitation.needs_confirmation ? <p>{t("link_confirm", { name: props.name })}</p> : null}
        <p className={style.link} data-testid="invitation-link">
          {url}
        </p>
        <div className={style.buttons}>
          <Button
            leftSection={<IconCopy size={20} aria-hidden="true" />}
            onClick={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}
          >
            {copied ? word("copied") : t("link_copy")}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {t("link_done")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
