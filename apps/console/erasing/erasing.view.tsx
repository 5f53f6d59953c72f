import { Button } from "@mantine/core";
import { IconEraser } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState, type ReactElement } from "react";
import type { ConversationView, Me } from "@keng/contract/console-api.ts";
import { mustKeep } from "@keng/contract/erasing.ts";
import { dateTime } from "@keng/i18n/formats.ts";
import * as texts from "@keng/i18n/officer/erasing.ts";
import { may } from "../access.ts";
import { api } from "../api.ts";
import { useRefresh } from "../conversations/acts.ts";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { say } from "../shell/toast.ts";
import style from "./erasing.module.css";

const EraseDialog = lazy(async () => ({ default: (await import("./erase-dialog.view.tsx")).EraseDialog }));

/** What becomes of a citizen's request to erase: what must be kept and why, the decision, the way back. */
export function ErasingSection({ thread, me }: { thread: ConversationView; me: Me }): ReactElement | null {
  const t = useTexts(texts);
  const { erasing } = thread;
  if (erasing === null) return null;
  return (
    <section className={style.section} data-testid="erasing" data-state={erasing.state}>
      <h3 className={style.title}>
        <IconEraser size={20} aria-hidden="true" />
        {erasing.state === "done" && erasing.done_at !== null
          ? t("done", { when: dateTime(erasing.done_at) })
          : erasing.state === "pending" && erasing.final_at !== null
            ? t("pending", { when: dateTime(erasing.final_at) })
            : erasing.state === "kept"
              ? t("kept_note", { name: erasing.decided_by ?? "" })
              : t(erasing.asked_by === "zalo" ? "asked_zalo" : "asked_chat")}
      </h3>
      {erasing.state === "kept" && erasing.reason !== null ? <p>{t(`because.${erasing.reason}`)}</p> : null}
      {erasing.state === "pending" ? <Pending thread={thread} me={me} by={erasing.decided_by ?? ""} /> : null}
      {erasing.state === "asked" ? <Asked thread={thread} me={me} /> : null}
    </section>
  );
}

function Asked({ thread, me }: { thread: ConversationView; me: Me }): ReactElement {
  const t = useTexts(texts);
  const [deciding, setDeciding] = useState<"erase" | "keep" | null>(null);
  const must = mustKeep(thread);
  return (
    <>
      <p className={style.safety}>{t("safety")}</p>
      <p>
        <strong>{must === null ? t("may") : t("must")}.</strong>{" "}
        {must === null ? t("goes") : t(`because.${must}`)}
      </p>
      <p className={style.quiet}>{t("stays")}</p>
      {may(me, "POST /api/conversations/:id/erasing") ? (
        <div className={style.buttons}>
          <Button variant="default" disabled={must !== null} onClick={() => setDeciding("erase")}>
            {t("erase")}
          </Button>
          <Button variant="default" onClick={() => setDeciding("keep")}>
            {t("keep")}
          </Button>
        </div>
      ) : null}
      {deciding === null ? null : (
        <Suspense>
          <EraseDialog thread={thread} decision={deciding} onClose={() => setDeciding(null)} />
        </Suspense>
      )}
    </>
  );
}

function Pending({ thread, me, by }: { thread: ConversationView; me: Me; by: string }): ReactElement {
  const t = useTexts(texts);
  const refresh = useRefresh(thread.id);
  const undo = useMutation({
    mutationFn: () => api.undoErasing(thread.id),
    onSuccess: () => say(t("undone")),
    onSettled: refresh,
  });
  return (
    <>
      <p className={style.quiet}>{t("pending_text", { name: by })}</p>
      {undo.error ? <FaultNote error={undo.error} /> : null}
      {may(me, "POST /api/conversations/:id/erasing/undo") ? (
        <Button variant="default" fullWidth loading={undo.isPending} onClick={() => undo.mutate()}>
          {t("undo")}
        </Button>
      ) : null}
    </>
  );
}
