import { IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import * as texts from "@keng/i18n/officer/search.ts";
import { useLang, useTexts } from "../language.tsx";
import type { InboxSearch } from "./address.ts";
import { useColleagues } from "./colleagues.ts";
import style from "./filter-chips.module.css";
import { type Chip, chipsOf } from "./suggestions.ts";

/** Conditions under which the list stands, each with the way to be rid of it. */
export function FilterChips(props: { search: InboxSearch }): ReactElement | null {
  const t = useTexts(texts);
  const lang = useLang();
  const colleagues = useColleagues(props.search.cb !== undefined);
  const chips = chipsOf(props.search, { lang, colleagues });
  if (chips.length === 0) return null;
  return (
    <ul className={style.chips} aria-label={t("conditions")}>
      {chips.map(({ key, text }) => (
        <li key={key} className={style.chip}>
          <span className={style.text} title={text}>
            {text}
          </span>
          <Link
            to="/hop-thu"
            search={(before) => without(before, [key])}
            className={style.remove}
            aria-label={t("remove", { condition: text })}
          >
            <IconX size={16} aria-hidden="true" />
          </Link>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <Link
            to="/hop-thu"
            search={(before) => without(before, ["noi", "tt", "cb", "tu", "den"])}
            className={style.all}
          >
            {t("remove_all")}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}

function without(search: InboxSearch, keys: readonly Chip["key"][]): InboxSearch {
  const rest = { ...search };
  for (const key of keys) delete rest[key];
  return rest;
}
