import { Button } from "@mantine/core";
import { IconMessages, IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import type { QuickReply } from "@keng/contract/habits.ts";
import * as library from "@keng/i18n/officer/library.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { EmptyState } from "@keng/ui/empty-state.view.tsx";
import { SkeletonRows } from "@keng/ui/skeleton-rows.view.tsx";
import { api } from "../api.ts";
import { FaultNote, useFaultText } from "../fault.view.tsx";
import { useTexts } from "../language.tsx";
import page from "../page.module.css";
import { KEYS, quickRepliesRead } from "../reads.ts";
import { say } from "../shell/toast.ts";
import { unaccented } from "../tips/unaccented.ts";
import { EditDialog } from "./edit-dialog.view.tsx";
import style from "./quick-replies.module.css";

/** Where a unit keeps the sentences that its officers share. */
export function QuickRepliesPage(): ReactElement {
  const t = useTexts(library);
  const word = useTexts(words);
  const list = useQuery(quickRepliesRead);
  const [typed, setTyped] = useState("");
  const [old, setOld] = useState(false);
  const [editing, setEditing] = useState<QuickReply | "new" | null>(null);
  const all = list.data ?? [];
  const sought = unaccented(typed);
  const found = all.filter(
    (one) =>
      one.archived === old && unaccented(`${one.name} ${one.text} ${one.shortcut ?? ""}`).includes(sought),
  );
  const archived = all.filter((one) => one.archived).length;
  return (
    <div className={page.page}>
      <div className={page.inner}>
        <header className={page.head}>
          <h1 className={page.title}>{t("title")}</h1>
          <Button leftSection={<IconPlus size={20} aria-hidden="true" />} onClick={() => setEditing("new")}>
            {t("add")}
          </Button>
        </header>
        <p className={page.text}>{t("text")}</p>
        <div className={style.tools}>
          <input
            type="text"
            inputMode="search"
            className={style.search}
            aria-label={t("search")}
            placeholder={t("search")}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {archived > 0 || old ? (
            <Button variant={old ? "filled" : "default"} aria-pressed={old} onClick={() => setOld(!old)}>
              {t("show_archived", { n: archived })}
            </Button>
          ) : null}
        </div>
        {list.isPending ? <SkeletonRows rows={4} height={72} label={word("loading")} /> : null}
        {list.error ? <FaultNote error={list.error} retry={() => void list.refetch()} /> : null}
        {list.isSuccess && found.length === 0 ? (
          all.length === archived && typed === "" && !old ? (
            <EmptyState icon={<IconMessages size={32} />} title={t("empty_title")} text={t("empty_text")} />
          ) : (
            <p className={page.text}>{t("none_found")}</p>
          )
        ) : null}
        <ul className={style.list} aria-label={t("title")}>
          {found.map((one) => (
            <Row key={one.id} one={one} onEdit={() => setEditing(one)} />
          ))}
        </ul>
      </div>
      {editing === null ? null : (
        <EditDialog one={editing === "new" ? null : editing} onClose={() => setEditing(null)} />
      )}
    </div>
  );
}

function Row({ one, onEdit }: { one: QuickReply; onEdit: () => void }): ReactElement {
  const t = useTexts(library);
  const fault = useFaultText();
  const queries = useQueryClient();
  const archive = useMutation({
    mutationFn: (archived: boolean) => api.archiveQuickReply(one.id, archived),
    onSuccess: (all, archived) => {
      queries.setQueryData(KEYS.quickReplies, all);
      say(t(archived ? "archived" : "restored", { name: one.name }), () => archive.mutate(!archived));
    },
    onError: (error) => say(fault(error), null, "fault"),
  });
  return (
    <li className={style.row} data-testid="quick-reply">
      <div className={style.words}>
        <strong>
          {one.name}
          {one.shortcut === null ? null : <kbd className={style.shortcut}>/{one.shortcut}</kbd>}
        </strong>
        <span>{one.text}</span>
      </div>
      {one.may_change ? (
        <div className={style.acts}>
          {one.archived ? null : (
            <Button variant="default" onClick={onEdit}>
              {t("edit")}
            </Button>
          )}
          <Button variant="default" loading={archive.isPending} onClick={() => archive.mutate(!one.archived)}>
            {t(one.archived ? "restore" : "archive")}
          </Button>
        </div>
      ) : (
        <span className={page.quiet}>{t("of_above")}</span>
      )}
    </li>
  );
}
