import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useDebouncedValue } from "@mantine/hooks";
import { useState, type ReactElement } from "react";
import type { ConversationView } from "@keng/contract/console-api.ts";
import { REPLY_LENGTH } from "@keng/contract/reply-length.ts";
import type { TipState } from "@keng/contract/tip-can.ts";
import * as work from "@keng/i18n/officer/work.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { api, newRequestId } from "../api.ts";
import { useRefresh } from "../conversations/acts.ts";
import { FaultNote } from "../fault.view.tsx";
import { Dialog } from "../dialog.view.tsx";
import { useTexts } from "../language.tsx";
import { say } from "../shell/toast.ts";
import style from "./state-dialog.module.css";

const MOST = REPLY_LENGTH;
const WAIT_MS = 300;

/** Nothing is said to a citizen that the officer has not seen first, word for word. */
export function StateDialog(props: {
  thread: ConversationView;
  to: TipState;
  onClose: () => void;
}): ReactElement {
  const { thread, to } = props;
  const t = useTexts(work);
  const word = useTexts(words);
  const refresh = useRefresh(thread.id);
  const [ask, setAsk] = useState("");
  const [asked] = useDebouncedValue(ask.trim(), WAIT_MS);
  const [own, setOwn] = useState<string | null>(null);
  const [request] = useState(newRequestId);
  const notice = useQuery({
    queryKey: ["notice", thread.id, to, asked],
    queryFn: () => api.notice(thread.id, to, asked),
    placeholderData: (before) => before,
    gcTime: 0,
  });
  const text = own ?? notice.data?.text ?? "";
  const state = word(`state.${to}`);
  // an empty question in our sentence would be sent with a gap in it
  const isWhole = text.trim() !== "" && (to !== "NEED_INFO" || own !== null || asked !== "");
  const change = useMutation({
    mutationFn: () => api.tipState(thread.id, request, to, text.trim()),
    onSuccess: () => {
      say(t("changed", { label: thread.label, state }));
      props.onClose();
    },
    onSettled: refresh,
  });
  return (
    <Dialog title={t("change_title", { state })} size={520} onClose={props.onClose}>
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) change.mutate();
        }}
      >
        <p className={style.text}>{t("change_text")}</p>
        {to === "NEED_INFO" ? (
          <TextInput
            label={t("change_ask")}
            placeholder={t("change_ask_hint")}
            maxLength={300}
            data-autofocus
            value={ask}
            disabled={own !== null}
            onChange={(event) => setAsk(event.currentTarget.value)}
          />
        ) : null}
        {notice.error ? <FaultNote error={notice.error} retry={() => void notice.refetch()} /> : null}
        <Textarea
          label={t("change_message")}
          description={t("change_cost")}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={MOST}
          value={text}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
        {own === null ? null : (
          <button type="button" className={style.reset} onClick={() => setOwn(null)}>
            {t("reset_text")}
          </button>
        )}
        {change.error ? <FaultNote error={change.error} /> : null}
        <div className={style.buttons}>
          <Button variant="default" onClick={props.onClose}>
            {word("cancel")}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={!isWhole}>
            {t("change_send")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
