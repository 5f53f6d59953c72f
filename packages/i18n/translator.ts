import { IntlMessageFormat } from "intl-messageformat";
import type { ArgsTuple, Catalogue, ShownLang } from "./messages.ts";
import { pseudo } from "./pseudo.ts";

/** Typed by the catalogue: the key must exist, and the arguments are those that its message names. */
export type Translate<Vi extends Readonly<Record<string, string>>> = <K extends keyof Vi & string>(
  key: K,
  ...args: ArgsTuple<Vi[K]>
) => string;

type Args = Record<string, string | number>;
type Compiled = (args: Args | undefined) => string;

/** Braces and quotes mean something to ICU; a message without them is its own translation. */
const PLAIN = /^[^{}']*$/;

function compile(lang: ShownLang, message: string): Compiled {
  const shown = lang === "pseudo" ? pseudo(message) : message;
  if (PLAIN.test(shown)) return () => shown;
  const format = new IntlMessageFormat(shown, lang === "en" ? "en-GB" : "vi-VN", undefined, {
    ignoreTag: true,
  });
  return (args) => String(format.format(args));
}

const compiled = new Map<string, Compiled>();

/** `const t = translator("vi", inbox); t("unread", { n: 3 })`. */
export function translator<const Vi extends Readonly<Record<string, string>>>(
  lang: ShownLang,
  catalogue: Catalogue<Vi>,
): Translate<Vi> {
  const texts: Readonly<Record<string, string>> = lang === "en" ? catalogue.en : catalogue.vi;
  return (key, ...args) => {
    const message = texts[key] ?? key;
    const name = `${lang}\n${message}`;
    let say = compiled.get(name);
    if (say === undefined) {
      say = compile(lang, message);
      compiled.set(name, say);
    }
    return say((args as [Args?])[0]);
  };
}
