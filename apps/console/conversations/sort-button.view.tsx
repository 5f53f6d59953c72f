import { IconArrowsSort } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { InboxSort } from "@keng/contract/console-api.ts";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import { useTexts } from "../language.tsx";
import style from "./sort-button.module.css";

/** Says how the list is sorted; a press sorts it the other way. */
export function SortButton({ sort }: { sort: InboxSort }): ReactElement {
  const t = useTexts(inbox);
  const navigate = useNavigate({ from: "/hop-thu" });
  return (
    <button
      type="button"
      className={style.sort}
      aria-label={t(`sort_said.${sort}`)}
      title={t(`sort_said.${sort}`)}
      onClick={() =>
        void navigate({
          search: (before) => {
            const { xep: _xep, ...rest } = before;
            return sort === "urgent" ? { ...rest, xep: "moi" } : rest;
          },
        })
      }
    >
      {t(`sort.${sort}`)}
      <IconArrowsSort size={20} aria-hidden="true" />
    </button>
  );
}
