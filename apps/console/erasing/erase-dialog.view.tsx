import { Button, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { ConversationView } from "@keng/contract/console-api.ts";
import { type KeepReason, mustKeep } from "@keng/contract/erasing.ts";
import * as citizen from "@keng/i18n/citizen/erasing.ts";
import * as texts from "@keng/i18n/officer/erasing.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { translator } from "@keng/i18n/translator.ts";
import { api, newRequestId } from "../api.ts";
import { useRefresh } from "../conversations/acts.ts";
import { budgetState } from "../conversations/budget.ts";
import { Dialog } from "../dialog.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { useNow } from "../now.ts";
import { say } from "../shell/toast.ts";
import style from "./erasing.module.css";

const FREE_REASONS: readonly KeepReason[] = ["open_case", "no_request"];

/** The decision with its reason, and the words that the citizen will read, seen before they go. */
export function EraseDialog(props: {
  thread: ConversationView;
  decision: "erase" | "keep";
  onClose: () => void;
}): ReactElement {
  const { thread, decision } = props;
  const t = useTexts(texts);
  const word = useTexts(words);
  const refresh = useRefresh(thread.id);
  const now = useNow();
  const must = mustKeep(thread);
  const reasons = must === null ? FREE_REASONS : [must, "no_request" as const];
  const [reason, setReason] = useState<KeepReason>(reasons[0] ?? "open_case");
  const [own, setOwn] = useState<string | null>(null);
  const [request] = useState(newRequestId);
  const budget = budgetState(thread.budget, now).state;
  const canWrite = thread.channel === "zalo" && budget !== "none" && budget !== "over";
  const say_ = translator(thread.lang, citizen);
  const facts = {
    unit: thread.lang === "en" ? thread.unit.name_en : thread.unit.name_vi,
    ref: thread.receipt_code,
  };
  const proposed =
    decision === "erase"
      ? say_("ERASE_SOON", facts)
      : reason === "no_request"
        ? ""
        : say_(reason === "crime" || reason === "unsorted" ? "KEPT_CRIME" : "KEPT_OTHER", facts);
  const text = own ?? proposed;
  const decide = useMutation({
    mutationFn: () =>
      api.decideErasing(thread.id, {
        request_id: request,
        decision,
        reason: decision === "keep" ? reason : null,
        text: canWrite && text.trim() !== "" ? text.trim() : null,
      }),
    onSuccess: () => {
      say(t(decision === "erase" ? "decided" : "kept"));
      props.onClose();
    },
    onSettled: refresh,
  });
  return (
    <Dialog
      title={t(decision === "erase" ? "erase_title" : "keep_title")}
      size={520}
      keepOpen
      onClose={props.onClose}
    >
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          decide.mutate();
        }}
      >
        {decision === "erase" ? (
          <>
            <p>{t("goes")}</p>
            <p className={style.quiet}>{t("stays")}</p>
          </>
        ) : (
          <fieldset className={style.reasons}>
            <legend>{t("reason")}</legend>
            {reasons.map((one) => (
              <label key={one} className={style.reason}>
                <input type="radio" name="reason" checked={reason === one} onChange={() => setReason(one)} />
                <span>{t(`because.${one}`)}</span>
              </label>
            ))}
          </fieldset>
        )}
        {canWrite ? (
          <Textarea
            label={t("message")}
            description={t("message_text")}
            autosize
            minRows={3}
            maxRows={8}
            maxLength={2000}
            value={text}
            onChange={(event) => setOwn(event.currentTarget.value)}
          />
        ) : (
          <p className={style.quiet}>{t("no_message")}</p>
        )}
        {decide.error ? <FaultNote error={decide.error} /> : null}
        <div className={style.buttons}>
          <Button variant="default" onClick={props.onClose}>
            {word("cancel")}
          </Button>
          <Button type="submit" loading={decide.isPending}>
            {t(decision === "erase" ? "confirm_erase" : "confirm_keep")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
