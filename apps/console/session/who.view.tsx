import { IconUserShield } from "@tabler/icons-react";
import type { ReactElement } from "react";
import * as session from "@keng/i18n/officer/session.ts";
import { useTexts } from "../language.tsx";
import style from "./who.module.css";

/** Who is signing in, and the way out when it is somebody else. */
export function Who(props: { name: string; unit: string | null; onOther?: () => void }): ReactElement {
  const t = useTexts(session);
  return (
    <div className={style.who}>
      <IconUserShield size={20} aria-hidden="true" />
      <span className={style.words}>
        <strong className={style.name}>{props.name}</strong>
        {props.unit === null ? null : <span className={style.unit}>{props.unit}</span>}
      </span>
      {props.onOther ? (
        <button type="button" className={style.other} onClick={props.onOther}>
          {t("other_account")}
        </button>
      ) : null}
    </div>
  );
}
