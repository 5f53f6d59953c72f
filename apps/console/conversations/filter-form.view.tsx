import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { FilterLook, SavedFilter } from "@keng/contract/console-sorting.ts";
import * as filters from "@keng/i18n/officer/filters.ts";
import { api, newRequestId } from "../api.ts";
import { FaultNote, useFaultText } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { KEYS } from "../reads.ts";
import { say } from "../shell/toast.ts";
import style from "./filters-window.module.css";

/** The name under which a list is kept, and for whom. */
export function FilterForm(props: {
  one: SavedFilter | null;
  look: FilterLook;
  onDone: () => void;
}): ReactElement {
  const { one, look } = props;
  const t = useTexts(filters);
  const fault = useFaultText();
  const queries = useQueryClient();
  const [request] = useState(newRequestId);
  const [name, setName] = useState(one?.name ?? "");
  const [shared, setShared] = useState(one?.shared ?? false);
  const typed = name.trim();
  const done = (all: SavedFilter[]): void => {
    queries.setQueryData(KEYS.savedFilters, all);
  };
  const save = useMutation({
    mutationFn: () =>
      one === null
        ? api.saveFilter(request, { name: typed, shared, look })
        : api.changeFilter(one.id, { name: typed, shared, version: one.version }),
    onSuccess: (all) => {
      done(all);
      say(t(one === null ? "saved" : "changed", { name: typed }));
      props.onDone();
    },
  });
  const restore = useMutation({
    mutationFn: (id: string) => api.removeFilter(id, false),
    onSuccess: (all) => {
      done(all);
      say(t("restored", { name: one?.name ?? "" }));
    },
    onError: (error) => say(fault(error), null, "fault"),
  });
  const remove = useMutation({
    mutationFn: (id: string) => api.removeFilter(id, true),
    onSuccess: (all, id) => {
      done(all);
      say(t("removed", { name: one?.name ?? "" }), () => restore.mutate(id));
      props.onDone();
    },
  });
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== "") save.mutate();
      }}
    >
      <TextInput
        label={t("name")}
        placeholder={one === null ? t("name_hint") : undefined}
        maxLength={60}
        value={name}
        data-autofocus={one !== null || undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <label className={style.share}>
        <input
          type="checkbox"
          checked={shared}
          disabled={one?.mine === false}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <span>
          {t("share")} <span className={style.what}>{t("share_text")}</span>
        </span>
      </label>
      {save.error ? <FaultNote error={save.error} /> : null}
      {remove.error ? <FaultNote error={remove.error} /> : null}
      <div className={style.buttons}>
        {one === null ? null : (
          <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate(one.id)}>
            {t("remove")}
          </Button>
        )}
        <Button type="submit" loading={save.isPending} disabled={typed === ""}>
          {t(one === null ? "save" : "change")}
        </Button>
      </div>
    </form>
  );
}
