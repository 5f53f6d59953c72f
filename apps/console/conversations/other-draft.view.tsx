import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import * as habits from "@keng/i18n/officer/habits.ts";
import { useTexts } from "../language.tsx";
import { useStore } from "../store.ts";
import { chooseDraft, otherDraftOf } from "./draft-sync.ts";
import { draftOf } from "./drafts.ts";
import style from "./other-draft.module.css";

/** Two machines wrote in the same thread: both texts are kept until the officer has chosen. */
export function OtherDraft({
  thread,
  onChosen,
}: {
  thread: string;
  onChosen: () => void;
}): ReactElement | null {
  const t = useTexts(habits);
  const other = useStore(otherDraftOf(thread));
  if (other === null) return null;
  const choose = (text: string, kept: string | null): void => {
    chooseDraft(thread, text, kept);
    onChosen();
  };
  const here = draftOf(thread).get();
  return (
    <div className={style.other} role="status" data-testid="other-draft">
      <p>
        <strong>{t("other_draft")}</strong> {other}
      </p>
      <div className={style.choices}>
        <Button variant="default" onClick={() => choose(here === "" ? other : `${here}\n\n${other}`, null)}>
          {t("draft_join")}
        </Button>
        <Button variant="default" onClick={() => choose(other, here === "" ? null : here)}>
          {t("draft_swap")}
        </Button>
        <Button variant="subtle" onClick={() => choose(here, null)}>
          {t("draft_drop")}
        </Button>
      </div>
    </div>
  );
}
