import {
  IconDeviceMobileMessage,
  IconExternalLink,
  IconListDetails,
  IconMoon,
  IconPlugConnectedX,
  IconAdjustmentsHorizontal,
  IconSun,
} from "@tabler/icons-react";
import type { Lang, Theme } from "./memory.ts";
import { Reset } from "./reset.view.tsx";
import { useMedia } from "./use-media.ts";
import { deskAddress } from "./use-memory.ts";
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
  const systemDark = useMedia("(prefers-color-scheme: dark)");
  const dark = theme ? theme === "dark" : systemDark;
  const light = dark ? words.toLight : words.toDark;
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
        <button type="button" className="quiet" aria-label={words.journal} onClick={onJournal}>
          <IconListDetails size={20} aria-hidden />
          <span className="wide-word">{words.journal}</span>
        </button>
        <Reset />
        <button
          type="button"
          className="icon-button"
          aria-label={light}
          title={light}
          onClick={() => onTheme(dark ? "light" : "dark")}
        >
          {dark ? <IconSun size={20} aria-hidden /> : <IconMoon size={20} aria-hidden />}
        </button>
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
