import { IconId, IconMoodSmile } from "@tabler/icons-react";
import type { ReactElement } from "react";
import type { MessageView } from "@keng/contract/console-api.ts";
import * as media from "@keng/i18n/officer/media.ts";
import { attachmentUrl } from "../api.ts";
import { useTexts } from "../language.tsx";
import style from "../conversations/attachments.module.css";

/** Who somebody is stays with the key holders: that there was a card is all that is told. */
export function Card(): ReactElement {
  const t = useTexts(media);
  return (
    <div className={style.line} data-dashed>
      <span className={style.icon} aria-hidden="true">
        <IconId size={20} />
      </span>
      <div className={style.words}>
        <p>{t("contact_card")}</p>
        <p className={style.warning}>{t("contact_held")}</p>
      </div>
    </div>
  );
}

export function Sticker({ id }: { id: string }): ReactElement {
  const t = useTexts(media);
  return (
    <img
      src={attachmentUrl(id, "thumb")}
      alt={t("sticker")}
      title={t("sticker")}
      className={style.sticker}
      width={96}
      height={96}
      loading="lazy"
    />
  );
}

/** What the citizen put on a message. */
export function Reaction({ what }: { what: NonNullable<MessageView["reaction"]> }): ReactElement {
  const t = useTexts(media);
  return (
    <span className={style.reaction} data-testid="reaction">
      <IconMoodSmile size={16} aria-hidden="true" />
      {t("reacted", { what: t(`reaction.${what}`) })}
    </span>
  );
}
