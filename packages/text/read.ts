import { bare } from "./marks.ts";
import { unstretch, words } from "./fold.ts";
import { decodeTelex, decodeViqr, decodeVni } from "./raw-typing.ts";
import { isBareSyllable, isSyllable, oneI, syllableKey } from "./syllable.ts";
import { expand } from "./teencode.ts";

/** One syllable as it is to be understood, with its place in the original text. */
export type Syllable = {
  start: number;
  end: number;
  /** Letters with their quality and a tone digit; equal for two spellings of one word. */
  key: string;
  /** Letters without any mark. */
  bare: string;
  /** Written with marks (or decoded to them), so that it means just this. */
  accented: boolean;
  /** Which sentence of the message it stands in. */
  sentence: number;
  /** Which part between commas, counted through the message. */
  clause: number;
};

export type Reading = {
  syllables: Syllable[];
  /** Written without marks, wholly or for the most part. */
  bareText: boolean;
  lang: "vi" | "en";
  /** Share of the words that no language of ours knows (0 to 1). */
  strange: number;
};

const ENGLISH = new Set(
  (
    "in a at up off the is my he she and to of with help someone are has his her they please there fire i you we it for from was were who " +
    "what where when how can could police want need hello hi some people house near be not will this that have had been out " +
    "man woman child kid kids son daughter husband wife neighbour neighbor street road now just get got going killed kill " +
    "stole stolen money report reported me him them your our their or if but about after before because room night day every " +
    "morning again address card lost which do does did why on an as by so good thanks thank dying hurt bleeding trapped here"
  ).split(" "),
);
const NEVER_VIETNAMESE =
  /^(?:the|is|my|she|and|with|help|someone|are|his|her|they|please|there|fire|you|for|from|was|were|what|where|when|how|could|police|hello|people|house|this|that|have|been|woman|child|husband|wife|street|money|your|their|because|every|just|going|thanks?|which|does|did)$/u;

