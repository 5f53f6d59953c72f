import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from "react";
import type { Catalogue, Lang, ShownLang } from "@keng/i18n/messages.ts";
import { translator, type Translate } from "@keng/i18n/translator.ts";

const KEPT = "keng.lang";

type Language = { lang: ShownLang; setLang: (lang: Lang) => void };
const Context = createContext<Language | null>(null);

/** Before the first choice: English for a browser that asks for English and not for Vietnamese. */
export function browserLang(languages: readonly string[]): Lang {
  const isVietnamese = languages.some((one) => /^vi\b/i.test(one));
  return !isVietnamese && languages.some((one) => /^en\b/i.test(one)) ? "en" : "vi";
}

/** The lengthened language is there only while developing: `?lang=pseudo`. */
function firstLang(): ShownLang {
  if (import.meta.env.DEV && new URLSearchParams(location.search).get("lang") === "pseudo") return "pseudo";
  const kept = localStorage.getItem(KEPT);
  return kept === "en" || kept === "vi" ? kept : browserLang(navigator.languages);
}

export function LanguageProvider({ children }: { children: ReactNode }): ReactElement {
  const [lang, setShown] = useState<ShownLang>(firstLang);
  useEffect(() => {
    document.documentElement.lang = lang === "en" ? "en" : "vi";
  }, [lang]);
  const language = useMemo<Language>(
    () => ({
      lang,
      setLang: (next) => {
        localStorage.setItem(KEPT, next);
        setShown(next);
      },
    }),
    [lang],
  );
  return <Context value={language}>{children}</Context>;
}

export function useLanguage(): Language {
  const language = useContext(Context);
  if (language === null) throw new Error("LanguageProvider is missing");
  return language;
}

export function useLang(): ShownLang {
  return useLanguage().lang;
}

/** `const t = useTexts(inbox)`: the catalogue of an area, in the language that is shown. */
export function useTexts<const Vi extends Readonly<Record<string, string>>>(
  catalogue: Catalogue<Vi>,
): Translate<Vi> {
  const { lang } = useLanguage();
  return useMemo(() => translator(lang, catalogue), [lang, catalogue]);
}
