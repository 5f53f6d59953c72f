import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { ConversationView } from "@keng/contract/console-api.ts";
import type { LinkCandidate, TipView } from "@keng/contract/console-tips.ts";
import * as matters from "@keng/i18n/officer/matters.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { api, newRequestId } from "../api.ts";
import { useRefresh, useUndo } from "../conversations/acts.ts";
import { hitPieces } from "../conversations/message-text.ts";
import { Dialog } from "../dialog.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { say } from "../shell/toast.ts";
import style from "./link-dialog.module.css";
import { useTipWords } from "./use-tip-words.ts";

const WAIT_MS = 300;
const LEAST = 2;

/** The other tip is sought by what an officer types: until then the list is empty. */
export function LinkDialog(props: {
  thread: ConversationView;
  tip: TipView;
  onClose: () => void;
}): ReactElement {
  const { thread, tip } = props;
  const t = useTexts(matters);
  const word = useTexts(words);
  const tipWords = useTipWords();
  const refresh = useRefresh(thread.id);
  const undo = useUndo(thread.id);
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), WAIT_MS);
  const found = useQuery({
    queryKey: ["link-candidates", thread.id, asked],
    queryFn: () => api.linkCandidates(thread.id, asked),
    enabled: asked.length >= LEAST,
    gcTime: 0,
  });
  const link = useMutation({
    mutationFn: (other: LinkCandidate) => api.linkTips(thread.id, newRequestId(), tip.id, other.tip_id),
    onSuccess: ({ undo_id }, other) => {
      say(t("linked", { label: thread.label, other: other.label }), () => undo.mutate(undo_id));
      props.onClose();
    },
    onSettled: refresh,
  });
  const tips = asked.length >= LEAST ? (found.data ?? []) : [];
  const here = new Set(tip.matter.map((one) => one.tip_id));
  return (
    <Dialog title={t("dialog")} size={520} onClose={props.onClose}>
      <p className={style.text}>{t("about")}</p>
      <TextInput
        aria-label={t("search")}
        placeholder={t("search")}
        maxLength={200}
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <p className="k-unseen" role="status">
        {asked.length < LEAST ? "" : found.isPending ? t("searching") : t("found", { n: tips.length })}
      </p>
      {found.error ? <FaultNote error={found.error} retry={() => void found.refetch()} /> : null}
      {link.error ? <FaultNote error={link.error} /> : null}
      {found.isSuccess && tips.length === 0 ? <p className={style.text}>{t("nothing")}</p> : null}
      <ul className={style.list} aria-label={t("list")}>
        {tips.map((other) => (
          <li key={other.tip_id}>
            <button
              type="button"
              className={style.tip}
              disabled={here.has(other.tip_id) || link.isPending}
              onClick={() => link.mutate(other)}
            >
              <span className={style.who}>
                {word("source", { label: other.label })} · {t("code", { code: other.receipt_code })}
              </span>
              <span className={style.line}>
                {here.has(other.tip_id) ? `${t("here")} · ` : ""}
                {tipWords(other)}
              </span>
              {other.hit === null ? null : (
                <span className={style.hit}>
                  {hitPieces(other.hit).map((piece, at) =>
                    piece.found ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>,
                  )}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
