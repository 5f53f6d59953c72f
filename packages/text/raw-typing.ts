import { markOfTone } from "./marks.ts";
import { isBareSyllable, isSyllable } from "./syllable.ts";

/** Keys of Telex, VNI and VIQR that reached us undone: "ddanhs", "d9anh1", "nha`". */

const VOWEL = /[aeiouyăâêôơư]/u;
const TELEX_TONE: Readonly<Record<string, number>> = { s: 1, f: 2, r: 3, x: 4, j: 5 };
const VIQR: Readonly<Record<string, number>> = { "`": 2, "´": 1, "~": 4 };

/** Words of other languages that look like raw Telex and are not. */
const FOREIGN = new Set(
  (
    "sos gas bus sex box max fax tax vs us is as has his her or for are our far car bar per six fix mix boss pass less " +
    "web www wifi wow new now how low show down own two way saw law was will with what where when who why " +
    "see too good food room door book look took feel free need feed keep week been soon moon add bar star as app " +
    "of off if has does yes this these thus plus miss kiss loss"
  ).split(" "),
);

function withTone(letters: string, tone: number): string | null {
  if (tone === 0) return letters;
  const nuclei = [...letters.matchAll(/[aeiouyăâêôơư]+/gu)];
  const cluster = nuclei.at(-1);
  if (cluster === undefined) return null;
  const vowels = cluster[0];
  let from = cluster.index;
  let kept = vowels;
  if ((letters.startsWith("qu") || letters.startsWith("gi")) && from === 1 && vowels.length > 1) {
    from += 1;
    kept = vowels.slice(1);
  }
  const marked = [...kept].findLastIndex((char) => "ăâêôơư".includes(char));
  const closed = letters.length > from + kept.length;
  const at = marked >= 0 ? marked : kept.length === 1 ? 0 : closed ? kept.length - 1 : kept.length - 2;
  const place = from + Math.max(0, at);
  return (letters.slice(0, place + 1) + markOfTone(tone) + letters.slice(place + 1)).normalize("NFC");
}

function horn(letters: string): string | null {
  if (/uo/u.test(letters)) return letters.replace("uo", "ươ");
  if (/ưo/u.test(letters)) return letters.replace("ưo", "ươ");
  if (/uơ/u.test(letters)) return letters.replace("uơ", "ươ");
  if (/uu/u.test(letters)) return letters.replace("uu", "ưu");
  if (/oa/u.test(letters)) return letters.replace("oa", "oă");
  if (letters.endsWith("ua")) return letters.replace("ua", "ưa");
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    const char = letters[at] ?? "";
    const turned = char === "a" ? "ă" : char === "o" ? "ơ" : char === "u" ? "ư" : "";
    if (turned !== "") return letters.slice(0, at) + turned + letters.slice(at + 1);
  }
  return null;
}

function hat(letters: string, vowel: string): string | null {
  const at = letters.lastIndexOf(vowel);
  if (at < 0) return null;
  const turned = vowel === "a" ? "â" : vowel === "e" ? "ê" : "ô";
  return letters.slice(0, at) + turned + letters.slice(at + 1);
}

function settle(letters: string, tone: number, raw: string): string | null {
  const word = withTone(letters, tone);
  return word !== null && word !== raw && isSyllable(word) ? word : null;
}

/** The syllable behind a word typed in Telex, or null when the word stands by itself or means nothing. */
export function decodeTelex(raw: string): string | null {
  if (raw.length < 2 || raw.length > 9 || !/^[a-z]+$/u.test(raw)) return null;
  if (isBareSyllable(raw) || FOREIGN.has(raw)) return null;
  let letters = "";
  let tone = 0;
  for (const char of raw) {
    const seenVowel = VOWEL.test(letters);
    const asTone = TELEX_TONE[char];
    if (asTone !== undefined && seenVowel) {
      tone = asTone;
    } else if (char === "w") {
      const turned = seenVowel ? horn(letters) : `${letters}ư`;
      if (turned === null) return null;
      letters = turned;
    } else if (char === "d" && letters.startsWith("d")) {
      letters = `đ${letters.slice(1)}`;
    } else if ("aeo".includes(char) && seenVowel && letters.includes(char)) {
      const turned = hat(letters, char);
      if (turned === null) return null;
      letters = turned;
    } else {
      letters += char;
    }
  }
  return settle(letters, tone, raw);
}

/** The syllable behind a word typed in VNI ("ba5c"), or null. */
export function decodeVni(raw: string): string | null {
  if (raw.length < 2 || raw.length > 10 || !/^[a-zđ][a-zđ0-9]*[0-9][a-zđ0-9]*$/u.test(raw)) return null;
  let letters = "";
  let tone = 0;
  for (const char of raw) {
    if (!/[0-9]/u.test(char)) {
      letters += char;
    } else if (char >= "1" && char <= "5") {
      if (tone !== 0) return null;
      tone = Number(char);
    } else if (char === "9") {
      if (!letters.startsWith("d")) return null;
      letters = `đ${letters.slice(1)}`;
    } else if (char === "6") {
      const last = [...letters].findLast((letter) => "aeo".includes(letter));
      const turned = last === undefined ? null : hat(letters, last);
      if (turned === null) return null;
      letters = turned;
    } else if (char === "7" || char === "8") {
      const turned = horn(letters);
      if (turned === null) return null;
      letters = turned;
    } else {
      return null;
    }
  }
  return settle(letters, tone, raw);
}

/** The syllable behind a word with its tone typed after the vowel ("cha`y"), or null. */
export function decodeViqr(raw: string): string | null {
  if (!/[`´~^]/u.test(raw)) return null;
  let letters = "";
  let tone = 0;
  for (const char of raw) {
    const asTone = VIQR[char];
    if (asTone !== undefined) tone = asTone;
    else if (char === "^")
      letters = hat(letters, [...letters].findLast((l) => "aeo".includes(l)) ?? "-") ?? letters;
    else letters += char;
  }
  return settle(letters, tone, raw);
}
