import type { ReactElement } from "react";
import { SET_ASIDE_REASONS } from "@keng/contract/set-aside.ts";
import * as sorting from "@keng/i18n/officer/sorting.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { Dialog } from "../dialog.view.tsx";
import { useTexts } from "../language.tsx";
import type { Act } from "./act-on-all.ts";
import style from "./thread-dialogs.module.css";

type Props = { about: string; onChoose: (act: Act) => void; onClose: () => void };

/** Why something needs no work here: one press. */
export function SetAsideDialog({ about, onChoose, onClose }: Props): ReactElement {
  const t = useTexts(sorting);
  return (
    <Dialog title={t("set_aside_title", { about })} size={440} onClose={onClose}>
      <p className={style.text}>{t("set_aside_text")}</p>
      <ul className={style.whole} aria-label={t("reasons")}>
        {SET_ASIDE_REASONS.map((reason) => (
          <li key={reason}>
            <button
              type="button"
              className={style.choice}
              onClick={() => onChoose({ what: "mark", as: "set_aside", reason })}
            >
              {t(`reason.${reason}`)}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** What the machine took for something else, in many threads at once. An emergency is looked at one by one. */
export function KindDialog({ about, onChoose, onClose }: Props): ReactElement {
  const t = useTexts(sorting);
  const word = useTexts(words);
  return (
    <Dialog title={t("kind_title", { about })} size={440} onClose={onClose}>
      <ul className={style.whole} aria-label={t("kinds")}>
        {(["tip", "question"] as const).map((as) => (
          <li key={as}>
            <button type="button" className={style.choice} onClick={() => onChoose({ what: "mark", as })}>
              {word(`kind.${as}`)}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
