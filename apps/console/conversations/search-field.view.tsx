import { IconSearch, IconX } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import {
  lazy,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
} from "react";
import * as shell from "@keng/i18n/officer/shell.ts";
import { Keycap } from "@keng/ui/keycap.view.tsx";
import { useKeys } from "../keys.ts";
import { useTexts } from "../language.tsx";
import type { InboxSearch } from "./address.ts";
import style from "./search-field.module.css";
import type { Helped } from "./search-help.view.tsx";
import type { Suggestion } from "./suggestions.ts";

/** Suggestions and what they mean come once somebody is in the field. */
const SearchHelp = lazy(async () => ({ default: (await import("./search-help.view.tsx")).SearchHelp }));

const WAIT_MS = 200;

/** Until they are here everything is words. */
const UNHELPED: Helped = { suggest: () => [], words: (text) => text.trim() };

/** What is searched for stands in the address, so a search can be sent to a colleague. */
export function SearchField({ focused = false }: { focused?: boolean }): ReactElement {
  const t = useTexts(shell);
  const navigate = useNavigate();
  const asked = useSearch({ strict: false }).tim ?? "";
  const [typed, setTyped] = useState(asked);
  const [seen, setSeen] = useState(asked);
  const [inside, setInside] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const [help, setHelp] = useState<Helped>(UNHELPED);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  // what the address says is shown, but never over the words of somebody who is typing
  if (seen !== asked) {
    setSeen(asked);
    if (help.words(typed) !== asked) setTyped(asked);
  }
  const search = (text: string, set: Partial<InboxSearch> = {}): void => {
    const tim = help.words(text);
    void navigate({
      to: "/hop-thu",
      replace: true,
      search: (before) => {
        const { tim: _old, ...rest } = before;
        return tim === "" ? { ...rest, ...set } : { ...rest, ...set, tim };
      },
    });
  };
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  useKeys({ "/": () => field.current?.focus() });

  const shown = isOpen ? help.suggest(typed) : [];
  const at = shown.findIndex((one) => one.key === chosen);
  const close = (): void => {
    setOpen(false);
    choose(null);
  };
  const take = ({ does }: Suggestion): void => {
    clearTimeout(waiting.current);
    choose(null);
    if ("write" in does) setTyped(does.write);
    else {
      const rest = help.words(typed);
      setTyped(rest);
      search(rest, does.set);
    }
    field.current?.focus();
  };
  const step = (by: 1 | -1): void => {
    const next = at === -1 ? (by === 1 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
    choose(shown[next]?.key ?? null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (shown.length > 0 && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    }
    if (event.key === "Enter") {
      clearTimeout(waiting.current);
      // a value that is begun is taken with Enter; words alone are searched for
      const taken = shown[at] ?? shown.find((one) => "set" in one.does);
      if (taken !== undefined) return take(taken);
      search(typed);
      close();
    }
    if (event.key === "Escape") {
      if (shown.length > 0) close();
      else field.current?.blur();
    }
  };
  const open = (): void => {
    setInside(true);
    setOpen(true);
  };
  return (
    <search className={style.search} onBlur={close}>
      <IconSearch size={20} aria-hidden="true" className={style.glass} />
      <input
        ref={field}
        type="text"
        role="combobox"
        inputMode="search"
        className={style.input}
        aria-label={t("search")}
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={shown.length > 0 ? id : undefined}
        aria-activedescendant={at === -1 ? undefined : `${id}-${shown[at]?.key}`}
        placeholder={t("search")}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onFocus={open}
        onClick={open}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          open();
          clearTimeout(waiting.current);
          waiting.current = setTimeout(() => search(text), WAIT_MS);
        }}
        onKeyDown={onKeyDown}
      />
      {typed === "" ? (
        <Keycap>/</Keycap>
      ) : (
        <button
          type="button"
          className={style.clear}
          aria-label={t("search_clear")}
          onClick={() => {
            setTyped("");
            search("");
            field.current?.focus();
          }}
        >
          <IconX size={16} aria-hidden="true" />
        </button>
      )}
      {inside ? (
        <Suspense>
          <SearchHelp
            id={id}
            typed={typed}
            isOpen={isOpen}
            active={shown[at]?.key ?? null}
            onHelp={setHelp}
            onTake={take}
          />
        </Suspense>
      ) : null}
    </search>
  );
}
