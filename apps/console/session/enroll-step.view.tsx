import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { QRCodeSVG } from "qrcode.react";
import { useState, type ReactElement } from "react";
import type { Me } from "@keng/contract/console-api.ts";
import * as session from "@keng/i18n/officer/session.ts";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import * as words from "@keng/i18n/officer/words.ts";
import { api } from "../api.ts";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { CodeField } from "./code-field.view.tsx";
import style from "./form.module.css";
import { RecoveryCodes } from "./recovery-codes.view.tsx";
import { Who } from "./who.view.tsx";

/** First sign-in: the phone learns the secret, proves it, and the recovery codes are put away. */
export function EnrollStep(props: {
  name: string;
  unit: string | null;
  onOther: () => void;
  onDone: (me: Me) => void;
}): ReactElement {
  const t = useTexts(session);
  const word = useTexts(words);
  const [code, setCode] = useState("");
  const [me, setMe] = useState<Me | null>(null);
  const enroll = useQuery({ queryKey: ["enroll"], queryFn: api.enroll, staleTime: Infinity, gcTime: 0 });
  const confirm = useMutation({
    mutationFn: api.enrollConfirm,
    onSuccess: setMe,
    onError: () => setCode(""),
  });
  if (me !== null && enroll.data)
    return (
      <RecoveryCodes
        codes={enroll.data.recovery_codes}
        done={t("enroll_done")}
        onDone={() => props.onDone(me)}
      />
    );
  return (
    <div className={style.form}>
      <div className={style.head}>
        <h1 className={style.title}>{t("enroll_title")}</h1>
        <p className={style.text}>{t("enroll_text")}</p>
      </div>
      <Who name={props.name} unit={props.unit} onOther={props.onOther} />
      {enroll.error ? <FaultNote error={enroll.error} retry={() => void enroll.refetch()} /> : null}
      {enroll.isPending ? <SkeletonRows rows={3} height={64} label={word("loading")} /> : null}
      {enroll.data ? (
        <>
          <div className={style.qr}>
            <QRCodeSVG value={enroll.data.uri} size={176} level="M" title={t("enroll_qr")} />
          </div>
          <p className={style.hint}>
            {t("enroll_secret")} <span className={style.secret}>{enroll.data.secret}</span>
          </p>
          <CodeField
            label={t("code_label")}
            value={code}
            disabled={confirm.isPending}
            invalid={confirm.isError}
            onChange={setCode}
            onFull={(digits) => confirm.mutate(digits)}
          />
          {confirm.error ? <FaultNote error={confirm.error} /> : null}
          <Button
            size="lg"
            fullWidth
            loading={confirm.isPending}
            disabled={code.length < 6}
            onClick={() => confirm.mutate(code)}
          >
            {t("next")}
          </Button>
        </>
      ) : null}
    </div>
  );
}
