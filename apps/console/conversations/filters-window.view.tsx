import { IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import type { SavedFilter } from "@keng/contract/console-sorting.ts";
import * as filters from "@keng/i18n/officer/filters.ts";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import * as words from "@keng/i18n/officer/words.ts";
import type { InboxAsked } from "../api.ts";
import { Dialog } from "../dialog.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import { countsRead, savedFiltersRead } from "../reads.ts";
import type { InboxSearch } from "./address.ts";
import { useColleagues } from "./colleagues.ts";
import { FilterForm } from "./filter-form.view.tsx";
import style from "./filters-window.module.css";
import { countWords, inWords, isSameLook, searchFor } from "./saved-look.ts";

/** Lists beside those that stand above the inbox: what is not read yet, and what was saved under a name. */
export function FiltersWindow({ asked, onClose }: { asked: InboxAsked; onClose: () => void }): ReactElement {
  const t = useTexts(filters);
  const i = useTexts(inbox);
  const word = useTexts(words);
  const lang = useLang();
  const saved = useQuery(savedFiltersRead);
  const unread = useQuery(countsRead).data?.unread;
  const colleagues = useColleagues(true);
  const navigate = useNavigate({ from: "/hop-thu" });
  const [editing, setEditing] = useState<SavedFilter | null>(null);
  const what = inWords(asked, { lang, colleagues });
  // an order alone is no list
  const isList = inWords({ ...asked, sort: "urgent" }, { lang, colleagues }) !== "";
  const isSaved = (saved.data ?? []).some((one) => isSameLook(one.look, asked));
  const go = (search: InboxSearch): void => {
    onClose();
    // the thread that is open stays so
    void navigate({
      search: ({ mo, xem }) => ({ ...search, ...(mo ? { mo } : {}), ...(xem ? { xem } : {}) }),
    });
  };
  if (editing !== null)
    return (
      <Dialog title={t("edit", { name: editing.name })} size={440} onClose={onClose}>
        <FilterForm one={editing} look={editing.look} onDone={onClose} />
      </Dialog>
    );
  return (
    <Dialog title={t("title")} size={440} onClose={onClose}>
      <ul className={style.list} aria-label={t("list")}>
        <li className={style.row}>
          <button
            type="button"
            className={style.choice}
            aria-current={asked.filter === "unread" ? "true" : undefined}
            onClick={() => go({ loc: "chua-doc" })}
          >
            <span className={style.name}>{i("filter.unread")}</span>
            <span className={style.count}>{unread === undefined ? "" : countWords(lang, unread)}</span>
          </button>
        </li>
        {(saved.data ?? []).map((one) => (
          <li key={one.id} className={style.row}>
            <button
              type="button"
              className={style.choice}
              aria-current={isSameLook(one.look, asked) ? "true" : undefined}
              onClick={() => go(searchFor(one.look))}
            >
              <span className={style.name}>
                {one.name}
                <span className={style.what}>
                  {[
                    inWords(one.look, { lang, colleagues }),
                    one.mine ? (one.shared ? t("shared") : "") : t("shared_by", { name: one.owner }),
                  ]
                    .filter((part) => part !== "")
                    .join(" · ")}
                </span>
              </span>
              <span className={style.count}>{one.count === null ? "" : countWords(lang, one.count)}</span>
            </button>
            {one.may_change ? (
              <button
                type="button"
                className={style.edit}
                aria-label={t("edit", { name: one.name })}
                onClick={() => setEditing(one)}
              >
                <IconPencil size={20} aria-hidden="true" />
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {saved.isPending ? <SkeletonRows rows={2} height={52} label={word("loading")} /> : null}
      {saved.error ? <FaultNote error={saved.error} retry={() => void saved.refetch()} /> : null}
      {saved.data?.length === 0 ? <p className={style.text}>{t("none")}</p> : null}
      {isList ? null : <p className={style.text}>{t("save_first")}</p>}
      {!isList || isSaved ? null : (
        <section className={style.save}>
          <h3 className={style.title}>{t("save_title")}</h3>
          <p className={style.text}>{t("save_what", { what })}</p>
          <FilterForm one={null} look={asked} onDone={onClose} />
        </section>
      )}
    </Dialog>
  );
}
