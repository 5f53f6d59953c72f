import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { Me } from "@keng/contract/console-api.ts";
import * as palette from "@keng/i18n/officer/palette.ts";
import { may } from "../access.ts";
import { api } from "../api.ts";
import { askedIn } from "../conversations/address.ts";
import { listed } from "../conversations/next-waiting.ts";
import { Dialog } from "../dialog.view.tsx";
import { useTexts } from "../language.tsx";
import { usePlaceEntries, useRowEntries, useThreadEntries } from "./entries.ts";
import { found, type Entry } from "./found.ts";
import style from "./palette.module.css";

const WAIT_MS = 250;
const LEAST = 2;
const AT_FIRST = 5;
const MOST_THREADS = 8;
const GROUPS = ["thread", "threads", "go"] as const;

/** Everything by its name: acts on the open thread, screens and lists, and every thread by code, alias or words. */
export function Palette({ me, onClose }: { me: Me; onClose: () => void }): ReactElement {
  const t = useTexts(palette);
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), WAIT_MS);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const searches = may(me, "GET /api/conversations") && asked.length >= LEAST;
  const threads = useQuery({
    queryKey: ["palette", asked],
    queryFn: ({ signal }) => api.inbox({ ...askedIn({}), sort: "newest", q: asked }, null, signal),
    enabled: searches,
    gcTime: 0,
  });
  const rows = typed.trim().length < LEAST ? listed.get().slice(0, AT_FIRST) : (threads.data?.items ?? []);
  const byName = [...useThreadEntries(me), ...usePlaceEntries(me)];
  const all = [...found(byName, typed), ...useRowEntries(rows.slice(0, MOST_THREADS))];
  const shown = GROUPS.flatMap((group) => all.filter((entry) => entry.group === group));
  const active = Math.min(at, Math.max(0, shown.length - 1));
  const waits = typed.trim().length >= LEAST && (asked !== typed.trim() || threads.isFetching);

  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [active, shown.length]);

  const run = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    onClose();
    whenClosed(entry.run);
  };
  return (
    <Dialog title={t("title")} size={600} onClose={onClose}>
      <input
        type="text"
        role="combobox"
        inputMode="search"
        className={style.field}
        aria-label={t("placeholder")}
        placeholder={t("placeholder")}
        aria-expanded={shown.length > 0}
        aria-controls="palette-list"
        aria-activedescendant={shown.length === 0 ? undefined : `palette-${active}`}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        data-autofocus
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            const step = event.key === "ArrowDown" ? 1 : -1;
            if (shown.length > 0) setAt((active + step + shown.length) % shown.length);
          }
          if (event.key === "Enter") {
            event.preventDefault();
            run(shown[active]);
          }
        }}
      />
      <p className="k-unseen" role="status">
        {waits ? t("searching") : t("count", { n: shown.length })}
      </p>
      {shown.length === 0 && !waits ? <p className={style.none}>{t("none")}</p> : null}
      <div ref={list} id="palette-list" role="listbox" aria-label={t("title")} className={style.list}>
        {shown.map((entry, index) => (
          <button
            type="button"
            tabIndex={-1}
            key={entry.key}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === active}
            className={style.entry}
            data-first={entry.group === shown[index - 1]?.group ? undefined : true}
            onClick={() => run(entry)}
          >
            {entry.group === shown[index - 1]?.group ? null : (
              <span className={style.group}>{t(`group.${entry.group}`)}</span>
            )}
            <span className={style.name}>{entry.name}</span>
            {entry.more === undefined ? null : <span className={style.more}>{entry.more}</span>}
            {entry.keycap === undefined ? null : <kbd className={style.cap}>{entry.keycap}</kbd>}
          </button>
        ))}
      </div>
    </Dialog>
  );
}

/** Acts come after the window is gone and the keyboard is back where it was. */
function whenClosed(run: () => void, tries = 60): void {
  requestAnimationFrame(() => {
    if (tries > 0 && document.querySelector("[role=dialog]") !== null) whenClosed(run, tries - 1);
    else setTimeout(run, 0);
  });
}
