import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import * as account from "@keng/i18n/officer/account.ts";
import { api } from "../api.ts";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import page from "../page.module.css";
import { KEYS } from "../reads.ts";
import { RecoveryCodes } from "../session/recovery-codes.view.tsx";
import { PasswordField } from "../session/password-field.view.tsx";

const FEW = 3;

export function RecoveryCard({ left }: { left: number }): ReactElement {
  const t = useTexts(account);
  const queries = useQueryClient();
  const [password, setPassword] = useState("");
  const renew = useMutation({
    mutationFn: () => api.newRecoveryCodes(password),
    onSuccess: () => {
      setPassword("");
      void queries.invalidateQueries({ queryKey: KEYS.me });
    },
    gcTime: 0,
  });
  return (
    <section className={page.card} aria-labelledby="codes">
      {renew.data ? (
        <RecoveryCodes codes={renew.data} done={t("codes_done")} onDone={() => renew.reset()} />
      ) : (
        <>
          <h2 id="codes" className={page.sub}>
            {t("codes")}
          </h2>
          <p className={page.hint}>
            {left <= FEW ? t("codes_few", { n: left }) : t("codes_left", { n: left })}
          </p>
          <form
            className={page.form}
            onSubmit={(event) => {
              event.preventDefault();
              if (password !== "") renew.mutate();
            }}
          >
            <PasswordField
              label={t("current_password")}
              description={t("codes_new_text")}
              autoComplete="current-password"
              value={password}
              onChange={setPassword}
            />
            {renew.error ? <FaultNote error={renew.error} /> : null}
            <Button type="submit" variant="default" className={page.start} loading={renew.isPending}>
              {t("codes_new")}
            </Button>
          </form>
        </>
      )}
    </section>
  );
}
