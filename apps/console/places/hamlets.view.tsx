import { Button } from "@mantine/core";
import { IconMap, IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState, type ReactElement } from "react";
import type { Hamlet } from "@keng/contract/places.ts";
import { coordinates } from "@keng/i18n/formats.ts";
import * as places from "@keng/i18n/officer/places.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { EmptyState } from "@keng/ui/empty-state.view.tsx";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { FaultNote, useFaultText } from "../fault.view.tsx";
import { useLang, useTexts } from "../language.tsx";
import page from "../page.module.css";
import { say } from "../shell/toast.ts";
import { HamletDialog } from "./hamlet-dialog.view.tsx";
import style from "./hamlets.module.css";
import { ImportDialog } from "./import-dialog.view.tsx";
import { PlaceMap } from "./map.view.tsx";
import { hamletsRead, placesApi } from "./places-api.ts";

type Open = { what: "new" } | { what: "import" } | { what: "edit"; one: Hamlet };

/** Where a unit keeps its hamlets, from which its map is drawn. */
export function HamletsPage(): ReactElement {
  const t = useTexts(places);
  const word = useTexts(words);
  const list = useQuery(hamletsRead);
  const [open, setOpen] = useState<Open | null>(null);
  const [old, setOld] = useState(false);
  const all = useMemo(() => list.data?.hamlets ?? [], [list.data]);
  const standing = useMemo(() => all.filter((one) => !one.archived), [all]);
  const archived = all.length - standing.length;
  const shown = old ? all.filter((one) => one.archived) : standing;
  const close = (): void => setOpen(null);
  return (
    <div className={page.page}>
      <div className={page.inner}>
        <header className={page.head}>
          <h1 className={page.title}>{t("title")}</h1>
          {list.data?.may_change === true ? (
            <div className={style.acts}>
              <Button variant="default" onClick={() => setOpen({ what: "import" })}>
                {t("import")}
              </Button>
              <Button
                leftSection={<IconPlus size={20} aria-hidden="true" />}
                onClick={() => setOpen({ what: "new" })}
              >
                {t("add")}
              </Button>
            </div>
          ) : null}
        </header>
        <p className={page.text}>{t("text")}</p>
        {list.isPending ? <SkeletonRows rows={4} height={72} label={word("loading")} /> : null}
        {list.error ? <FaultNote error={list.error} retry={() => void list.refetch()} /> : null}
        {list.isSuccess && all.length === 0 ? (
          <EmptyState icon={<IconMap size={32} />} title={t("empty_title")} text={t("empty_text")} />
        ) : null}
        {standing.length === 0 ? null : (
          <div className={style.map}>
            <PlaceMap spots={standing} />
            <p className={page.hint}>{t("not_borders")}</p>
          </div>
        )}
        {archived > 0 || old ? (
          <div>
            <Button variant={old ? "filled" : "default"} aria-pressed={old} onClick={() => setOld(!old)}>
              {t("show_archived", { n: archived })}
            </Button>
          </div>
        ) : null}
        <ul className={style.list} aria-label={t("hamlets")}>
          {shown.map((one) => (
            <Row
              key={one.id}
              one={one}
              may={list.data?.may_change === true}
              onEdit={() => setOpen({ what: "edit", one })}
            />
          ))}
        </ul>
      </div>
      {open?.what === "import" ? <ImportDialog onClose={close} /> : null}
      {open?.what === "new" ? <HamletDialog one={null} others={standing} onClose={close} /> : null}
      {open?.what === "edit" ? <HamletDialog one={open.one} others={standing} onClose={close} /> : null}
    </div>
  );
}

function Row({ one, may, onEdit }: { one: Hamlet; may: boolean; onEdit: () => void }): ReactElement {
  const t = useTexts(places);
  const lang = useLang();
  const fault = useFaultText();
  const queries = useQueryClient();
  const { name } = one;
  const archive = useMutation({
    mutationFn: (archived: boolean) => placesApi.archive(one.id, archived),
    onSuccess: (all, archived) => {
      queries.setQueryData(hamletsRead.queryKey, all);
      say(t(archived ? "archived" : "restored", { name }), () => archive.mutate(!archived));
    },
    onError: (error) => say(fault(error), null, "fault"),
  });
  return (
    <li className={style.row} data-testid="hamlet">
      <div className={style.words}>
        <strong>{name}</strong>
        <span className="k-digits">{coordinates(lang, one.latitude, one.longitude)}</span>
      </div>
      {may ? (
        <div className={style.acts}>
          {one.archived ? null : (
            <Button variant="default" aria-label={t("edit_one", { name })} onClick={onEdit}>
              {t("edit")}
            </Button>
          )}
          <Button
            variant="default"
            aria-label={t(one.archived ? "restore_one" : "archive_one", { name })}
            loading={archive.isPending}
            onClick={() => archive.mutate(!one.archived)}
          >
            {t(one.archived ? "restore" : "archive")}
          </Button>
        </div>
      ) : null}
    </li>
  );
}
