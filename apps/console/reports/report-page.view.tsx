import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouteContext, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { ReportLogged } from "@keng/contract/console-reports.ts";
import * as texts from "@keng/i18n/officer/minutes.ts";
import * as reports from "@keng/i18n/officer/reports.ts";
import { api, newRequestId } from "../api.ts";
import { draftOf, writeDraft } from "../conversations/drafts.ts";
import { refreshInbox } from "../conversations/refresh-inbox.ts";
import { useTexts } from "../language.tsx";
import { deskNow } from "../now.ts";
import page from "../page.module.css";
import { KEYS, meRead, sealingKeysRead } from "../reads.ts";
import { useStore } from "../store.ts";
import { EMPTY_SHEET, type Minutes, type Sheet, withSheet } from "./minutes.ts";
import { ReportForm, type Typed } from "./report-form.view.tsx";
import { ReportSaved } from "./report-saved.view.tsx";
import style from "./report.module.css";
import { type Identity, sealIdentity } from "./seal-identity.ts";
import { SPOKEN } from "./spoken.ts";
import { fieldOf, instantOf } from "./told-at.ts";

const DRAFTS = { text: "report-text", place: "report-place" } as const;

/** What was saved; the minutes stay here, with who it was, until this page is left. */
type Done = { logged: ReportLogged; named: boolean; minutes: Minutes | null };

/**
 * Writes down what somebody says by telephone or at the counter. Who it is lives in this component alone: in no storage
 * of the browser, no address, no request that is not sealed.
 */
export function ReportPage(): ReactElement {
  const t = useTexts(reports);
  const paper = useTexts(texts);
  const context = useRouteContext({ from: "/signed-in" });
  const me = useQuery(meRead).data ?? context.me;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const word = useSearch({ from: "/signed-in/ghi-tin" }).kenh;
  const channel = SPOKEN[word];
  const keys = useQuery(sealingKeysRead);
  const text = useStore(draftOf(DRAFTS.text));
  const place = useStore(draftOf(DRAFTS.place));
  const [identity, setIdentity] = useState<Identity>({});
  const [kind, setKind] = useState<Typed["kind"]>("tip");
  const [told, setTold] = useState(() => fieldOf(deskNow()));
  const [sheet, setSheet] = useState<Sheet>(EMPTY_SHEET);
  const [saved, setSaved] = useState<Done | null>(null);
  const sent = useRef({ what: "", request_id: "" });
  const title = useRef<HTMLHeadingElement>(null);

  const save = useMutation({
    mutationFn: async (): Promise<Done> => {
      const at = instantOf(told) ?? deskNow();
      const hasPlace = kind === "tip" || kind === "emergency";
      const parts = (["documents", "requests"] as const).map((part) => ({
        heading: paper(part),
        text: channel === "counter" ? sheet[part] : "",
      }));
      const account = withSheet(text, parts);
      const what = JSON.stringify([channel, kind, account, place, told]);
      // the same words sent again are the same report
      if (sent.current.what !== what) sent.current = { what, request_id: newRequestId() };
      const sealed = await sealIdentity(keys.data?.recipients ?? [], identity);
      const logged = await api.logReport({
        request_id: sent.current.request_id,
        channel,
        kind,
        text: hasPlace || place.trim() === "" ? account : `${account}\n${place}`,
        place: hasPlace && place.trim() !== "" ? place : null,
        told_at: at.toISOString(),
        identity: sealed,
      });
      const minutes =
        channel === "counter"
          ? {
              identity,
              sheet,
              text,
              place,
              told: at,
              code: logged.receipt_code,
              officer: me.display_name,
              unit: me.unit?.name_vi ?? "",
            }
          : null;
      return { logged, named: sealed !== null, minutes };
    },
    onSuccess: (done) => {
      setSaved(done);
      setIdentity({});
      writeDraft(DRAFTS.text, "");
      writeDraft(DRAFTS.place, "");
      void queries.invalidateQueries({ queryKey: KEYS.counts });
      void refreshInbox(queries).catch(() => undefined);
    },
  });
  const again = (): void => {
    setSaved(null);
    setSheet(EMPTY_SHEET);
    setKind("tip");
    setTold(fieldOf(deskNow()));
    save.reset();
  };
  useEffect(() => {
    if (saved !== null) title.current?.focus();
  }, [saved]);

  return (
    <div className={page.page}>
      <div className={page.inner}>
        <h1 className={`${page.title} ${style.title}`} ref={title} tabIndex={-1}>
          {saved === null ? t("title") : t("saved")}
        </h1>
        {saved === null ? (
          <ReportForm
            channel={channel}
            typed={{ identity, text, place, kind, told, sheet }}
            canSeal={keys.data === undefined || keys.data.recipients.length > 0}
            error={save.error ?? keys.error}
            saving={save.isPending}
            onChannel={(next) => void navigate({ to: "/ghi-tin", search: { kenh: next }, replace: true })}
            onType={(next) => {
              if (next.identity !== undefined) setIdentity(next.identity);
              if (next.text !== undefined) writeDraft(DRAFTS.text, next.text);
              if (next.place !== undefined) writeDraft(DRAFTS.place, next.place);
              if (next.kind !== undefined) setKind(next.kind);
              if (next.told !== undefined) setTold(next.told);
              if (next.sheet !== undefined) setSheet(next.sheet);
            }}
            onSave={() => save.mutate()}
          />
        ) : (
          <ReportSaved logged={saved.logged} named={saved.named} minutes={saved.minutes} onAnother={again} />
        )}
      </div>
    </div>
  );
}
