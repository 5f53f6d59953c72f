import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState, type ReactElement } from "react";
import type { ConversationView } from "@keng/contract/console-api.ts";
import type { TipView } from "@keng/contract/console-tips.ts";
import * as categories from "@keng/i18n/officer/categories.ts";
import * as work from "@keng/i18n/officer/work.ts";
import { api } from "../api.ts";
import { useRefresh } from "../conversations/acts.ts";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { say } from "../shell/toast.ts";
import style from "./work-panel.module.css";

const CategoryDialog = lazy(async () => ({
  default: (await import("./category-dialog.view.tsx")).CategoryDialog,
}));

const known = (code: string | null): categories.Category | null =>
  categories.CATEGORIES.find((one) => one === code) ?? null;

/** The suggestion with the words that led to it; a person decides. */
export function CategorySection({ thread, tip }: { thread: ConversationView; tip: TipView }): ReactElement {
  const t = useTexts(work);
  const name = useTexts(categories);
  const refresh = useRefresh(thread.id);
  const [choosing, setChoosing] = useState(false);
  const choose = useMutation({
    mutationFn: (code: string) => api.setCategory(thread.id, code),
    onSuccess: () => say(t("category_saved")),
    onSettled: refresh,
  });
  const chosen = known(tip.category);
  const suggested = known(tip.suggested_category);
  const shown = chosen ?? suggested;
  const phrases = [...new Set(tip.reasons.map((reason) => reason.phrase).filter((phrase) => phrase !== ""))];
  return (
    <section className={style.section} data-testid="category">
      <h3 className={style.title}>{chosen === null ? t("suggested") : t("category")}</h3>
      <p className={style.lead}>
        <strong>{shown === null ? t("no_suggestion") : name(shown)}</strong>
      </p>
      {shown === null || shown !== suggested || phrases.length === 0 ? null : (
        <>
          <p className={style.line}>{t("because")}</p>
          <ul className={style.phrases}>
            {phrases.map((phrase) => (
              <li key={phrase} className={style.phrase}>{`“${phrase}”`}</li>
            ))}
          </ul>
        </>
      )}
      {choose.error ? <FaultNote error={choose.error} /> : null}
      <div className={style.buttons}>
        {chosen === null && suggested !== null ? (
          <Button variant="outline" loading={choose.isPending} onClick={() => choose.mutate(suggested)}>
            {t("accept")}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => setChoosing(true)}>
          {shown === null ? t("choose_category") : t("other_category")}
        </Button>
      </div>
      {choosing ? (
        <Suspense>
          <CategoryDialog
            chosen={chosen}
            onChoose={(code) => {
              setChoosing(false);
              choose.mutate(code);
            }}
            onClose={() => setChoosing(false)}
          />
        </Suspense>
      ) : null}
    </section>
  );
}
