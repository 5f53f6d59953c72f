import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import * as account from "@keng/i18n/officer/account.ts";
import * as session from "@keng/i18n/officer/session.ts";
import { api } from "../api.ts";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import page from "../page.module.css";
import { say } from "../shell/toast.ts";
import { PasswordField } from "../session/password-field.view.tsx";

export function PasswordCard(): ReactElement {
  const t = useTexts(account);
  const s = useTexts(session);
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [checked, setChecked] = useState(false);
  const change = useMutation({
    mutationFn: () => api.changePassword(current, next),
    onSuccess: () => {
      setCurrent("");
      setNext("");
      setAgain("");
      setChecked(false);
      say(t("password_changed"));
    },
  });
  return (
    <section className={page.card} aria-labelledby="password">
      <h2 id="password" className={page.sub}>
        {t("password")}
      </h2>
      <form
        className={page.form}
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (next === again && next !== "") change.mutate();
        }}
      >
        <PasswordField
          label={t("current_password")}
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
        />
        <PasswordField
          label={s("new_password")}
          description={s("password_hint")}
          autoComplete="new-password"
          value={next}
          onChange={setNext}
        />
        <PasswordField
          label={s("repeat_password")}
          autoComplete="new-password"
          value={again}
          error={checked && next !== again ? s("repeat_wrong") : null}
          onChange={setAgain}
        />
        {change.error ? <FaultNote error={change.error} /> : null}
        <Button type="submit" className={page.start} loading={change.isPending}>
          {t("change_password")}
        </Button>
      </form>
    </section>
  );
}
