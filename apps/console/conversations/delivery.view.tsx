import {
  IconAlertCircle,
  IconCheck,
  IconChecks,
  IconClock,
  IconEyeCheck,
  IconHelpCircle,
} from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { MessageView } from "@keng/contract/console-api.ts";
import { time } from "@keng/i18n/formats.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import { api, newRequestId } from "../api.ts";
import { useFaultText } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { useRefresh } from "./acts.ts";
import style from "./delivery.module.css";

const ICONS = {
  waiting: IconClock,
  sending: IconClock,
  sent: IconCheck,
  delivered: IconChecks,
  seen: IconEyeCheck,
  unknown: IconHelpCircle,
  failed: IconAlertCircle,
} as const;

/** What became of a message. A failure says why and offers the next step in the same line. */
export function Delivery({ message, thread }: { message: MessageView; thread: string }): ReactElement | null {
  const t = useTexts(threadTexts);
  const { delivery } = message;
  if (delivery === null) return null;
  const Icon = ICONS[delivery.state];
  const why = delivery.code === null ? null : t(`why.${delivery.code}`);
  return (
    <span className={style.delivery} data-state={delivery.state}>
      <Icon size={16} aria-hidden="true" />
      <span>
        {delivery.state === "seen"
          ? t("delivery.seen_at", { time: time(delivery.at) })
          : delivery.state === "failed" && why !== null
            ? t("failed_because", { why })
            : delivery.state === "waiting" && why !== null
              ? t("waiting_because", { why })
              : t(`delivery.${delivery.state}`)}{" "}
        {delivery.state === "failed" ? <Resend message={message.id} thread={thread} /> : null}
      </span>
    </span>
  );
}

function Resend({ message, thread }: { message: string; thread: string }): ReactElement {
  const t = useTexts(threadTexts);
  const fault = useFaultText();
  const refresh = useRefresh(thread);
  const resend = useMutation({
    mutationFn: () => api.resend(thread, message, newRequestId()),
    onSettled: refresh,
  });
  return (
    <>
      <button
        type="button"
        className={style.again}
        disabled={resend.isPending}
        onClick={() => resend.mutate()}
      >
        {t("resend")}
      </button>
      {resend.error ? <span role="alert">{fault(resend.error)}</span> : null}
    </>
  );
}
