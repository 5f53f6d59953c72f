import { Button } from "@mantine/core";
import { IconArrowLeft, IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useRouteContext } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { NoteText, ShiftNoteView } from "@keng/contract/console-shifts.ts";
import { shiftCan } from "@keng/contract/shift-can.ts";
import { dateTime } from "@keng/i18n/formats.ts";
import * as shifts from "@keng/i18n/officer/shifts.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import page from "../page.module.css";
import { noteRead } from "./calls.ts";
import { NotePaper } from "./note-paper.view.tsx";
import { OpenList } from "./open-list.view.tsx";
import style from "./shifts.module.css";
import { useShiftActs } from "./use-shift-acts.ts";

const FIELDS: readonly (keyof NoteText)[] = ["todo", "things", "trouble"];

/** One note, with its threads as they are now; who comes signs for it here. */
export function NotePage({ id }: { id: string }): ReactElement {
  const t = useTexts(shifts);
  const word = useTexts(words);
  const note = useQuery(noteRead(id));
  return (
    <div className={page.page}>
      <div className={page.inner}>
        <Link to="/ca-truc" search={{}} className={style.link}>
          <IconArrowLeft size={20} aria-hidden="true" />
          {t("back")}
        </Link>
        <h1 className={page.title}>{t("note_title")}</h1>
        {note.isPending ? <SkeletonRows rows={4} height={72} label={word("loading")} /> : null}
        {note.error ? <FaultNote error={note.error} retry={() => void note.refetch()} /> : null}
        {note.data ? <Note note={note.data} /> : null}
      </div>
    </div>
  );
}

function Note({ note }: { note: ShiftNoteView }): ReactElement {
  const t = useTexts(shifts);
  const { me } = useRouteContext({ from: "/signed-in" });
  const acts = useShiftActs();
  const waits = note.taken === null && note.withdrawn_at === null && note.ended_at === null;
  const mayTake = waits && note.from.officer_id !== me.officer_id && shiftCan.stand(note.post, me.roles);
  return (
    <>
      <section className={page.card} data-testid="shift-note">
        <div className={page.head}>
          <div>
            <p className={page.name}>
              {t("note_of", {
                post: t(`post.${note.post}`),
                name: note.from.display_name,
                from: dateTime(note.began_at),
              })}{" "}
              {note.ended_at === null ? null : t("note_to", { to: dateTime(note.ended_at) })}
            </p>
            <p className={page.hint}>
              {t("note_written", { when: dateTime(note.written_at) })} <Signed note={note} />
            </p>
          </div>
          <div className={style.acts}>
            <Button
              variant="default"
              leftSection={<IconPrinter size={20} aria-hidden="true" />}
              onClick={() => window.print()}
            >
              {t("print")}
            </Button>
            {mayTake ? (
              <Button loading={acts.take.isPending} onClick={() => acts.take.mutate(note.shift_id)}>
                {t("take")}
              </Button>
            ) : null}
          </div>
        </div>
        {note.text === null ? <p className={style.note}>{t("note_unsaid")}</p> : null}
        {FIELDS.map((field) => {
          const said = note.text?.[field] ?? "";
          return said === "" ? null : (
            <div key={field}>
              <h2 className={style.heading}>{t(field)}</h2>
              <p className={style.said}>{said}</p>
            </div>
          );
        })}
        <h2 className={style.heading}>{t("open_then")}</h2>
        <OpenList open={note} />
      </section>
      <NotePaper note={note} label={t("preview")} />
    </>
  );
}

function Signed({ note }: { note: ShiftNoteView }): ReactElement {
  const t = useTexts(shifts);
  return (
    <>
      {note.taken !== null
        ? t("note_taken", { name: note.taken.officer.display_name, when: dateTime(note.taken.at) })
        : note.withdrawn_at !== null
          ? t("note_withdrawn", { when: dateTime(note.withdrawn_at) })
          : t("note_waiting")}
    </>
  );
}
