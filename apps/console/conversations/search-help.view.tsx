import { useCallback, useEffect, type ReactElement } from "react";
import * as texts from "@keng/i18n/officer/search.ts";
import { useLang, useTexts } from "../language.tsx";
import { useNow } from "../now.ts";
import { useColleagues } from "./colleagues.ts";
import style from "./search-field.module.css";
import { type Suggestion, suggestionsFor } from "./suggestions.ts";
import { typingOf } from "./typed-search.ts";

/** What the field is told: how to read what is typed, there and then, so that a quick Enter takes what stands there. */
export type Helped = {
  suggest: (text: string) => readonly Suggestion[];
  words: (text: string) => string;
};

const words = (text: string): string => typingOf(text).words.trim();

/** What may be meant by what is typed. The keyboard stays in the field, which points at the chosen line. */
export function SearchHelp(props: {
  id: string;
  typed: string;
  isOpen: boolean;
  active: string | null;
  onHelp: (help: Helped) => void;
  onTake: (one: Suggestion) => void;
}): ReactElement {
  const { typed, isOpen, onHelp } = props;
  const t = useTexts(texts);
  const lang = useLang();
  const now = useNow();
  const colleagues = useColleagues(isOpen);
  const suggest = useCallback(
    (text: string) => suggestionsFor(typingOf(text), { lang, now, colleagues }),
    [lang, now, colleagues],
  );
  useEffect(() => onHelp({ suggest, words }), [onHelp, suggest]);
  const shown = suggest(typed);
  return (
    <div
      id={props.id}
      role="listbox"
      aria-label={t("suggestions")}
      className={style.list}
      hidden={!isOpen || shown.length === 0}
    >
      {shown.map((one) => (
        <div
          key={one.key}
          id={`${props.id}-${one.key}`}
          role="option"
          tabIndex={-1}
          aria-selected={one.key === props.active}
          className={style.option}
          onPointerDown={(event) => {
            // the field keeps the focus
            event.preventDefault();
            props.onTake(one);
          }}
        >
          <span className={style.label}>{one.label}</span>
          {one.about === null ? null : <span className={style.about}>{one.about}</span>}
        </div>
      ))}
    </div>
  );
}
