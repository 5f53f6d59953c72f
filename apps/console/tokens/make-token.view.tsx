import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { Scope } from "@keng/contract/token-can.ts";
import * as account from "@keng/i18n/officer/account.ts";
import * as tokens from "@keng/i18n/officer/tokens.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { Choice } from "../account/choice.view.tsx";
import { newRequestId } from "../api.ts";
import { Dialog } from "../dialog.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import boxes from "../officers/officers.module.css";
import { PasswordField } from "../session/password-field.view.tsx";
import { tokenApi, type TokenMade, tokensRead } from "./tokens-api.ts";

const DAYS = ["7", "30", "90"] as const;

export function MakeToken(props: {
  scopes: readonly Scope[];
  onClose: () => void;
  onMade: (made: TokenMade) => void;
}): ReactElement {
  const t = useTexts(tokens);
  const a = useTexts(account);
  const word = useTexts(words);
  const queries = useQueryClient();
  const [id] = useState(newRequestId);
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly Scope[]>([]);
  const [days, setDays] = useState<(typeof DAYS)[number]>("30");
  const [password, setPassword] = useState("");
  const [checked, setChecked] = useState(false);
  const make = useMutation({
    mutationFn: () => tokenApi.make({ id, name: name.trim(), scopes, days: Number(days), password }),
    onSuccess: (made) => props.onMade(made),
    onSettled: () => void queries.invalidateQueries({ queryKey: tokensRead.queryKey }),
    // the token stays in no memory longer than the window that shows it
    gcTime: 0,
  });
  const wrong = { name: name.trim() === "", scopes: scopes.length === 0, password: password === "" };
  return (
    <Dialog title={t("make")} size={560} keepOpen onClose={props.onClose}>
      <form
        className={boxes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (!wrong.name && !wrong.scopes && !wrong.password) make.mutate();
        }}
      >
        <TextInput
          label={t("name")}
          description={t("name_hint")}
          maxLength={60}
          data-autofocus
          value={name}
          error={checked && wrong.name ? t("name_wrong") : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <fieldset className={boxes.roles}>
          <legend className={boxes.legend}>{t("scopes")}</legend>
          {props.scopes.map((scope) => (
            <label key={scope} className={boxes.role}>
              <input
                type="checkbox"
                checked={scopes.includes(scope)}
                onChange={(event) =>
                  setScopes(
                    event.currentTarget.checked
                      ? [...scopes, scope]
                      : scopes.filter((other) => other !== scope),
                  )
                }
              />
              <span>
                {t(`scope.${scope}`)} <span className={boxes.about}>{t(`about.${scope}`)}</span>
              </span>
            </label>
          ))}
          {checked && wrong.scopes ? (
            <p className={boxes.wrong} role="alert">
              {t("scopes_wrong")}
            </p>
          ) : null}
        </fieldset>
        <div className={boxes.roles}>
          <span className={boxes.legend}>{t("days")}</span>
          <Choice
            label={t("days")}
            options={DAYS.map((value) => ({ value, text: t("days.n", { n: Number(value) }) }))}
            chosen={days}
            onChoose={setDays}
          />
        </div>
        <PasswordField
          label={a("current_password")}
          description={t("password_text")}
          autoComplete="current-password"
          value={password}
          error={checked && wrong.password ? t("password_wrong") : null}
          onChange={setPassword}
        />
        {make.error ? <FaultNote error={make.error} /> : null}
        <div className={boxes.buttons}>
          <Button variant="default" onClick={props.onClose}>
            {word("cancel")}
          </Button>
          <Button type="submit" loading={make.isPending}>
            {t("create")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
