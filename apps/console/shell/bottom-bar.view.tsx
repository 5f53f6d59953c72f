import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import * as shell from "@keng/i18n/officer/shell.ts";
import { PATHS, type Section } from "../access.ts";
import { useTexts } from "../language.tsx";
import { connection } from "../live/connection.ts";
import { countsRead, ordersRead } from "../reads.ts";
import { useStore } from "../store.ts";
import style from "./bottom-bar.module.css";
import { SECTION_ICONS } from "./navigation.view.tsx";

/** Pages with words, under the thumb; away while a thread is open, which has its own way back. */
export function BottomBar(props: { sections: readonly Section[]; hidden: boolean }): ReactElement {
  const t = useTexts(shell);
  const state = useStore(connection);
  return (
    <div className={style.place}>
      {state === "lost" ? (
        <p className={style.lost} role="status">
          {t("lost")}
        </p>
      ) : null}
      <nav className={style.bar} aria-label={t("navigation")} hidden={props.hidden}>
        {props.sections.map((section) => {
          const Icon = SECTION_ICONS[section];
          return (
            <Link
              key={section}
              to={PATHS[section]}
              className={style.entry}
              activeProps={{ "aria-current": "page" }}
            >
              <span className={style.icon}>
                <Icon size={24} aria-hidden="true" />
                {section === "inbox" ? <Count /> : null}
                {section === "orders" ? <OrdersCount /> : null}
              </span>
              <span>{t(section)}</span>
            </Link>
          );
        })}
      </nav>
    </div>
  );
}

function OrdersCount(): ReactElement | null {
  const orders = useQuery(ordersRead);
  const waiting = orders.data?.length ?? 0;
  return waiting > 0 ? <span className={style.count}>{waiting}</span> : null;
}

function Count(): ReactElement | null {
  const counts = useQuery(countsRead);
  return counts.data && counts.data.all > 0 ? <span className={style.count}>{counts.data.all}</span> : null;
}
