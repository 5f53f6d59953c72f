import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState, type ReactElement } from "react";
import { readHamletList } from "@keng/contract/hamlet-list.ts";
import * as places from "@keng/i18n/officer/places.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { Dialog } from "../dialog.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { say } from "../shell/toast.ts";
import style from "./hamlets.module.css";
import { PlaceMap } from "./map.view.tsx";
import { hamletsRead, placesApi } from "./places-api.ts";

/** A pasted list, read while it is there to be seen: each wrong line is named, and nothing goes in by halves. */
export function ImportDialog({ onClose }: { onClose: () => void }): ReactElement {
  const t = useTexts(places);
  const word = useTexts(words);
  const queries = useQueryClient();
  const [text, setText] = useState("");
  const { hamlets, wrong } = useMemo(() => readHamletList(text), [text]);
  const spots = useMemo(() => hamlets.map((one) => ({ ...one, id: one.name })), [hamlets]);
  const save = useMutation({
    mutationFn: () => placesApi.import(hamlets),
    onSuccess: (all) => {
      queries.setQueryData(hamletsRead.queryKey, all);
      say(t("imported", { n: hamlets.length }));
      onClose();
    },
  });
  return (
    <Dialog title={t("import_title")} size={640} keepOpen onClose={onClose}>
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <p className={style.text}>{t("import_text")}</p>
        <Textarea
          label={t("import_label")}
          placeholder={t("import_example")}
          autosize
          minRows={6}
          maxRows={12}
          maxLength={20_000}
          spellCheck={false}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {wrong.length === 0 ? null : (
          <div className={style.wrong} role="status" data-testid="wrong-lines">
            <strong>{t("import_wrong", { n: wrong.length })}</strong>
            <ul>
              {wrong.map(({ line, why }) => (
                <li key={line}>{t("import_line", { line, why: t(`line.${why}`) })}</li>
              ))}
            </ul>
          </div>
        )}
        {spots.length === 0 ? null : <PlaceMap spots={spots} />}
        {save.error ? <FaultNote error={save.error} /> : null}
        <div className={style.buttons}>
          <Button variant="default" onClick={onClose}>
            {word("cancel")}
          </Button>
          <Button type="submit" disabled={wrong.length > 0 || hamlets.length === 0} loading={save.isPending}>
            {t("import_do", { n: hamlets.length })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
