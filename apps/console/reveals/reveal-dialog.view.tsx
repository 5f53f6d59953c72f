import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { REASON_LENGTH } from "@keng/contract/reason.ts";
import * as reveals from "@keng/i18n/officer/reveals.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { api } from "../api.ts";
import { Dialog } from "../dialog.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { KEYS } from "../reads.ts";
import { say } from "../shell/toast.ts";
import style from "./reveal-dialog.module.css";

const READY = ["call", "check", "paper"] as const;

/** Asks why, says what will be written down; what was typed stays when it fails. */
export function RevealDialog(props: { thread: string; message: string; onClose: () => void }): ReactElement {
  const t = useTexts(reveals);
  const word = useTexts(words);
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [request] = useState(() => crypto.randomUUID());
  const open = useMutation({
    mutationFn: () => api.reveal(props.thread, props.message, request, reason.trim()),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: KEYS.messages(props.thread) });
      void queries.invalidateQueries({ queryKey: KEYS.conversation(props.thread) });
      say(t("opened_said"));
      props.onClose();
    },
  });
  const isEnough = reason.trim().length >= REASON_LENGTH.least;
  return (
    <Dialog title={t("title")} keepOpen={reason !== ""} onClose={props.onClose}>
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isEnough && !open.isPending) open.mutate();
        }}
      >
        <p className={style.text}>{t("text")}</p>
        <div className={style.ready} role="group" aria-label={t("ready")}>
          {READY.map((one) => (
            <button
              key={one}
              type="button"
              className={style.reason}
              aria-pressed={reason === t(`ready.${one}`)}
              onClick={() => setReason(t(`ready.${one}`))}
            >
              {t(`ready.${one}`)}
            </button>
          ))}
        </div>
        <Textarea
          label={t("reason")}
          placeholder={t("reason_hint")}
          required
          withAsterisk={false}
          maxLength={REASON_LENGTH.most}
          rows={2}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {open.error ? <FaultNote error={open.error} /> : null}
        <div className={style.buttons}>
          <Button variant="default" onClick={props.onClose}>
            {word("cancel")}
          </Button>
          <Button type="submit" disabled={!isEnough} loading={open.isPending}>
            {t("confirm")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
