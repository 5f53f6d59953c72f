import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState, type ReactElement } from "react";
import type { Me } from "@keng/contract/console-api.ts";
import * as session from "@keng/i18n/officer/session.ts";
import * as words from "@keng/i18n/officer/words.ts";
import type { SignInAnswer } from "../api.ts";
import { useTexts } from "../language.tsx";
import { KEYS } from "../reads.ts";
import { isWritingKept } from "../conversations/drafts.ts";
import style from "./form.module.css";
import { CodeStep } from "./code-step.view.tsx";
import { Front } from "./front.view.tsx";
import { PasswordStep } from "./password-step.view.tsx";
import { Steps } from "./steps.view.tsx";

/** Only a first sign-in needs the QR picture. */
const EnrollStep = lazy(async () => ({ default: (await import("./enroll-step.view.tsx")).EnrollStep }));

export function SignInPage(): ReactElement {
  const t = useTexts(session);
  const word = useTexts(words);
  const [half, setHalf] = useState<SignInAnswer | null>(null);
  const { ve } = useSearch({ from: "/dang-nhap" });
  const navigate = useNavigate();
  const router = useRouter();
  const queries = useQueryClient();

  useEffect(() => {
    document.title = `${t("title")} · ${word("app")}`;
  }, [t, word]);

  const enter = (): void => {
    if (ve === undefined) void navigate({ to: "/", replace: true });
    else router.history.replace(ve);
  };
  const done = (me: Me): void => {
    queries.clear();
    queries.setQueryData(KEYS.me, me);
    enter();
  };
  const answered = (answer: SignInAnswer): void => {
    if (answer.step !== "done") return setHalf(answer);
    queries.clear();
    enter();
  };

  const other = (): void => setHalf(null);
  // whether an account has a second step is known, and said, only after the password
  const names = [t("step_password"), half?.step === "enroll" ? t("step_enroll") : t("step_code")];
  return (
    <Front>
      {half === null ? null : <Steps names={names} at={1} />}
      {half === null && isWritingKept() ? <p className={style.hint}>{t("ended")}</p> : null}
      {half === null ? <PasswordStep onAnswer={answered} /> : null}
      {half?.step === "second_factor" ? (
        <CodeStep name={half.display_name} unit={half.unit_name} onOther={other} onDone={done} />
      ) : null}
      {half?.step === "enroll" ? (
        <Suspense>
          <EnrollStep name={half.display_name} unit={half.unit_name} onOther={other} onDone={done} />
        </Suspense>
      ) : null}
    </Front>
  );
}
