import { IconListDetails } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, type KeyboardEvent, type ReactElement, type RefObject } from "react";
import type { ConversationView, Me } from "@keng/contract/console-api.ts";
import * as composer from "@keng/i18n/officer/composer.ts";
import * as library from "@keng/i18n/officer/library.ts";
import * as quick from "@keng/i18n/officer/quick-replies.ts";
import { Keycap } from "@keng/ui/keycap.view.tsx";
import { useTexts } from "../language.tsx";
import { useNow } from "../now.ts";
import { quickRepliesRead } from "../reads.ts";
import style from "./quick-bar.module.css";
import { matching, readyFor, valuesFor, type Ready } from "./ready.ts";

const AT_HAND = 3;
const MOST_BY_SLASH = 8;

type Props = {
  thread: ConversationView;
  me: Me;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** What stands after a slash in the composer; null when no slash is being typed. */
  slash: string | null;
  /** The composer hands its keys here while a slash is being typed; true when one was used up. */
  keys: RefObject<((key: string) => boolean) | null>;
  onActive: (option: string | null) => void;
  onPick: (text: string, bySlash: boolean) => void;
  onClose: () => void;
};

/** Ready sentences: three at hand, all of them under a key, and by a slash while typing. */
export function QuickBar(props: Props): ReactElement {
  const t = useTexts(composer);
  const q = useTexts(quick);
  const now = useNow();
  const own = useQuery(quickRepliesRead).data ?? [];
  const builtIn = quick.QUICK_REPLIES.map((name): Ready => ({
    key: name,
    name: q(`name.${name}`),
    text: q(`text.${name}`),
    shortcut: null,
  }));
  const ready = readyFor(own, builtIn, valuesFor(props.thread, props.me, now));
  return (
    <>
      <div className={style.bar}>
        {ready.slice(0, AT_HAND).map((one) => (
          <button
            key={one.key}
            type="button"
            className={style.one}
            title={one.text}
            onClick={() => props.onPick(one.text, false)}
          >
            {one.name}
          </button>
        ))}
        <button
          type="button"
          className={style.more}
          aria-expanded={props.open}
          onClick={() => props.onOpen(!props.open)}
        >
          <IconListDetails size={20} aria-hidden="true" className={style.icon} />
          <span className={style.word}>{t("more_templates")}</span>
          <Keycap>m</Keycap>
        </button>
      </div>
      {props.slash === null ? null : (
        <BySlash {...props} found={matching(ready, props.slash).slice(0, MOST_BY_SLASH)} />
      )}
      {props.open ? <All ready={ready} onPick={props.onPick} onClose={props.onClose} /> : null}
    </>
  );
}

function BySlash(props: Props & { found: readonly Ready[] }): ReactElement {
  const t = useTexts(composer);
  const l = useTexts(library);
  const { found, slash, keys, onActive, onPick } = props;
  const [chosen, setChosen] = useState({ at: 0, slash });
  const at = chosen.slash === slash ? Math.min(chosen.at, Math.max(0, found.length - 1)) : 0;
  useEffect(() => {
    keys.current = (key) => {
      const one = found[at];
      if (key === "ArrowDown" || key === "ArrowUp") {
        const step = key === "ArrowDown" ? 1 : -1;
        if (found.length > 0) setChosen({ at: (at + step + found.length) % found.length, slash });
        return found.length > 0;
      }
      if ((key === "Enter" || key === "Tab") && one !== undefined) {
        onPick(one.text, true);
        return true;
      }
      return false;
    };
    return () => {
      keys.current = null;
    };
  }, [found, at, slash, keys, onPick]);
  const active = found.length === 0 ? null : `slash-list-${at}`;
  useEffect(() => {
    onActive(active);
    return () => onActive(null);
  }, [active, onActive]);
  if (found.length === 0)
    return (
      <p className={style.none} role="status">
        {l("none_found")}
      </p>
    );
  return (
    <div className={style.all} role="listbox" id="slash-list" aria-label={t("templates")}>
      {found.map((one, index) => (
        <button
          type="button"
          tabIndex={-1}
          key={one.key}
          id={`slash-list-${index}`}
          role="option"
          aria-selected={index === at}
          className={style.sentence}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(one.text, true);
          }}
        >
          <Sentence one={one} />
        </button>
      ))}
    </div>
  );
}

function All(props: {
  ready: readonly Ready[];
  onPick: (text: string, bySlash: boolean) => void;
  onClose: () => void;
}): ReactElement {
  const t = useTexts(composer);
  const l = useTexts(library);
  const [typed, setTyped] = useState("");
  const found = matching(props.ready, typed);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    props.onClose();
  };
  return (
    <>
      <input
        type="text"
        inputMode="search"
        className={style.search}
        aria-label={l("search")}
        placeholder={l("search")}
        autoComplete="off"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the list was just opened by hand
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = found;
          leave(event);
          if (event.key !== "Enter" || event.nativeEvent.isComposing || first === undefined) return;
          event.preventDefault();
          props.onPick(first.text, false);
        }}
      />
      {found.length === 0 ? <p className={style.none}>{l("none_found")}</p> : null}
      <ul className={style.all} aria-label={t("templates")}>
        {found.map((one) => (
          <li key={one.key}>
            <button
              type="button"
              className={style.sentence}
              onClick={() => props.onPick(one.text, false)}
              onKeyDown={leave}
            >
              <Sentence one={one} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Sentence({ one }: { one: Ready }): ReactElement {
  return (
    <>
      <strong>
        {one.name}
        {one.shortcut === null ? null : <kbd className={style.shortcut}>/{one.shortcut}</kbd>}
      </strong>
      <span>{one.text}</span>
    </>
  );
}
