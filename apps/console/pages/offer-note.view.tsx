import { IconX } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, type ReactElement } from "react";
import type { PageOfferView } from "@keng/contract/console-pages.ts";
import * as pages from "@keng/i18n/officer/pages.ts";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import { KEYS } from "../reads.ts";
import { offerRead, pagesRead } from "./reads.ts";
import style from "./pages.module.css";

/** What came of going to Zalo, above the pages; it stays until it is closed. */
export function OfferNote({ id }: { id: string }): ReactElement {
  const t = useTexts(pages);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const offer = useQuery(offerRead(id, "end"));
  const state = offer.data?.state;
  useEffect(() => {
    if (state !== "connected") return;
    void queries.invalidateQueries({ queryKey: pagesRead.queryKey, exact: true });
    void queries.invalidateQueries({ queryKey: KEYS.system });
  }, [queries, state]);
  if (offer.error) return <FaultNote error={offer.error} />;
  return (
    <div className={style.note} data-state={state} data-testid="offer" role="status">
      <p className={style.said}>{offer.data ? said(offer.data, t) : t("finishing")}</p>
      <button
        type="button"
        className={style.close}
        aria-label={t("note_close")}
        onClick={() => void navigate({ to: "/trang-zalo", search: {}, replace: true })}
      >
        <IconX size={20} aria-hidden="true" />
      </button>
    </div>
  );
}

function said(offer: PageOfferView, t: ReturnType<typeof useTexts<typeof pages.vi>>): string {
  if (offer.state === "connected")
    return offer.page === null ? t("done_unnamed") : t("done", { name: offer.page.name });
  if (offer.state === "failed" && offer.code !== null) return t(`failed.${offer.code}`);
  return offer.state === "expired" ? t("expired") : t("finishing");
}
