import type { ReactElement } from "react";
import type { Role } from "@keng/contract/roles.ts";
import * as officers from "@keng/i18n/officer/officers.ts";
import * as roles from "@keng/i18n/officer/roles.ts";
import { useTexts } from "../language.tsx";
import style from "./officers.module.css";
import { ROLES, standsAlone } from "./role-choice.ts";

export function RoleBoxes(props: {
  chosen: readonly Role[];
  missing: boolean;
  onChange: (roles: readonly Role[]) => void;
}): ReactElement {
  const t = useTexts(officers);
  const role = useTexts(roles);
  return (
    <fieldset className={style.roles}>
      <legend className={style.legend}>{t("roles")}</legend>
      {ROLES.map((one) => (
        <label key={one} className={style.role}>
          <input
            type="checkbox"
            checked={props.chosen.includes(one)}
            onChange={(event) =>
              props.onChange(
                event.currentTarget.checked
                  ? [...props.chosen, one]
                  : props.chosen.filter((other) => other !== one),
              )
            }
          />
          <span>
            {role(one)} <span className={style.about}>{role(`about.${one}`)}</span>
          </span>
        </label>
      ))}
      {props.missing ? (
        <p className={style.wrong} role="alert">
          {t("roles_wrong")}
        </p>
      ) : null}
      {standsAlone(props.chosen) ? (
        <p className={style.wrong} role="status">
          {t("roles_apart")}
        </p>
      ) : null}
    </fieldset>
  );
}
