import { Button, PasswordInput } from "@mantine/core";
import "@mantine/core/styles/PasswordInput.css";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import * as account from "@keng/i18n/officer/account.ts";
import * as session from "@keng/i18n/officer/session.ts";
import { api } from "../api.ts";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import page from "../page.module.css";
import { say } from "../shell/toast.ts";

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
  const eye = { "aria-label": s("show_password"), tabIndex: 0, "aria-hidden": false };
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
        <PasswordInput
          label={t("current_password")}
          autoComplete="current-password"
          value={current}
          visibilityToggleButtonProps={eye}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={s("new_password")}
          description={s("password_hint")}
          autoComplete="new-password"
          value={next}
          visibilityToggleButtonProps={eye}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <PasswordInput
          label={s("repeat_password")}
          autoComplete="new-password"
          value={again}
          error={checked && next !== again ? s("repeat_wrong") : null}
          visibilityToggleButtonProps={eye}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        {change.error ? <FaultNote error={change.error} /> : null}
        <Button type="submit" className={page.start} loading={change.isPending}>
          {t("change_password")}
        </Button>
      </form>
    </section>
  );
}
