import {
  IconDeviceMobileMessage,
  IconExternalLink,
  IconPlugConnectedX,
  IconAdjustmentsHorizontal,
} from "@tabler/icons-react";
import type { Lang, Theme } from "./memory.ts";
import { deskAddress } from "./use-memory.ts";
import { WorldActs } from "./world-acts.view.tsx";
import { useWords } from "./words.ts";

type Props = {
  lang: Lang;
  theme: Theme | undefined;
  narrow: boolean;
  onLang: (lang: Lang) => void;
  onTheme: (theme: Theme) => void;
  onJournal: () => void;
  onPanel: () => void;
};

export function TopBar({ lang, theme, narrow, onLang, onTheme, onJournal, onPanel }: Props) {
  const words = useWords();
  return (
    <header className="top">
      <h1 className="brand">
        <IconDeviceMobileMessage size={26} stroke={2} aria-hidden className="brand-mark" />
        {words.title}
      </h1>
      <p className="not-real">
        <IconPlugConnectedX size={16} aria-hidden />
        {words.notReal}
      </p>
      <div className="top-acts">
        {narrow && (
          <button type="button" className="icon-button" aria-label={words.panel} onClick={onPanel}>
            <IconAdjustmentsHorizontal size={20} aria-hidden />
          </button>
        )}
        {!narrow && <WorldActs theme={theme} onTheme={onTheme} onJournal={onJournal} />}
        <a
          className="button"
          href={deskAddress()}
          target="_blank"
          rel="noreferrer"
          aria-label={words.openDesk}
          title={words.openDesk}
        >
          <IconExternalLink size={20} aria-hidden />
          <span className="wide-word">{words.openDesk}</span>
        </a>
        <div className="langs" role="group" aria-label={words.language}>
          {(["vi", "en"] as const).map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              aria-pressed={lang === one}
              onClick={() => onLang(one)}
            >
              {one.toUpperCase()}
            </button>
          ))}
        </div>
      </div>
    </header>
  );
}
