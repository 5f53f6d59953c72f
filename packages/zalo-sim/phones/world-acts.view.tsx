import { IconListDetails, IconMoon, IconSun } from "@tabler/icons-react";
import type { Theme } from "./memory.ts";
import { Reset } from "./reset.view.tsx";
import { useMedia } from "./use-media.ts";
import { useWords } from "./words.ts";

type Props = { theme: Theme | undefined; onTheme: (theme: Theme) => void; onJournal: () => void };

/** What concerns the whole simulator: its journal, starting anew, light or dark. */
export function WorldActs({ theme, onTheme, onJournal }: Props) {
  const words = useWords();
  const systemDark = useMedia("(prefers-color-scheme: dark)");
  const dark = theme ? theme === "dark" : systemDark;
  const other = dark ? words.toLight : words.toDark;
  return (
    <>
      <button type="button" className="quiet" aria-label={words.journal} onClick={onJournal}>
        <IconListDetails size={20} aria-hidden />
        <span className="wide-word">{words.journal}</span>
      </button>
      <Reset />
      <button
        type="button"
        className="quiet"
        aria-label={other}
        title={other}
        onClick={() => onTheme(dark ? "light" : "dark")}
      >
        {dark ? <IconSun size={20} aria-hidden /> : <IconMoon size={20} aria-hidden />}
        <span className="drawer-word">{other}</span>
      </button>
    </>
  );
}
