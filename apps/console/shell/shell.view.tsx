import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Outlet, useLocation, useNavigate, useRouteContext } from "@tanstack/react-router";
import { Suspense, useEffect, useState, type ReactElement } from "react";
import * as emergency from "@keng/i18n/officer/emergency.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { may, PATHS, sectionsOf } from "../access.ts";
import { AlarmStrip } from "../alarms/alarm-strip.lazy.ts";
import { EmergencyBanner } from "../emergencies/banner.view.tsx";
import { useKeys } from "../keys.ts";
import { useLang, useTexts } from "../language.tsx";
import { sendUnsent } from "../conversations/outbox.ts";
import { connect, connection } from "../live/connection.ts";
import { listenForFirstTouch, softChime } from "../live/sound.ts";
import { onSignedOut } from "../query-client.ts";
import { alarmsRead, countsRead, emergenciesRead, meRead } from "../reads.ts";
import { Palette } from "../palette/palette.lazy.ts";
import { BottomBar } from "./bottom-bar.view.tsx";
import { DemoNote } from "./demo-note.view.tsx";
import { KeysHelp } from "./keys-help.lazy.ts";
import { Navigation } from "./navigation.view.tsx";
import style from "./shell.module.css";
import { SystemNote } from "./system-note.view.tsx";
import { ToastPlace } from "./toast.view.tsx";
import { TopBar } from "./top-bar.view.tsx";
import { UnsentNote } from "./unsent-note.view.tsx";

/** Everything behind the sign-in: bars around, the page in the middle, the emergency over all. */
export function Shell(): ReactElement {
  const t = useTexts(shell);
  const lang = useLang();
  const context = useRouteContext({ from: "/signed-in" });
  const me = useQuery(meRead).data ?? context.me;
  const reads = may(me, "GET /api/conversations");
  const writes = may(me, "POST /api/reports");
  const queries = useQueryClient();
  const navigate = useNavigate();
  const location = useLocation();
  const [helped, setHelped] = useState(false);
  const [palette, setPalette] = useState(false);

  useEffect(() => connect(queries), [queries]);
  useEffect(
    () =>
      connection.subscribe(() => {
        if (connection.get() === "live") sendUnsent(queries);
      }),
    [queries],
  );
  useEffect(() => listenForFirstTouch(), []);
  useEffect(() => {
    if (localStorage.getItem("keng.push") !== null)
      void import("../push/keep.ts").then(({ keepBeingTold }) => keepBeingTold(me.officer_id, lang));
  }, [me.officer_id, lang]);
  useEffect(
    () =>
      onSignedOut(() => {
        void navigate({
          to: "/dang-nhap",
          search: { ve: window.location.pathname + window.location.search },
        });
      }),
    [navigate],
  );
  useKeys({
    "?": () => setHelped(true),
    ...(writes ? { g: () => void navigate({ to: "/ghi-tin", search: { kenh: "dien-thoai" } }) } : {}),
  });

  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      if (document.querySelector("[role=dialog]") === null) setPalette(true);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);

  return (
    <div className={style.shell}>
      <a className={style.skip} href="#main">
        {t("skip")}
      </a>
      <div className={style.over}>
        {reads ? <EmergencyBanner /> : null}
        {may(me, "GET /api/alarms") ? <Alarms reads={reads} /> : null}
        <SystemNote connects={may(me, "GET /api/pages")} />
        {reads ? <UnsentNote /> : null}
        {me.demo ? <DemoNote phones={me.phones_url} /> : null}
      </div>
      <TopBar me={me} />
      <Navigation
        sections={sectionsOf(me)}
        writes={writes}
        onKeys={() => setHelped(true)}
        onPalette={() => setPalette(true)}
      />
      <main id="main" className={style.main} tabIndex={-1}>
        <Outlet />
      </main>
      <BottomBar
        sections={sectionsOf(me)}
        hidden={location.pathname === PATHS.inbox && "mo" in location.search}
      />
      {reads ? <Watch /> : <PageTitle waiting={0} urgent={false} />}
      <ToastPlace />
      {palette ? (
        <Suspense>
          <Palette me={me} onClose={() => setPalette(false)} />
        </Suspense>
      ) : null}
      {helped ? <KeysHelp onClose={() => setHelped(false)} /> : null}
    </div>
  );
}

/** What has climbed to this officer; its code comes when there is any. Beside an emergency only what is as urgent. */
function Alarms({ reads }: { reads: boolean }): ReactElement | null {
  const alarms = useQuery(alarmsRead).data ?? [];
  const open = useQuery({ ...emergenciesRead, enabled: reads }).data ?? [];
  return alarms.length === 0 ? null : (
    <Suspense>
      <AlarmStrip alarms={alarms} urgentOnly={open.length > 0} />
    </Suspense>
  );
}

/** Chimes when something new has come, and keeps the title of the tab telling. */
function Watch(): ReactElement {
  const waiting = useQuery(countsRead).data?.new;
  const urgent = (useQuery(emergenciesRead).data?.length ?? 0) > 0;
  const [before, setBefore] = useState<number | undefined>(undefined);
  if (waiting !== before) {
    setBefore(waiting);
    if (waiting !== undefined && before !== undefined && waiting > before) queueMicrotask(softChime);
  }
  return <PageTitle waiting={waiting ?? 0} urgent={urgent} />;
}

function PageTitle({ waiting, urgent }: { waiting: number; urgent: boolean }): null {
  const t = useTexts(shell);
  const alarm = useTexts(emergency);
  const word = useTexts(words);
  const { pathname } = useLocation();
  useEffect(() => {
    const section = (
      ["inbox", "shifts", "orders", "library", "officers", "pages", "audit", "account"] as const
    ).find((one) => PATHS[one] === pathname);
    const page = urgent ? alarm("title") : section === undefined ? null : t(section);
    const count = waiting > 0 ? `(${waiting}) ` : "";
    document.title = `${urgent ? "● " : count}${page === null ? "" : `${page} · `}${word("app")}`;
  }, [alarm, pathname, t, urgent, waiting, word]);
  return null;
}
