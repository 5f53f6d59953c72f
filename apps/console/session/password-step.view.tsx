import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { time } from "@keng/i18n/formats.ts";
import * as session from "@keng/i18n/officer/session.ts";
import { api, faultOf, type SignInAnswer } from "../api.ts";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import style from "./form.module.css";
import { PasswordField } from "./password-field.view.tsx";

/** First step: who, and the password. A refusal leaves what was typed where it is. */
export function PasswordStep(props: { onAnswer: (answer: SignInAnswer) => void }): ReactElement {
  const t = useTexts(session);
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useMutation({
    mutationFn: () => api.signIn(username.trim().toLowerCase(), password),
    onSuccess: props.onAnswer,
  });
  const until = signIn.error ? faultOf(signIn.error).facts.until : null;
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (username !== "" && password !== "") signIn.mutate();
      }}
    >
      <div className={style.head}>
        <h1 className={style.title}>{t("welcome")}</h1>
        <p className={style.text}>{t("welcome_text")}</p>
      </div>
      {signIn.error ? <FaultNote error={signIn.error} /> : null}
      {typeof until === "string" ? (
        <p className={style.hint}>{t("locked_until", { time: time(until) })}</p>
      ) : null}
      <TextInput
        label={t("username")}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        data-autofocus
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <PasswordField
        label={t("password")}
        autoComplete="current-password"
        required
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" size="lg" fullWidth loading={signIn.isPending}>
        {t("next")}
      </Button>
    </form>
  );
}
