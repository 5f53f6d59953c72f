import { IconSearch, IconX } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState, type ReactElement } from "react";
import * as shell from "@keng/i18n/officer/shell.ts";
import { Keycap } from "@keng/ui/keycap.view.tsx";
import { useKeys } from "../keys.ts";
import { useTexts } from "../language.tsx";
import style from "./search-field.module.css";

const WAIT_MS = 250;

/** What is searched for stands in the address, so a search can be sent to a colleague. */
export function SearchField({ focused = false }: { focused?: boolean }): ReactElement {
  const t = useTexts(shell);
  const navigate = useNavigate();
  const asked = useSearch({ strict: false }).tim ?? "";
  const [typed, setTyped] = useState(asked);
  const [seen, setSeen] = useState(asked);
  const field = useRef<HTMLInputElement>(null);
  if (seen !== asked) {
    setSeen(asked);
    setTyped(asked);
  }
  const search = (words: string): void => {
    const tim = words.trim();
    void navigate({
      to: "/hop-thu",
      replace: true,
      search: (before) => {
        const { tim: _old, ...rest } = before;
        return tim === "" ? rest : { ...rest, tim };
      },
    });
  };
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  useKeys({ "/": () => field.current?.focus() });
  return (
    <search className={style.search}>
      <IconSearch size={20} aria-hidden="true" className={style.glass} />
      <input
        ref={field}
        type="text"
        inputMode="search"
        className={style.input}
        aria-label={t("search")}
        placeholder={t("search")}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        onChange={(event) => {
          const words = event.currentTarget.value;
          setTyped(words);
          clearTimeout(waiting.current);
          waiting.current = setTimeout(() => search(words), WAIT_MS);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") {
            clearTimeout(waiting.current);
            search(typed);
          }
          if (event.key === "Escape") field.current?.blur();
        }}
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
    </search>
  );
}
