import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import type { PageRow } from "@keng/contract/console-pages.ts";
import { date, dateTime } from "@keng/i18n/formats.ts";
import * as pages from "@keng/i18n/officer/pages.ts";
import { Pill, type PillTone } from "@keng/ui/pill.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import page from "../page.module.css";
import style from "./pages.module.css";

const TONES: Record<PageRow["state"], PillTone> = {
  connected: "green",
  lost: "red",
  disconnected: "quiet",
};

/** One page: how it stands, what is wrong, the cure beside it. */
export function PageCard(props: {
  row: PageRow;
  showsUnit: boolean;
  onConnect: () => void;
  onDisconnect: () => void;
}): ReactElement {
  const { row } = props;
  const t = useTexts(pages);
  const lang = useLang();
  const isConnected = row.state === "connected";
  return (
    <li className={page.card} data-testid="zalo-page" data-state={row.state} data-problem={row.problem}>
      <div className={style.head}>
        <span className={style.name}>
          <span className={page.name}>{row.name}</span>
          <span className={page.quiet}>{t("number", { id: row.id })}</span>
        </span>
        <Pill tone={TONES[row.state]}>{t(`state.${row.state}`)}</Pill>
      </div>
      {row.problem === null ? null : (
        <div className={style.trouble}>
          <p>{t(`problem.${row.problem}`)}</p>
          {row.state === "lost" ? <p>{t("meanwhile")}</p> : null}
        </div>
      )}
      <dl className={style.facts}>
        {props.showsUnit ? (
          <Fact name={t("unit")} value={lang === "en" ? row.unit.name_en : row.unit.name_vi} />
        ) : null}
        <Fact name={t("family")} value={t(`family.${row.family}`)} />
        {row.connected_at === null ? null : (
          <Fact name={t("connected_at")} value={dateTime(row.connected_at)} />
        )}
        {isConnected && row.refresh_until !== null ? (
          <Fact name={t("refresh_until")} value={t("refresh_hint", { at: date(row.refresh_until) })} />
        ) : null}
        <Fact
          name={t("last_event")}
          value={
            row.last_event_at === null
              ? t("last_event_none")
              : t("last_event_at", { at: dateTime(row.last_event_at) })
          }
        />
      </dl>
      <div className={style.buttons}>
        {row.state === "disconnected" ? null : (
          <Button variant="default" onClick={props.onDisconnect}>
            {t("disconnect")}
          </Button>
        )}
        {isConnected && row.problem === null ? null : (
          <Button onClick={props.onConnect}>{t("reconnect")}</Button>
        )}
      </div>
    </li>
  );
}

function Fact({ name, value }: { name: string; value: string }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
