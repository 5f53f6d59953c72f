import { Button } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { ConversationView } from "@keng/contract/console-api.ts";
import { dateTime } from "@keng/i18n/formats.ts";
import * as work from "@keng/i18n/officer/work.ts";
import { api, newRequestId } from "../api.ts";
import { useRefresh } from "../conversations/acts.ts";
import { draftOf, writeDraft } from "../conversations/drafts.ts";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { say } from "../shell/toast.ts";
import { useStore } from "../store.ts";
import style from "./work-panel.module.css";

/** What officers tell each other about a thread; citizens never see it. */
export function Notes({ thread }: { thread: ConversationView }): ReactElement {
  const t = useTexts(work);
  const refresh = useRefresh(thread.id);
  const place = `note.${thread.id}`;
  const text = useStore(draftOf(place));
  const [request, setRequest] = useState(newRequestId);
  const save = useMutation({
    mutationFn: () => api.note(thread.id, request, text.trim()),
    onSuccess: () => {
      writeDraft(place, "");
      setRequest(newRequestId());
      say(t("note_saved"));
    },
    onSettled: refresh,
  });
  return (
    <section className={style.section} data-testid="notes">
      <h3 className={style.title}>
        <IconLock size={16} aria-hidden="true" />
        {t("notes")}
      </h3>
      {thread.notes
        .toSorted((one, other) => Date.parse(one.created_at) - Date.parse(other.created_at))
        .map((note) => (
          <div key={note.id} className={style.note}>
            <p>{note.text}</p>
            <p className={style.signed}>{`${note.officer} · ${dateTime(note.created_at)}`}</p>
          </div>
        ))}
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") save.mutate();
        }}
      >
        <textarea
          className={style.area}
          rows={1}
          aria-label={t("add_note")}
          placeholder={t("add_note")}
          maxLength={4000}
          value={text}
          onChange={(event) => writeDraft(place, event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && text.trim() !== "")
              save.mutate();
            if (event.key === "Escape") event.currentTarget.blur();
          }}
        />
        {save.error ? <FaultNote error={save.error} /> : null}
        {text.trim() === "" ? null : (
          <Button type="submit" variant="default" loading={save.isPending}>
            {t("save_note")}
          </Button>
        )}
      </form>
    </section>
  );
}
