import { Button, useMantineColorScheme, type MantineColorScheme } from "@mantine/core";
import { useQuery, useQueryClient, useMutation } from "@tanstack/react-query";
import { useNavigate, useRouteContext } from "@tanstack/react-router";
import { Suspense, useState, type ReactElement } from "react";
import * as account from "@keng/i18n/officer/account.ts";
import * as roles from "@keng/i18n/officer/roles.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import { api, isSignedOut } from "../api.ts";
import { may, sectionsOf } from "../access.ts";
import { forgetWriting } from "../conversations/drafts.ts";
import { desktopAlarmAskable } from "../emergencies/desktop.ts";
import { FaultNote } from "../fault.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import { setSoftSound, softSound } from "../live/sound.ts";
import page from "../page.module.css";
import { PushCard } from "../push/push.view.tsx";
import { meRead } from "../reads.ts";
import { LanguageSwitch } from "../shell/language-switch.view.tsx";
import { useStore } from "../store.ts";
import { TokensCard } from "../tokens/tokens.lazy.ts";
import { Choice } from "./choice.view.tsx";
import { PasswordCard } from "./password.view.tsx";
import { RecoveryCard } from "./recovery.view.tsx";
import { SessionsCard } from "./sessions.view.tsx";

export function AccountPage(): ReactElement {
  const t = useTexts(account);
  const around = useTexts(shell);
  const role = useTexts(roles);
  const lang = useLang();
  const context = useRouteContext({ from: "/signed-in" });
  const me = useQuery(meRead).data ?? context.me;
  const reads = may(me, "GET /api/conversations");
  const known = me.roles.map((one) => role(one)).join(", ");
  return (
    <div className={page.page}>
      <div className={page.inner}>
        <h1 className={page.title}>{t("title")}</h1>
        <section className={page.card} aria-labelledby="you">
          <h2 id="you" className={page.sub}>
            {me.display_name}
          </h2>
          <dl className={page.facts}>
            <dt>{t("username")}</dt>
            <dd>{me.username}</dd>
            <dt>{t("role")}</dt>
            <dd>{me.roles.map((one) => `${role(one)}: ${role(`about.${one}`)}`).join("; ")}</dd>
            {me.unit === null ? null : (
              <>
                <dt>{t("unit")}</dt>
                <dd>{lang === "en" ? me.unit.name_en : me.unit.name_vi}</dd>
              </>
            )}
          </dl>
          {sectionsOf(me).length > 1 ? null : (
            <p className={page.hint}>{around("no_inbox_text", { role: known })}</p>
          )}
          <SignOut />
        </section>
        <LookCard sounds={reads} />
        <PushCard me={me} />
        <SessionsCard />
        <PasswordCard />
        <RecoveryCard left={me.recovery_codes_left} />
        <Suspense fallback={null}>
          <TokensCard me={me} />
        </Suspense>
      </div>
    </div>
  );
}

function SignOut(): ReactElement {
  const t = useTexts(account);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const gone = (): void => {
    forgetWriting();
    queries.clear();
    void navigate({ to: "/dang-nhap" });
  };
  const signOut = useMutation({
    mutationFn: async () => {
      try {
        await api.signOut();
      } catch (error) {
        if (!isSignedOut(error)) throw error;
      }
    },
    onSuccess: gone,
  });
  return (
    <>
      {signOut.error ? <FaultNote error={signOut.error} /> : null}
      <div className={page.row}>
        <span className={page.hint}>{t("sign_out_text")}</span>
        <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          {t("sign_out")}
        </Button>
      </div>
    </>
  );
}

const LOOKS: readonly MantineColorScheme[] = ["auto", "light", "dark"];

function LookCard({ sounds }: { sounds: boolean }): ReactElement {
  const t = useTexts(account);
  const around = useTexts(shell);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const sound = useStore(softSound);
  return (
    <section className={page.card} aria-labelledby="look">
      <h2 id="look" className={page.sub}>
        {t("look")}
      </h2>
      <div>
        <div className={page.row}>
          <span className={page.words}>
            <span>{around("look")}</span>
            <span className={page.hint}>{t("look_text")}</span>
          </span>
          <Choice
            label={around("look")}
            options={LOOKS.map((value) => ({ value, text: around(`look.${value}`) }))}
            chosen={colorScheme}
            onChoose={setColorScheme}
          />
        </div>
        <div className={page.row}>
          <span className={page.words}>{t("language")}</span>
          <LanguageSwitch />
        </div>
        {sounds ? (
          <>
            <div className={page.row}>
              <span className={page.words}>
                <span>{t("sound")}</span>
                <span className={page.hint}>{t("sound_text")}</span>
              </span>
              <Button variant="default" aria-pressed={sound} onClick={() => setSoftSound(!sound)}>
                {sound ? around("sound_on") : around("sound_off")}
              </Button>
            </div>
            <DesktopAlarm />
          </>
        ) : null}
      </div>
    </section>
  );
}

function DesktopAlarm(): ReactElement | null {
  const t = useTexts(account);
  const [askable, setAskable] = useState(desktopAlarmAskable);
  if (!("Notification" in window)) return null;
  const state = Notification.permission === "granted" ? t("alarm_on") : t("alarm_off");
  return (
    <div className={page.row}>
      <span className={page.words}>
        <span>{t("alarm")}</span>
        <span className={page.hint}>{t("alarm_text")}</span>
      </span>
      {askable ? (
        <Button
          variant="default"
          onClick={() => void Notification.requestPermission().then(() => setAskable(desktopAlarmAskable()))}
        >
          {t("alarm_ask")}
        </Button>
      ) : (
        <span className={page.hint}>{state}</span>
      )}
    </div>
  );
}
