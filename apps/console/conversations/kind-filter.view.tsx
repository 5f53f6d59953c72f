import { IconChevronDown } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import * as words from "@keng/i18n/officer/words.ts";
import type { ThreadKind } from "../api.ts";
import { useTexts } from "../language.tsx";
import { KIND_WORDS, KINDS } from "./address.ts";
import style from "./kind-filter.module.css";

export function KindFilter({ chosen }: { chosen: ThreadKind | null }): ReactElement {
  const t = useTexts(inbox);
  const word = useTexts(words);
  const navigate = useNavigate({ from: "/hop-thu" });
  return (
    <div className={style.filter}>
      <select
        className={style.select}
        aria-label={t("kind_filter")}
        value={KINDS.find((kind) => KIND_WORDS[kind] === chosen) ?? ""}
        onChange={(event) => {
          const loai = KINDS.find((kind) => kind === event.currentTarget.value);
          void navigate({
            search: (before) => {
              const { loai: _loai, ...rest } = before;
              return loai === undefined ? rest : { ...rest, loai };
            },
          });
        }}
      >
        <option value="">{t("kind_all")}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {word(`kind.${KIND_WORDS[kind]}`)}
          </option>
        ))}
      </select>
      <IconChevronDown size={16} aria-hidden="true" className={style.arrow} />
    </div>
  );
}
