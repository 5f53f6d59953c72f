/** The marks of Vietnamese letters: five tones, three qualities, and the barred d. */

const TONE_OF_MARK: Readonly<Record<string, number>> = {
  "\u0301": 1, // sắc
  "\u0300": 2, // huyền
  "\u0309": 3, // hỏi
  "\u0303": 4, // ngã
  "\u0323": 5, // nặng
};
const MARK_OF_TONE = ["", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"] as const;
const PLAIN = /^[a-z0-9]*$/u;
const ALL_MARKS = /\p{M}/gu;
const TONE_MARKS = /\u0300|\u0301|\u0303|\u0309|\u0323/gu;
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]|\u034f/gu;

/** Composed form, without characters that nobody sees. */
export function clean(text: string): string {
  return text.normalize("NFC").replace(INVISIBLE, "");
}

/** Lower case, and one letter for the four that look like đ. */
export function lower(text: string): string {
  return text.toLowerCase().replace(/[ðđɖ]/gu, "đ");
}

/** Without any mark: "đánh" becomes "danh". Expects lower case. */
export function bare(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize("NFD").replace(ALL_MARKS, "").replace(/đ/gu, "d");
}

/** The first tone found (0 for none) and the letters with their quality but without tone. */
export function splitTone(text: string): { letters: string; tone: number } {
  if (PLAIN.test(text)) return { letters: text, tone: 0 };
  const decomposed = text.normalize("NFD");
  let tone = 0;
  for (const char of decomposed) {
    const found = TONE_OF_MARK[char];
    if (found !== undefined) {
      tone = found;
      break;
    }
  }
  return { letters: decomposed.replace(TONE_MARKS, "").normalize("NFC"), tone };
}

/** The mark of a tone, to be put after a vowel. */
export function markOfTone(tone: number): string {
  return MARK_OF_TONE[tone] ?? "";
}
