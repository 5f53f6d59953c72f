import { IconClockPause, IconUserShare } from "@tabler/icons-react";
import type { ReactElement } from "react";
import type { ConversationView, Me } from "@keng/contract/console-api.ts";
import { threadCan } from "@keng/contract/thread-can.ts";
import { dateTime } from "@keng/i18n/formats.ts";
import * as habits from "@keng/i18n/officer/habits.ts";
import { useTexts } from "../language.tsx";
import { chosenOf } from "./marks.ts";
import style from "./standing.module.css";
import { actOn } from "./thread-dialogs.ts";

/** Whose work a thread is and until when it is put off, with the way back. Its line is there only when it says something. */
export function Standing({ thread, me }: { thread: ConversationView; me: Me }): ReactElement | null {
  const t = useTexts(habits);
  const { assigned, snoozed_until: until } = thread;
  if (assigned === null && until === null) return null;
  const chosen = [chosenOf(thread)];
  return (
    <div className={style.standing} data-testid="standing">
      {assigned === null ? null : (
        <p>
          <IconUserShare size={16} aria-hidden="true" />
          <span>{t("assigned_to", { name: assigned.display_name })}</span>
          {threadCan.assign(me.roles) ? (
            <button
              type="button"
              className={style.back}
              onClick={() => actOn(chosen, { what: "assign", to: null, name: "" })}
            >
              {t("unassign")}
            </button>
          ) : null}
        </p>
      )}
      {until === null ? null : (
        <p>
          <IconClockPause size={16} aria-hidden="true" />
          <span>{t("snoozed_to", { when: dateTime(until) })}</span>
          <button
            type="button"
            className={style.back}
            onClick={() => actOn(chosen, { what: "snooze", until: null })}
          >
            {t("unsnooze")}
          </button>
        </p>
      )}
    </div>
  );
}
