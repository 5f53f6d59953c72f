import { IconPhonePlus, IconSearch, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Suspense, useState, type ReactElement } from "react";
import type { Me } from "@keng/contract/console-api.ts";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import { may } from "../access.ts";
import { useTexts } from "../language.tsx";
import { countsRead } from "../reads.ts";
import { DutyLine } from "../shifts/duty-line.lazy.ts";
import { LanguageSwitch } from "../shell/language-switch.view.tsx";
import { FILTERS, FILTER_WORDS, type InboxSearch } from "./address.ts";
import style from "./inbox-head.module.css";
import { SearchField } from "./search-field.view.tsx";

/** What is set aside is no work to be done: it stands in the line of filters below (kind-filter). */
const TABS = FILTERS.filter((word) => word !== "de-rieng");
const MOST_SHOWN = 999;

/** Title and search on a phone; the filters with their counts everywhere. */
export function InboxHead({ search, me }: { search: InboxSearch; me: Me }): ReactElement {
  const t = useTexts(inbox);
  const around = useTexts(shell);
  const [searching, setSearching] = useState(search.tim !== undefined);
  const counts = useQuery(countsRead).data;
  return (
    <>
      <header className={style.head}>
        {searching ? (
          <>
            <h1 className="k-unseen">{t("title")}</h1>
            <SearchField focused={search.tim === undefined} />
          </>
        ) : (
          <>
            <div className={style.titled}>
              <h1 className={style.title}>{t("title")}</h1>
              <Suspense>
                <DutyLine me={me} />
              </Suspense>
            </div>
            {may(me, "POST /api/reports") ? (
              <Link
                to="/ghi-tin"
                search={{ kenh: "dien-thoai" }}
                className={style.tool}
                aria-label={around("write_report")}
              >
                <IconPhonePlus size={24} aria-hidden="true" />
              </Link>
            ) : null}
            <LanguageSwitch />
          </>
        )}
        <button
          type="button"
          className={style.tool}
          aria-label={searching ? around("search_clear") : around("search")}
          onClick={() => setSearching(!searching)}
        >
          {searching ? <IconX size={24} aria-hidden="true" /> : <IconSearch size={24} aria-hidden="true" />}
        </button>
      </header>
      <nav className={style.tabs} aria-label={t("filters")}>
        {TABS.map((word) => {
          const filter = FILTER_WORDS[word];
          const n = counts?.[filter];
          // chosen by its name, in the window of filters or the palette
          if (filter === "unread" && search.loc !== word) return null;
          // these two are there when there is something in them
          if ((filter === "assigned" || filter === "snoozed") && search.loc !== word && (n ?? 0) === 0)
            return null;
          return (
            <Link
              key={word}
              to="/hop-thu"
              search={(before) => {
                const { loc: _loc, ...rest } = before;
                return word === "tat-ca" ? rest : { ...rest, loc: word };
              }}
              className={style.tab}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t(`filter.${filter}`)}{" "}
              <span
                className={style.count}
                data-all={filter === "all" ? true : undefined}
                data-late={filter === "late" && (n ?? 0) > 0 ? true : undefined}
              >
                {n === undefined ? "" : n > MOST_SHOWN ? `${MOST_SHOWN}+` : n}
              </span>
            </Link>
          );
        })}
      </nav>
    </>
  );
}
