import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { Me } from "@keng/contract/console-api.ts";
import * as duty from "@keng/i18n/officer/duty.ts";
import { may, PATHS } from "../access.ts";
import { givenName } from "../conversations/pill.ts";
import { useTexts } from "../language.tsx";
import { shiftsRead } from "../reads.ts";
import style from "./duty-line.module.css";

/** Who is on duty now, on every screen; it leads to the shift. */
export function DutyLine({ me }: { me: Me }): ReactElement | null {
  const t = useTexts(duty);
  const now = useQuery(shiftsRead).data;
  if (now === undefined) return null;
  const named = (post: string): string =>
    now.turns
      .filter((turn) => turn.post === post)
      .map((turn) => givenName(turn.officer.display_name))
      .join(", ");
  const [desk, commander] = [named("duty_officer"), named("duty_commander")];
  const said = [
    desk === "" ? t("nobody") : t("on_duty", { name: desk }),
    ...(commander === "" ? [] : [t("commander", { name: commander })]),
  ];
  const line = (
    <span className={style.words} title={said.join(", ")}>
      {said[0]}
      {said[1] === undefined ? null : <span className={style.more}>{`, ${said[1]}`}</span>}
    </span>
  );
  return may(me, "GET /api/shifts/past") ? (
    <Link to={PATHS.shifts} search={{}} className={style.line} data-testid="duty-line">
      {line}
    </Link>
  ) : (
    <span className={style.line} data-testid="duty-line">
      {line}
    </span>
  );
}
