import { Button, TextInput } from "@mantine/core";
import { IconClock, IconFileText } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { Me } from "@keng/contract/console-api.ts";
import * as session from "@keng/i18n/officer/session.ts";
import { api } from "../api.ts";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { CodeField } from "./code-field.view.tsx";
import style from "./form.module.css";
import { Who } from "./who.view.tsx";

type Props = { name: string; unit: string | null; onOther: () => void; onDone: (me: Me) => void };

/** Second step: six digits from the phone, or a recovery code without it. */
export function CodeStep(props: Props): ReactElement {
  const [byRecovery, setByRecovery] = useState(false);
  return byRecovery ? (
    <RecoveryForm {...props} onCode={() => setByRecovery(false)} />
  ) : (
    <DigitsForm {...props} onRecovery={() => setByRecovery(true)} />
  );
}

function DigitsForm(props: Props & { onRecovery: () => void }): ReactElement {
  const t = useTexts(session);
  const [code, setCode] = useState("");
  const [remember, setRemember] = useState(false);
  const confirm = useMutation({
    mutationFn: (digits: string) => api.secondFactor(digits, remember),
    onSuccess: props.onDone,
    onError: () => setCode(""),
  });
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (code.length === 6) confirm.mutate(code);
      }}
    >
      <div className={style.head}>
        <h1 className={style.title}>{t("code_title")}</h1>
        <p className={style.text}>{t("code_text")}</p>
      </div>
      <Who name={props.name} unit={props.unit} onOther={props.onOther} />
      <CodeField
        label={t("code_label")}
        value={code}
        disabled={confirm.isPending}
        invalid={confirm.isError}
        describedBy="code-hint"
        onChange={setCode}
        onFull={(digits) => confirm.mutate(digits)}
      />
      <p id="code-hint" className={style.hint}>
        <IconClock size={16} aria-hidden="true" style={{ verticalAlign: "-3px", marginRight: 4 }} />
        {t("code_auto")}
      </p>
      {confirm.error ? <FaultNote error={confirm.error} /> : null}
      <label className={style.check}>
        <input
          type="checkbox"
          checked={remember}
          onChange={(event) => setRemember(event.currentTarget.checked)}
        />
        <span>{t("remember")}</span>
        <span className={style.hint}>{t("remember_text")}</span>
      </label>
      <Button type="submit" size="lg" fullWidth loading={confirm.isPending} disabled={code.length < 6}>
        {t("sign_in")}
      </Button>
      <Button
        variant="default"
        size="lg"
        fullWidth
        leftSection={<IconFileText size={20} aria-hidden="true" />}
        onClick={props.onRecovery}
      >
        {t("use_recovery")}
      </Button>
    </form>
  );
}

function RecoveryForm(props: Props & { onCode: () => void }): ReactElement {
  const t = useTexts(session);
  const [code, setCode] = useState("");
  const confirm = useMutation({ mutationFn: () => api.recovery(code.trim()), onSuccess: props.onDone });
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() !== "") confirm.mutate();
      }}
    >
      <div className={style.head}>
        <h1 className={style.title}>{t("recovery_title")}</h1>
        <p className={style.text}>{t("recovery_text")}</p>
      </div>
      <Who name={props.name} unit={props.unit} onOther={props.onOther} />
      <TextInput
        label={t("recovery_label")}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only thing to do on this screen
        autoFocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {confirm.error ? <FaultNote error={confirm.error} /> : null}
      <Button type="submit" size="lg" fullWidth loading={confirm.isPending} disabled={code.trim().length < 6}>
        {t("sign_in")}
      </Button>
      <Button variant="default" size="lg" fullWidth onClick={props.onCode}>
        {t("use_code")}
      </Button>
    </form>
  );
}
