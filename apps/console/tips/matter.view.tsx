import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState, type ReactElement } from "react";
import type { ConversationView } from "@keng/contract/console-api.ts";
import type { TipView } from "@keng/contract/console-tips.ts";
import * as matters from "@keng/i18n/officer/matters.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { api, newRequestId } from "../api.ts";
import { useRefresh, useUndo } from "../conversations/acts.ts";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { say } from "../shell/toast.ts";
import { useTipWords } from "./use-tip-words.ts";
import style from "./work-panel.module.css";

const LinkDialog = lazy(async () => ({ default: (await import("./link-dialog.view.tsx")).LinkDialog }));

/** Other tips that officers said are of one happening. Nothing stands here that a person did not put here. */
export function MatterSection({ thread, tip }: { thread: ConversationView; tip: TipView }): ReactElement {
  const t = useTexts(matters);
  const word = useTexts(words);
  const tipWords = useTipWords();
  const refresh = useRefresh(thread.id);
  const undo = useUndo(thread.id);
  const [linking, setLinking] = useState(false);
  const unlink = useMutation({
    mutationFn: () => api.unlinkTip(thread.id, newRequestId(), tip.id),
    onSuccess: ({ undo_id }) => say(t("unlinked", { label: thread.label }), () => undo.mutate(undo_id)),
    onSettled: refresh,
  });
  return (
    <section className={style.section} data-testid="matter">
      <h3 className={style.title}>{t("title")}</h3>
      {tip.matter.length === 0 ? (
        <p className={style.line}>{t("none")}</p>
      ) : (
        <ul className={style.tips}>
          {tip.matter.map((other) => (
            <li key={other.tip_id}>
              <Link
                to="/hop-thu"
                search={(before) => ({ ...before, mo: other.conversation_id })}
                className={style.other}
              >
                <span className={style.who}>
                  {word("source", { label: other.label })} · {t("code", { code: other.receipt_code })}
                </span>
                <span className={style.line}>{tipWords(other)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {unlink.error ? <FaultNote error={unlink.error} /> : null}
      <div className={style.buttons}>
        <Button variant="default" onClick={() => setLinking(true)}>
          {t("link")}
        </Button>
        {tip.matter.length === 0 ? null : (
          <Button variant="default" loading={unlink.isPending} onClick={() => unlink.mutate()}>
            {t("unlink")}
          </Button>
        )}
      </div>
      {linking ? (
        <Suspense>
          <LinkDialog thread={thread} tip={tip} onClose={() => setLinking(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}
