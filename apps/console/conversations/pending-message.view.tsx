import { IconAlertCircle, IconClock } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { ConversationView, Me } from "@keng/contract/console-api.ts";
import { errorText } from "@keng/i18n/errors.ts";
import { time } from "@keng/i18n/formats.ts";
import * as habits from "@keng/i18n/officer/habits.ts";
import * as composer from "@keng/i18n/officer/composer.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { Bubble } from "@keng/ui/bubble.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import { useClaim } from "./acts.ts";
import deliveryStyle from "./delivery.module.css";
import { typeDraft } from "./draft-sync.ts";
import { draftOf } from "./drafts.ts";
import style from "./message.module.css";
import { discard, sendAgain, type Pending } from "./outbox.ts";
import { givenName } from "./pill.ts";

/** Stands in the thread from the moment of sending; what failed keeps its words and offers the next step. */
export function PendingMessage(props: { pending: Pending; thread: ConversationView; me: Me }): ReactElement {
  const { pending, thread, me } = props;
  const t = useTexts(threadTexts);
  const compose = useTexts(composer);
  const habit = useTexts(habits);
  const word = useTexts(words);
  const lang = useLang();
  const queries = useQueryClient();
  const claim = useClaim(thread.id, thread.label);
  const held = thread.holder?.officer_id === me.officer_id;
  const failed = pending.state === "failed";
  const { fault } = pending;
  const why = fault === null ? null : fault === "offline" ? word("offline") : errorText(lang, fault);
  const again = (): void => void sendAgain(queries, thread.id, pending, held).catch(() => undefined);
  const edit = (): void => {
    const draft = draftOf(thread.id).get();
    discard(thread.id, pending.request_id);
    typeDraft(thread.id, draft === "" ? pending.text : `${pending.text}\n${draft}`);
  };
  return (
    <li
      className={style.out}
      data-testid="message"
      data-from="officer"
      data-delivery={failed ? "failed" : "sending"}
    >
      {pending.text === "" ? null : <Bubble side="out">{pending.text}</Bubble>}
      {pending.uploads.length === 0 ? null : (
        <p className={style.meta}>
          {pending.uploads.map((one) => (
            <span key={one.id}>{one.kind === "image" ? compose("picture") : compose("file")}</span>
          ))}
        </p>
      )}
      <p className={style.meta}>
        <span>{givenName(me.display_name)}</span>
        <time dateTime={pending.at}>{time(pending.at)}</time>
        <span
          className={deliveryStyle.delivery}
          data-state={failed ? "failed" : "sending"}
          role={failed ? "alert" : undefined}
        >
          {failed ? (
            <IconAlertCircle size={16} aria-hidden="true" />
          ) : (
            <IconClock size={16} aria-hidden="true" />
          )}
          <span>
            {failed ? (why ?? t("delivery.failed")) : t("delivery.sending")}{" "}
            {failed && fault === "held_by_other" ? (
              <button
                type="button"
                className={deliveryStyle.again}
                disabled={claim.isPending}
                onClick={() =>
                  claim.mutate(true, { onSuccess: () => void sendAgain(queries, thread.id, pending, true) })
                }
              >
                {t("take_over")}
              </button>
            ) : null}
            {failed && fault === "last_reply_kept" ? (
              <button
                type="button"
                className={deliveryStyle.again}
                onClick={() =>
                  void sendAgain(queries, thread.id, { ...pending, spend_last: true }, held).catch(
                    () => undefined,
                  )
                }
              >
                {habit("last_send")}
              </button>
            ) : null}
            {failed && fault !== "held_by_other" && fault !== "last_reply_kept" ? (
              <button type="button" className={deliveryStyle.again} onClick={again}>
                {t("resend")}
              </button>
            ) : null}
            {failed ? (
              <button type="button" className={deliveryStyle.again} onClick={edit}>
                {t("edit_again")}
              </button>
            ) : null}
          </span>
        </span>
      </p>
    </li>
  );
}
