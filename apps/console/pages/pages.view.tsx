import { Button } from "@mantine/core";
import { IconPlugConnected } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import type { PageRow } from "@keng/contract/console-pages.ts";
import * as pages from "@keng/i18n/officer/pages.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { EmptyState } from "@keng/ui/empty-state.view.tsx";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { FaultNote } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import page from "../page.module.css";
import { ConnectDialog } from "./connect-dialog.view.tsx";
import { DisconnectDialog } from "./disconnect-dialog.view.tsx";
import { OfferNote } from "./offer-note.view.tsx";
import { PageCard } from "./page-card.view.tsx";
import style from "./pages.module.css";
import { pagesRead } from "./reads.ts";

type Open = { what: "connect"; unit: string | null } | { what: "disconnect"; row: PageRow };

/** The administrator's Zalo pages: how each stands, what is wrong and what mends it. */
export function PagesPage(): ReactElement {
  const t = useTexts(pages);
  const word = useTexts(words);
  const list = useQuery(pagesRead);
  const { "ket-noi": offer } = useSearch({ from: "/signed-in/trang-zalo" });
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  const units = list.data?.units ?? [];
  return (
    <div className={page.page}>
      <div className={page.inner}>
        <header className={page.head}>
          <h1 className={page.title}>{t("title")}</h1>
          <Button
            leftSection={<IconPlugConnected size={20} aria-hidden="true" />}
            disabled={units.length === 0}
            onClick={() => setOpen({ what: "connect", unit: null })}
          >
            {t("connect")}
          </Button>
        </header>
        <p className={page.text}>{t("text")}</p>
        {offer === undefined ? null : <OfferNote key={offer} id={offer} />}
        {list.isPending ? <SkeletonRows rows={2} height={160} label={word("loading")} /> : null}
        {list.error ? <FaultNote error={list.error} retry={() => void list.refetch()} /> : null}
        {list.data?.pages.length === 0 ? (
          <EmptyState
            icon={<IconPlugConnected size={32} />}
            title={t("empty_title")}
            text={t("empty_text")}
          />
        ) : null}
        {list.data && list.data.pages.length > 0 ? (
          <ul className={style.list} aria-label={t("list")}>
            {list.data.pages.map((row) => (
              <PageCard
                key={row.id}
                row={row}
                showsUnit={units.length > 1}
                onConnect={() => setOpen({ what: "connect", unit: row.unit.id })}
                onDisconnect={() => setOpen({ what: "disconnect", row })}
              />
            ))}
          </ul>
        ) : null}
      </div>
      {open?.what === "connect" ? <ConnectDialog units={units} unit={open.unit} onClose={close} /> : null}
      {open?.what === "disconnect" ? <DisconnectDialog row={open.row} onClose={close} /> : null}
    </div>
  );
}
