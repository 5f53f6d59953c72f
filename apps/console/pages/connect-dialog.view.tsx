import { Button, NativeSelect } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState, type ReactElement } from "react";
import type { PagesView } from "@keng/contract/console-pages.ts";
import * as pages from "@keng/i18n/officer/pages.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { api, newRequestId } from "../api.ts";
import { Dialog } from "../dialog.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import style from "./pages.module.css";
import { offerRead } from "./reads.ts";

const SLOW_MS = 15_000;

/** What will happen on Zalo, for which unit; then the browser goes there. */
export function ConnectDialog(props: {
  units: PagesView["units"];
  /** Null: to be chosen. */
  unit: string | null;
  onClose: () => void;
}): ReactElement {
  const t = useTexts(pages);
  const word = useTexts(words);
  const lang = useLang();
  const [unit, setUnit] = useState(props.unit ?? props.units[0]?.id ?? "");
  const [request_id] = useState(newRequestId);
  const ask = useMutation({
    mutationFn: () => api.askPageOffer({ request_id, unit_id: unit, lang: lang === "en" ? "en" : "vi" }),
  });
  const nameOf = (one: PagesView["units"][number]): string => (lang === "en" ? one.name_en : one.name_vi);
  const chosen = props.units.find((one) => one.id === unit);
  const isChoice = props.unit === null && props.units.length > 1;
  return (
    <Dialog title={t("connect_title")} onClose={props.onClose}>
      <div className={style.form}>
        <p>{t("connect_text")}</p>
        {isChoice ? (
          <NativeSelect
            label={t("connect_unit")}
            value={unit}
            disabled={ask.isPending || ask.isSuccess}
            onChange={(event) => setUnit(event.currentTarget.value)}
            data={props.units.map((one) => ({ value: one.id, label: nameOf(one) }))}
          />
        ) : null}
        {chosen === undefined ? null : <p>{t("connect_unit_text", { unit: nameOf(chosen) })}</p>}
        {ask.error ? <FaultNote error={ask.error} /> : null}
        {ask.data ? <Going id={ask.data.id} /> : null}
        <div className={style.buttons}>
          <Button variant="default" onClick={props.onClose}>
            {word("cancel")}
          </Button>
          <Button
            data-autofocus
            loading={ask.isPending}
            disabled={ask.isSuccess || unit === ""}
            onClick={() => ask.mutate()}
          >
            {t("go")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Waits for the gateway to say where to consent, and goes there. */
function Going({ id }: { id: string }): ReactElement {
  const t = useTexts(pages);
  const offer = useQuery(offerRead(id, "ready"));
  const [isSlow, setSlow] = useState(false);
  const url = offer.data?.url ?? null;
  useEffect(() => {
    if (url !== null) window.location.assign(url);
  }, [url]);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  if (offer.error) return <FaultNote error={offer.error} retry={() => void offer.refetch()} />;
  const { state, code } = offer.data ?? { state: "asked", code: null };
  if (state === "failed" && code !== null)
    return (
      <p role="alert" className={style.trouble}>
        {t(`failed.${code}`)}
      </p>
    );
  if (state === "expired")
    return (
      <p role="alert" className={style.trouble}>
        {t("expired")}
      </p>
    );
  return <p role="status">{isSlow && url === null ? t("slow") : t("going")}</p>;
}
