import {
  IconBell,
  IconBellOff,
  IconBuildingCommunity,
  IconClockShield,
  IconCommand,
  IconInbox,
  IconKeyboard,
  IconListDetails,
  IconMap,
  IconMessages,
  IconPhonePlus,
  IconPlugConnected,
  IconUserCheck,
  IconUserCog,
  IconUsers,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import * as shell from "@keng/i18n/officer/shell.ts";
import { Keycap } from "@keng/ui/keycap.view.tsx";
import { PATHS, type Section } from "../access.ts";
import { useTexts } from "../language.tsx";
import { connection } from "../live/connection.ts";
import { setSoftSound, softSound } from "../live/sound.ts";
import { countsRead, ordersRead } from "../reads.ts";
import { useStore } from "../store.ts";
import { LookButton } from "./look-button.view.tsx";
import style from "./navigation.module.css";

export const SECTION_ICONS = {
  inbox: IconInbox,
  shifts: IconClockShield,
  orders: IconUserCheck,
  library: IconMessages,
  area: IconMap,
  units: IconBuildingCommunity,
  officers: IconUsers,
  pages: IconPlugConnected,
  audit: IconListDetails,
  account: IconUserCog,
} as const satisfies Record<Section, unknown>;

export function Navigation(props: {
  sections: readonly Section[];
  writes: boolean;
  onKeys: () => void;
  onPalette: () => void;
}): ReactElement {
  const t = useTexts(shell);
  const sounds = useStore(softSound);
  const reads = props.sections.includes("inbox");
  return (
    <nav className={style.nav} aria-label={t("navigation")}>
      <ul className={style.list}>
        {props.sections.map((section) => {
          const Icon = SECTION_ICONS[section];
          return (
            <li key={section}>
              <Link
                to={PATHS[section]}
                className={style.entry}
                activeProps={{ "aria-current": "page" }}
                title={t(section)}
              >
                <Icon size={20} aria-hidden="true" />
                <span className={style.word}>{t(section)}</span>
                {section === "inbox" ? <InboxCount /> : null}
                {section === "orders" ? <OrdersCount /> : null}
              </Link>
            </li>
          );
        })}
        {props.writes ? (
          <li>
            <Link
              to="/ghi-tin"
              search={{ kenh: "dien-thoai" }}
              className={style.entry}
              activeProps={{ "aria-current": "page" }}
              activeOptions={{ includeSearch: false }}
              title={t("write_report")}
              aria-keyshortcuts="g"
            >
              <IconPhonePlus size={20} aria-hidden="true" />
              <span className={style.word}>{t("write_report")}</span>
              <Keycap>g</Keycap>
            </Link>
          </li>
        ) : null}
      </ul>
      <div className={style.low}>
        {reads ? (
          <button
            type="button"
            className={style.tool}
            aria-pressed={sounds}
            onClick={() => setSoftSound(!sounds)}
          >
            {sounds ? (
              <IconBell size={20} aria-hidden="true" />
            ) : (
              <IconBellOff size={20} aria-hidden="true" />
            )}
            <span className={style.word}>{sounds ? t("sound_on") : t("sound_off")}</span>
          </button>
        ) : null}
        <button
          type="button"
          className={style.tool}
          onClick={props.onPalette}
          aria-keyshortcuts="Control+K"
          title="Ctrl K"
        >
          <IconCommand size={20} aria-hidden="true" />
          <span className={style.word}>{t("palette")}</span>
        </button>
        <LookButton className={style.tool} />
        <button type="button" className={style.tool} onClick={props.onKeys}>
          <IconKeyboard size={20} aria-hidden="true" />
          <span className={style.word}>{t("keys")}</span>
          <Keycap>?</Keycap>
        </button>
        <Connection />
      </div>
    </nav>
  );
}

function InboxCount(): ReactElement | null {
  const counts = useQuery(countsRead);
  return counts.data ? <span className={style.count}>{counts.data.all}</span> : null;
}

function OrdersCount(): ReactElement | null {
  const orders = useQuery(ordersRead);
  const waiting = orders.data?.length ?? 0;
  return waiting > 0 ? <span className={style.count}>{waiting}</span> : null;
}

export function Connection(): ReactElement {
  const t = useTexts(shell);
  const state = useStore(connection);
  return (
    <p className={style.connection} role="status" data-state={state} data-testid="connection">
      <span className={style.dot} aria-hidden="true" />
      <span className={style.word}>{t(state)}</span>
    </p>
  );
}
