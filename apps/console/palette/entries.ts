import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ConversationRow, ConversationView, Me } from "@keng/contract/console-api.ts";
import { threadCan } from "@keng/contract/thread-can.ts";
import * as filters from "@keng/i18n/officer/filters.ts";
import * as habits from "@keng/i18n/officer/habits.ts";
import * as inbox from "@keng/i18n/officer/inbox.ts";
import * as keys from "@keng/i18n/officer/keys.ts";
import * as palette from "@keng/i18n/officer/palette.ts";
import * as shell from "@keng/i18n/officer/shell.ts";
import * as threadTexts from "@keng/i18n/officer/thread.ts";
import * as words from "@keng/i18n/officer/words.ts";
import { may, PATHS, sectionsOf } from "../access.ts";
import { useRelease } from "../conversations/acts.ts";
import { FILTER_WORDS, FILTERS } from "../conversations/address.ts";
import { chosenOf, marksFor } from "../conversations/marks.ts";
import { searchFor } from "../conversations/saved-look.ts";
import { actOn, asking } from "../conversations/thread-dialogs.ts";
import { runKey } from "../keys.ts";
import { useTexts } from "../language.tsx";
import { conversationRead, savedFiltersRead } from "../reads.ts";
import type { Entry } from "./found.ts";

/** Everything that may be done with the open thread: the same acts as its buttons, menus and keys. */
export function useThreadEntries(me: Me): Entry[] {
  const { mo } = useSearch({ strict: false });
  const thread = useQuery({ ...conversationRead(mo ?? ""), enabled: mo !== undefined }).data;
  const t = useTexts(threadTexts);
  const h = useTexts(habits);
  const k = useTexts(keys);
  const p = useTexts(palette);
  const navigate = useNavigate();
  const release = useRelease(thread?.id ?? "", thread?.label ?? "");
  if (mo === undefined || thread === undefined) return [];
  const chosen = [chosenOf(thread)];
  const mine = thread.holder?.officer_id === me.officer_id;
  const byKey = (keycap: string, name: string): Entry => ({
    key: `key ${keycap}`,
    group: "thread",
    name,
    keycap,
    run: () => runKey(keycap),
  });
  const act = (key: string, name: string, run: () => void): Entry => ({ key, group: "thread", name, run });
  return [
    byKey("r", k("reply")),
    mine
      ? act("release", t("release"), () => release.mutate())
      : byKey("a", thread.holder === null ? t("claim") : t("take_over")),
    ...(threadCan.assign(me.roles) ? [byKey("p", h("assign"))] : []),
    ...(thread.assigned !== null && threadCan.assign(me.roles)
      ? [act("unassign", h("unassign"), () => actOn(chosen, { what: "assign", to: null, name: "" }))]
      : []),
    byKey("h", h("snooze")),
    ...(thread.snoozed_until === null
      ? []
      : [act("unsnooze", h("unsnooze"), () => actOn(chosen, { what: "snooze", until: null }))]),
    byKey("u", h("mark_unread")),
    ...marksFor(thread).map((as) =>
      act(`mark ${as}`, t(`mark.${as}`), () =>
        as === "set_aside"
          ? asking.set({ what: "set_aside", threads: chosen })
          : actOn(chosen, { what: "mark", as }),
      ),
    ),
    byKey("m", k("templates")),
    ...workEntries(thread),
    act("work", p("open_work"), () => {
      void navigate({ to: "/hop-thu", search: (before) => ({ ...before, xem: "xu-ly" as const }) });
    }),
  ];
}

/** What the work panel offers at this moment, whatever it is: its own buttons, by the words that stand on them. */
function workEntries(thread: Pick<ConversationView, "id">): Entry[] {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>("[data-testid=work] button:enabled")];
  const seen = new Set<string>();
  return buttons.flatMap((button, at) => {
    const name = (button.getAttribute("aria-label") ?? button.innerText).trim();
    if (name === "" || seen.has(name)) return [];
    seen.add(name);
    return [
      {
        key: `work ${thread.id} ${at}`,
        group: "thread" as const,
        name,
        run: () => {
          button.scrollIntoView({ block: "nearest" });
          button.focus();
          button.click();
        },
      },
    ];
  });
}

/** Every screen and every list that this officer may open. */
export function usePlaceEntries(me: Me): Entry[] {
  const s = useTexts(shell);
  const i = useTexts(inbox);
  const p = useTexts(palette);
  const navigate = useNavigate();
  const f = useTexts(filters);
  const reads = may(me, "GET /api/conversations");
  const saved = useQuery({ ...savedFiltersRead, enabled: reads }).data ?? [];
  return [
    ...sectionsOf(me).map((section): Entry => ({
      key: section,
      group: "go",
      name: s(section),
      run: () => void navigate({ to: PATHS[section] }),
    })),
    ...(reads
      ? FILTERS.map((word): Entry => ({
          key: `list ${word}`,
          group: "go",
          name: p("list_of", { filter: i(`filter.${FILTER_WORDS[word]}`) }),
          run: () => void navigate({ to: "/hop-thu", search: word === "tat-ca" ? {} : { loc: word } }),
        }))
      : []),
    ...saved.map((one): Entry => ({
      key: `filter ${one.id}`,
      group: "go",
      name: f("in_palette", { name: one.name }),
      ...(one.count === null ? {} : { more: f("threads", { n: one.count }) }),
      run: () => void navigate({ to: "/hop-thu", search: searchFor(one.look) }),
    })),
    ...(may(me, "POST /api/reports")
      ? [
          {
            key: "report",
            group: "go" as const,
            name: s("write_report"),
            keycap: "g",
            run: () => runKey("g"),
          },
        ]
      : []),
    { key: "keys", group: "go", name: s("keys"), keycap: "?", run: () => runKey("?") },
  ];
}

/** Threads as the search finds them. */
export function useRowEntries(rows: readonly ConversationRow[]): Entry[] {
  const word = useTexts(words);
  const navigate = useNavigate();
  return rows.map((row) => ({
    key: row.id,
    group: "threads",
    name: `${word("source", { label: row.label })} · ${row.receipt_code}`,
    more: [word(`kind.${row.kind}`), (row.hit ?? row.snippet ?? "").replaceAll(/[[\]]/g, "")].join(" · "),
    run: () => void navigate({ to: "/hop-thu", search: { mo: row.id } }),
  }));
}
