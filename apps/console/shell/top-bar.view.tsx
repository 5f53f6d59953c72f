import { IconBell, IconUserShield } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Suspense, type ReactElement } from "react";
import type { Me } from "@keng/contract/console-api.ts";
import * as roles from "@keng/i18n/officer/roles.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { Brand } from "@keng/ui/brand.view.tsx";
import { may } from "../access.ts";
import { SearchField } from "../conversations/search-field.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import { countsRead } from "../reads.ts";
import { DutyLine } from "../shifts/duty-line.lazy.ts";
import { LanguageSwitch } from "./language-switch.view.tsx";
import style from "./top-bar.module.css";

export function TopBar({ me }: { me: Me }): ReactElement {
  const t = useTexts(shell);
  const word = useTexts(words);
  const role = useTexts(roles);
  const lang = useLang();
  const reads = may(me, "GET /api/conversations");
  const unit = me.unit === null ? null : lang === "en" ? me.unit.name_en : me.unit.name_vi;
  const asRole = me.roles.map((one) => role(one)).join(", ");
  return (
    <header className={style.bar}>
      <Link to="/" className={style.brand}>
        <Brand />
        <span className={style.name}>{word("app")}</span>
      </Link>
      {unit === null ? null : (
        <span className={style.unit} title={unit}>
          {unit}
        </span>
      )}
      {reads ? (
        <div className={style.duty}>
          <Suspense>
            <DutyLine me={me} />
          </Suspense>
        </div>
      ) : null}
      <div className={style.search}>{reads ? <SearchField /> : null}</div>
      <Link to="/tai-khoan" className={style.me} title={t("signed_in_as", { name: me.display_name })}>
        <IconUserShield size={20} aria-hidden="true" />
        <span className={style.myName}>{`${asRole}: ${me.display_name}`}</span>
      </Link>
      {reads ? <Waiting /> : null}
      <LanguageSwitch />
    </header>
  );
}

function Waiting(): ReactElement {
  const t = useTexts(shell);
  const counts = useQuery(countsRead);
  const n = counts.data?.new;
  return (
    <Link to="/hop-thu" search={{ loc: "moi" }} className={style.bell} aria-label={t("bell", { n: n ?? 0 })}>
      <IconBell size={20} aria-hidden="true" />
      <span aria-hidden="true">{n ?? ""}</span>
    </Link>
  );
}
