import { Button, TextInput } from "@mantine/core";
import { IconMailOff } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useEffect, useState, type ReactElement } from "react";
import * as session from "@keng/i18n/officer/session.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { EmptyState } from "@keng/ui/empty-state.view.tsx";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { api, faultOf } from "../api.ts";
import { FaultNote, useFaultText } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import style from "./form.module.css";
import { Front } from "./front.view.tsx";
import { Who } from "./who.view.tsx";
import { PasswordField } from "./password-field.view.tsx";

/** `/moi/<token>`: a link from the administrator, used once to choose a password. */
export function InvitationPage(): ReactElement {
  const t = useTexts(session);
  const word = useTexts(words);
  const say = useFaultText();
  const { token } = useParams({ from: "/moi/$token" });
  const invitation = useQuery({ queryKey: ["invitation", token], queryFn: () => api.invitation(token) });
  useEffect(() => {
    document.title = `${t("invite_title")} · ${word("app")}`;
  }, [t, word]);
  if (invitation.error && faultOf(invitation.error).code !== "offline")
    return (
      <Front>
        <EmptyState icon={<IconMailOff size={32} />} title={t("invite_broken")} text={say(invitation.error)}>
          <ToSignIn />
        </EmptyState>
      </Front>
    );
  return (
    <Front>
      {invitation.error ? (
        <FaultNote error={invitation.error} retry={() => void invitation.refetch()} />
      ) : null}
      {invitation.isPending ? <SkeletonRows rows={3} height={64} label={word("loading")} /> : null}
      {invitation.data?.confirmed === false ? (
        <EmptyState icon={<IconMailOff size={32} />} title={t("invite_title")} text={t("invite_waits")} />
      ) : null}
      {invitation.data?.confirmed === true ? <PasswordForm token={token} {...invitation.data} /> : null}
    </Front>
  );
}

function ToSignIn(): ReactElement {
  const t = useTexts(session);
  return (
    <Button size="lg" fullWidth renderRoot={(props) => <Link to="/dang-nhap" {...props} />}>
      {t("go_sign_in")}
    </Button>
  );
}

function PasswordForm(props: {
  token: string;
  display_name: string;
  username: string;
  unit_name: string | null;
  needs_code: boolean;
}): ReactElement {
  const t = useTexts(session);
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [code, setCode] = useState("");
  const [checked, setChecked] = useState(false);
  const accept = useMutation({
    mutationFn: () => api.acceptInvitation(props.token, password, props.needs_code ? code : undefined),
  });
  const differs = again !== password;
  if (accept.isSuccess)
    return (
      <div className={style.form} role="status">
        <h1 className={style.title}>{t("invite_done")}</h1>
        <ToSignIn />
      </div>
    );
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!differs && password !== "") accept.mutate();
      }}
    >
      <div className={style.head}>
        <h1 className={style.title}>{t("invite_title")}</h1>
        <p className={style.text}>{t("invite_text", { username: props.username })}</p>
      </div>
      <Who name={props.display_name} unit={props.unit_name} />
      {accept.error ? <FaultNote error={accept.error} /> : null}
      {props.needs_code ? (
        <TextInput
          label={t("invite_code")}
          description={t("invite_code_hint")}
          size="lg"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          maxLength={20}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      ) : null}
      <input type="hidden" name="username" autoComplete="username" value={props.username} readOnly />
      <PasswordField
        label={t("new_password")}
        description={t("password_hint")}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <PasswordField
        label={t("repeat_password")}
        autoComplete="new-password"
        value={again}
        error={checked && differs ? t("repeat_wrong") : null}
        onChange={setAgain}
      />
      <Button type="submit" size="lg" fullWidth loading={accept.isPending}>
        {t("invite_accept")}
      </Button>
    </form>
  );
}
