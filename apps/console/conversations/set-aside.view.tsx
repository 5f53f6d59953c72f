import { IconArchive } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import { useTexts } from "../language.tsx";
import { countsRead } from "../reads.ts";
import style from "./set-aside.module.css";

/** The way to what is no work: advertising and the like, kept and never deleted. */
export function SetAside({ chosen }: { chosen: boolean }): ReactElement {
  const t = useTexts(inbox);
  const n = useQuery(countsRead).data?.set_aside;
  return (
    <Link
      to="/hop-thu"
      search={(before) => {
        const { loc: _loc, ...rest } = before;
        return chosen ? rest : { ...rest, loc: "de-rieng" };
      }}
      className={style.link}
      data-chosen={chosen || undefined}
      aria-pressed={chosen}
      role="button"
    >
      <IconArchive size={20} aria-hidden="true" />
      {t("filter.set_aside")} <span className={style.count}>{n ?? ""}</span>
    </Link>
  );
}
