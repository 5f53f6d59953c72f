/** The two languages of Kẻng, Vietnamese first. */
export const LANGS = ["vi", "en"] as const;
export type Lang = (typeof LANGS)[number];
/** `pseudo`: Vietnamese, 40 % longer, for finding what clips. Never offered to a person. */
export type ShownLang = Lang | "pseudo";

/** The English side of a catalogue: exactly the keys of the Vietnamese one. */
export type Texts<Vi> = { readonly [K in keyof Vi]: string };

/** An area's texts: `export const vi = {…} as const; export const en: Texts<typeof vi> = {…};` */
export type Catalogue<Vi extends Readonly<Record<string, string>>> = {
  readonly vi: Vi;
  readonly en: Texts<Vi>;
};

/** What follows a plural's or select's own closing brace, that is, after all its messages. */
type AfterClosing<S extends string, Open extends 1[]> = S extends `${infer Before}}${infer After}`
  ? Before extends `${string}{${infer Inner}`
    ? AfterClosing<`${Inner}}${After}`, [...Open, 1]>
    : Open extends [1, ...infer Fewer extends 1[]]
      ? AfterClosing<After, Fewer>
      : After
  : "";

type Trim<S extends string> = S extends ` ${infer Rest}`
  ? Trim<Rest>
  : S extends `${infer Rest} `
    ? Trim<Rest>
    : S;

/** `"n, plural"` → what may be passed for it. */
type ValueOf<Format extends string> =
  Trim<Format> extends `plural${string}` | `number${string}` | `selectordinal${string}` ? number : string;

/** Arguments that a message names, read off its own text: `"{n, number} tin của {label}"` → `{ n: number; label: string | number }`. */
export type ArgsOf<S extends string> = S extends `${string}{${infer Rest}`
  ? Rest extends `${infer Inside}}${infer After}`
    ? Inside extends `${infer Name},${infer Format}`
      ? { [K in Trim<Name>]: ValueOf<Format> } & (Inside extends `${string}{${string}`
          ? ArgsOf<AfterClosing<Rest, []>>
          : ArgsOf<After>)
      : { [K in Trim<Inside>]: string | number } & ArgsOf<After>
    : unknown
  : unknown;

/** Nothing to pass when the message names nothing. */
export type ArgsTuple<S extends string> = keyof ArgsOf<S> extends never ? [] : [args: ArgsOf<S>];
