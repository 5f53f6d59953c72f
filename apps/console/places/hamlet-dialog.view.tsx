import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState, type ReactElement } from "react";
import { degreesOf } from "@keng/contract/hamlet-list.ts";
import { LONGEST_NAME, type Point, REGION } from "@keng/contract/near.ts";
import type { Hamlet } from "@keng/contract/places.ts";
import * as places from "@keng/i18n/officer/places.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { newRequestId } from "../api.ts";
import { Dialog } from "../dialog.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import { say } from "../shell/toast.ts";
import style from "./hamlets.module.css";
import { PlaceMap } from "./map.view.tsx";
import { hamletsRead, placesApi } from "./places-api.ts";

type Props = { one: Hamlet | null; others: readonly Hamlet[]; onClose: () => void };

/** A hamlet's name and its landmark, on the map or as numbers from a telephone. */
export function HamletDialog({ one, others, onClose }: Props): ReactElement {
  const t = useTexts(places);
  const word = useTexts(words);
  const lang = useLang();
  const queries = useQueryClient();
  const written = (degrees: number | undefined): string =>
    degrees === undefined ? "" : lang === "en" ? String(degrees) : String(degrees).replace(".", ",");
  const [request] = useState(newRequestId);
  const [name, setName] = useState(one?.name ?? "");
  const [north, setNorth] = useState(written(one?.latitude));
  const [east, setEast] = useState(written(one?.longitude));
  const [checked, setChecked] = useState(false);
  const latitude = inside(degreesOf(north), REGION.latitude);
  const longitude = inside(degreesOf(east), REGION.longitude);
  const spots = useMemo(() => others.filter((other) => other.id !== one?.id), [others, one]);
  const chosen = useMemo(
    () => (latitude === null || longitude === null ? null : { latitude, longitude }),
    [latitude, longitude],
  );
  const isNamed = name.trim() !== "" && name.trim().length <= LONGEST_NAME;
  const save = useMutation({
    mutationFn: (point: Point) => {
      const content = { name: name.trim(), ...point };
      return one === null
        ? placesApi.make({ ...content, request_id: request })
        : placesApi.change(one.id, { ...content, version: one.version });
    },
    onSuccess: (all) => {
      queries.setQueryData(hamletsRead.queryKey, all);
      say(t("saved", { name: name.trim() }));
      onClose();
    },
  });
  return (
    <Dialog
      title={one === null ? t("add") : t("edit_one", { name: one.name })}
      size={640}
      keepOpen
      onClose={onClose}
    >
      <form
        className={style.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (isNamed && chosen !== null) save.mutate(chosen);
        }}
      >
        <TextInput
          label={t("name")}
          maxLength={LONGEST_NAME}
          data-autofocus
          value={name}
          error={checked && !isNamed ? t("name_wrong") : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <p className={style.text}>{t("pick_or_type")}</p>
        {spots.length === 0 ? null : (
          <PlaceMap
            spots={spots}
            chosen={chosen}
            onPick={(point) => {
              setNorth(written(point.latitude));
              setEast(written(point.longitude));
            }}
          />
        )}
        <div className={style.pair}>
          <TextInput
            label={t("latitude")}
            inputMode="decimal"
            maxLength={20}
            value={north}
            error={checked && latitude === null ? t("latitude_wrong") : null}
            onChange={(event) => setNorth(event.currentTarget.value)}
          />
          <TextInput
            label={t("longitude")}
            inputMode="decimal"
            maxLength={20}
            value={east}
            error={checked && longitude === null ? t("longitude_wrong") : null}
            onChange={(event) => setEast(event.currentTarget.value)}
          />
        </div>
        {save.error ? <FaultNote error={save.error} /> : null}
        <div className={style.buttons}>
          <Button variant="default" onClick={onClose}>
            {word("cancel")}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t("save_one")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const inside = (degrees: number | null, [from, to]: readonly [number, number]): number | null =>
  degrees !== null && degrees >= from && degrees <= to ? degrees : null;