/** Punctuation that ends a sentence, between two words. */
const STOP = /[.!?…\n;]/u;
const BREAK = /[.!?…\n;,:()"“”]/u;

/** Reads a message: mends how it was typed and tells what each syllable is. Never throws. */
export function read(text: string): Reading {
  const found = words(text.length > 8000 ? text.slice(0, 8000) : text);
  const plain = found.map((word) => word.text);
  const lang = languageOf(plain);
  const raw = lang === "en" ? "none" : typingOf(plain);
  const syllables: Syllable[] = [];
  let marked = 0;
  let counted = 0;
  let strange = 0;
  let sentence = 0;
  let clause = 0;
  let lastEnd = 0;
  for (const [index, word] of found.entries()) {
    const between = lastEnd > 0 ? text.slice(lastEnd, word.start) : "";
    if (STOP.test(between)) sentence += 1;
    if (BREAK.test(between)) clause += 1;
    lastEnd = word.end;
    const meant: Meant =
      lang === "en"
        ? [word.text]
        : understand(word.text, plain[index - 1] ?? "", plain[index + 1] ?? "", raw);
    const original = bare(word.text) !== word.text;
    if (word.text.length > 1 && (meant.decoded === true || !/[0-9]/u.test(word.text))) {
      counted += 1;
      if (original || meant.decoded === true) marked += 1;
      if (!isKnown(meant) || /^(\p{L})\1{2,}$/u.test(word.text)) strange += 1;
    }
    for (const part of meant) {
      const flat = bare(part);
      syllables.push({
        start: word.start,
        end: word.end,
        key: syllableKey(part),
        bare: oneI(flat),
        accented: flat !== part || meant.decoded === true,
        sentence,
        clause,
      });
    }
  }
  return {
    syllables,
    bareText: counted === 0 || marked / counted < 0.5,
    lang,
    strange: counted === 0 ? 0 : strange / counted,
  };
}

type Meant = readonly string[] & { decoded?: boolean };

function isKnown(meant: readonly string[]): boolean {
  return meant.every(
    (part) => isSyllable(part) || isBareSyllable(part) || ENGLISH.has(part) || part.length < 2,
  );
}

function understand(word: string, before: string, after: string, raw: Typing): Meant {
  const viqr = decodeViqr(word);
  if (viqr !== null) return decoded([viqr]);
  if (raw === "vni") {
    const vni = decodeVni(word);
    if (vni !== null) return decoded([vni]);
  }
  const short = expand(word, before, after);
  if (short !== null) return decoded(short);
  const glued = /^([0-9]+)(k|h|tr|đ|m|g)$/u.exec(word);
  if (glued !== null) return [glued[1] ?? "", ...(expand(glued[2] ?? "", "", "") ?? [glued[2] ?? ""])];
  if (raw === "telex") {
    const telex = decodeTelex(word) ?? decodeTelex(unstretch(word));
    if (telex !== null) return decoded([telex]);
  }
  const calm = unstretch(word.replace(/[`´~^]/gu, ""));
  if (isSyllable(calm) || isBareSyllable(calm)) return [calm];
  const calmShort = expand(calm, before, after);
  if (calmShort !== null) return decoded(calmShort);
  return splitGlued(calm) ?? [calm];
}

function decoded(parts: readonly string[]): Meant {
  return Object.assign([...parts], { decoded: true });
}

/** Two to four syllables typed without the space ("cuutoi", "cháynhà"). */
function splitGlued(word: string): string[] | null {
  if (word.length < 5 || word.length > 18 || /[0-9]/u.test(word)) return null;
  const known = (part: string): boolean => part.length > 1 && (isSyllable(part) || isBareSyllable(part));
  const cut = (rest: string, left: number): string[] | null => {
    if (known(rest)) return [rest];
    if (left === 1) return null;
    for (let at = Math.min(7, rest.length - 2); at >= 2; at -= 1) {
      const head = rest.slice(0, at);
      if (!known(head)) continue;
      const tail = cut(rest.slice(at), left - 1);
      if (tail !== null) return [head, ...tail];
    }
    return null;
  };
  return cut(word, 4);
}

type Typing = "telex" | "vni" | "none";

/** Whether a message was typed raw: several words that only make sense decoded, and few marks. */
function typingOf(plain: readonly string[]): Typing {
  const unmarked = plain.filter((word) => bare(word) === word);
  if (unmarked.length * 2 < plain.length) return "none";
  let telex = 0;
  let vni = 0;
  let marked = 0;
  let letters = 0;
  for (const word of plain) {
    if (/^[0-9]+$/u.test(word)) continue;
    letters += 1;
    if (bare(word) !== word) marked += 1;
    else if (/[0-9]/u.test(word)) vni += decodeVni(word) === null ? 0 : /[0-9].*[0-9]|9/u.test(word) ? 2 : 1;
    else if (word.length > 2 && decodeTelex(word) !== null) telex += 1;
  }
  if (marked * 2 > letters) return "none";
  if (vni >= 2 && vni >= telex) return "vni";
  if (telex >= 2 || (telex === 1 && letters <= 3)) return telex * 5 >= letters ? "telex" : "none";
  return "none";
}

function languageOf(plain: readonly string[]): "vi" | "en" {
  let english = 0;
  let sure = 0;
  let foreign = 0;
  let letters = 0;
  for (const word of plain) {
    if (/^[0-9]+$/u.test(word)) continue;
    letters += 1;
    if (bare(word) !== word) return "vi";
    if (ENGLISH.has(word)) english += 1;
    if (NEVER_VIETNAMESE.test(word)) sure += 1;
    if (!ENGLISH.has(word) && !isBareSyllable(word)) foreign += 1;
  }
  if (letters === 0) return "vi";
  if (sure > 0 && english / letters >= 0.3) return "en";
  return letters > 3 && english > 1 && (english + foreign) / letters >= 0.6 && foreign > 1 ? "en" : "vi";
}
