import { Button, TextInput } from "@mantine/core";
import { Suspense, useState, type ReactElement } from "react";
import type { ConversationView } from "@keng/contract/console-api.ts";
import type { TipView } from "@keng/contract/console-tips.ts";
import { coordinates } from "@keng/i18n/formats.ts";
import * as work from "@keng/i18n/officer/work.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { FaultNote } from "../fault.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import { PickDialog } from "../places/pick-dialog.lazy.ts";
import style from "./place.module.css";
import { useSavePlace } from "./use-save-place.ts";

export function PlaceSection({ thread, tip }: { thread: ConversationView; tip: TipView }): ReactElement {
  const t = useTexts(work);
  const lang = useLang();
  const [editing, setEditing] = useState(false);
  const [mapped, setMapped] = useState(false);
  const { hamlet, detail, point, latitude, longitude } = tip.place;
  const written = [hamlet, detail].filter((part) => part !== null && part !== "").join(", ");
  return (
    <div className={style.place} data-testid="place">
      {editing ? (
        <PlaceForm thread={thread} tip={tip} onDone={() => setEditing(false)} />
      ) : (
        <p className={style.row}>
          <span className={style.name}>{t("place")}</span>
          <span>
            {written === "" ? t("no_place") : written}{" "}
            <button type="button" className={style.edit} onClick={() => setEditing(true)}>
              {t("edit_place")}
            </button>{" "}
            <button type="button" className={style.edit} onClick={() => setMapped(true)}>
              {t("map_place")}
            </button>
          </span>
        </p>
      )}
      {point === null ? null : (
        <p className={style.row}>
          <span className={style.name} />
          <span>
            {t("map_point")}:{" "}
            <span className="k-digits">{coordinates(lang, point.latitude, point.longitude)}</span>
          </span>
        </p>
      )}
      {latitude === null || longitude === null ? null : (
        <p className={style.row}>
          <span className={style.name} />
          <span>
            {t("sent_place")}: <span className="k-digits">{coordinates(lang, latitude, longitude)}</span>
          </span>
        </p>
      )}
      {mapped ? (
        <Suspense>
          <PickDialog thread={thread} tip={tip} onClose={() => setMapped(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

function PlaceForm(props: { thread: ConversationView; tip: TipView; onDone: () => void }): ReactElement {
  const t = useTexts(work);
  const word = useTexts(words);
  const [hamlet, setHamlet] = useState(props.tip.place.hamlet ?? "");
  const [detail, setDetail] = useState(props.tip.place.detail ?? "");
  const save = useSavePlace(props.thread.id, props.tip, props.onDone);
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ hamlet: hamlet.trim() || null, detail: detail.trim() || null });
      }}
    >
      <TextInput
        label={t("hamlet")}
        maxLength={120}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the form was just opened by hand
        autoFocus
        value={hamlet}
        onChange={(event) => setHamlet(event.currentTarget.value)}
      />
      <TextInput
        label={t("detail")}
        maxLength={400}
        value={detail}
        onChange={(event) => setDetail(event.currentTarget.value)}
      />
      {save.error ? <FaultNote error={save.error} /> : null}
      <div className={style.buttons}>
        <Button type="submit" loading={save.isPending}>
          {word("save")}
        </Button>
        <Button variant="default" onClick={props.onDone}>
          {word("cancel")}
        </Button>
      </div>
    </form>
  );
}
