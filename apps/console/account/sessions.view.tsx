import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import type { SessionRow } from "@keng/contract/console-api.ts";
import { dateTime, relative } from "@keng/i18n/formats.ts";
import * as account from "@keng/i18n/officer/account.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { api } from "../api.ts";
import { FaultNote } from "../fault.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import { useNow } from "../now.ts";
import page from "../page.module.css";
import { KEYS, sessionsRead } from "../reads.ts";
import { say } from "../shell/toast.ts";

export function SessionsCard(): ReactElement {
  const t = useTexts(account);
  const word = useTexts(words);
  const sessions = useQuery(sessionsRead);
  return (
    <section className={page.card} aria-labelledby="sessions">
      <h2 id="sessions" className={page.sub}>
        {t("sessions")}
      </h2>
      <p className={page.hint}>{t("sessions_text")}</p>
      {sessions.isPending ? <SkeletonRows rows={2} height={56} label={word("loading")} /> : null}
      {sessions.error ? <FaultNote error={sessions.error} retry={() => void sessions.refetch()} /> : null}
      <ul>
        {sessions.data?.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
    </section>
  );
}

function Session({ session }: { session: SessionRow }): ReactElement {
  const t = useTexts(account);
  const lang = useLang();
  const now = useNow();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: () => api.endSession(session.id),
    onSuccess: () => say(t("session_ended")),
    onSettled: () => void queries.invalidateQueries({ queryKey: KEYS.sessions }),
  });
  return (
    <li className={page.row} data-testid="session">
      <span className={page.words}>
        <span>{session.current ? `${session.device} · ${t("this_session")}` : session.device}</span>
        <span className={page.hint}>
          {t("since", {
            since: dateTime(session.created_at),
            seen: relative(lang, session.last_seen_at, now),
          })}
        </span>
      </span>
      {session.current ? null : (
        <Button
          variant="default"
          loading={end.isPending}
          aria-label={t("end_session_of", { device: session.device })}
          onClick={() => end.mutate()}
        >
          {t("end_session")}
        </Button>
      )}
      {end.error ? <FaultNote error={end.error} /> : null}
    </li>
  );
}
