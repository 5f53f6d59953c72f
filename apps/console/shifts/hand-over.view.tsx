import { Button, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { NoteText, ShiftsNow, TurnView } from "@keng/contract/console-shifts.ts";
import { NOTE_LENGTH } from "@keng/contract/shift-can.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import * as shifts from "@keng/i18n/officer/shifts.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { newRequestId } from "../api.ts";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import page from "../page.module.css";
import { KEYS, systemRead } from "../reads.ts";
import { say } from "../shell/toast.ts";
import { calls, noteRead, openRead } from "./calls.ts";
import { dropNote, keepNote, keptNote } from "./kept-note.ts";
import { OpenList } from "./open-list.view.tsx";
import style from "./shifts.module.css";

type Waiting = ShiftsNow["notes"][number];

/** What is open stands there by itself; the one who leaves adds what the next has to know. */
export function HandOver({ turn, waiting }: { turn: TurnView; waiting: Waiting | null }): ReactElement {
  const t = useTexts(shifts);
  const word = useTexts(words);
  const open = useQuery(openRead);
  const before = useQuery({ ...noteRead(waiting?.id ?? ""), enabled: waiting !== null });
  return (
    <section className={page.card} aria-label={t("hand_over")} data-testid="hand-over">
      <h2 className={page.sub}>{t("hand_over")}</h2>
      <p className={page.hint}>{t("hand_over_text")}</p>
      <h3 className={style.heading}>{t("open_now")}</h3>
      {open.isPending ? <SkeletonRows rows={3} height={44} label={word("loading")} /> : null}
      {open.error ? <FaultNote error={open.error} retry={() => void open.refetch()} /> : null}
      {open.data ? <OpenList open={open.data} /> : null}
      {waiting !== null && before.isPending ? null : (
        <Words key={waiting?.id ?? "new"} turn={turn} before={before.data?.text ?? null} />
      )}
    </section>
  );
}

function Words({ turn, before }: { turn: TurnView; before: NoteText | null }): ReactElement {
  const t = useTexts(shifts);
  const around = useTexts(shell);
  const queries = useQueryClient();
  const warnings = useQuery(systemRead).data?.warnings ?? [];
  const [request, setRequest] = useState(newRequestId);
  const [text, setText] = useState<NoteText>(
    () =>
      keptNote() ??
      before ?? {
        todo: "",
        things: "",
        trouble: warnings.map((warning) => around(`system.${warning}`)).join("\n"),
      },
  );
  const type = (next: Partial<NoteText>): void => {
    const whole = { ...text, ...next };
    setText(whole);
    keepNote(whole);
    setRequest(newRequestId());
  };
  const write = useMutation({
    mutationFn: () => calls.write(turn.id, request, text),
    onSuccess: (note) => {
      dropNote();
      queries.setQueryData(noteRead(note.id).queryKey, note);
      say(t("written"));
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: KEYS.shifts }),
  });
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!write.isPending) write.mutate();
      }}
    >
      <Textarea
        label={t("todo")}
        description={t("todo_hint")}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={NOTE_LENGTH}
        value={text.todo}
        onChange={(event) => type({ todo: event.currentTarget.value })}
      />
      <div className={style.pair}>
        {(["things", "trouble"] as const).map((field) => (
          <Textarea
            key={field}
            label={t(field)}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={NOTE_LENGTH}
            value={text[field]}
            onChange={(event) => type({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      {write.error ? <FaultNote error={write.error} /> : null}
      <div className={style.buttons}>
        <Button type="submit" loading={write.isPending}>
          {t(before === null ? "write" : "write_again")}
        </Button>
      </div>
    </form>
  );
}
