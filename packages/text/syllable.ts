import { bare, splitTone } from "./marks.ts";

/** Which strings can be a Vietnamese syllable. */

const ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ");

const RIMES = (
  "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
  "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu " +
  "i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu " +
  "o oc oi om on ong op ot oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
  "u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt " +
  "ư ưc ưi ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu " +
  "oa oac oach oai oan oang oanh oao oat oay oăc oăm oăn oăng oăt oe oen oeo oet " +
  "uâ uân uâng uât uây uê uêch uên uênh uêt uy uya uych uyên uyêt uyn uynh uyp uyt uyu uơ"
).split(" ");

const STOP = /(?:c|ch|p|t)$/u;
const FULL = new Set<string>();
const BARE = new Set<string>();
for (const onset of ["", ...ONSETS]) {
  for (const rime of RIMES) {
    if (onset === "" && rime === "iêu") continue;
    FULL.add(onset + rime);
    BARE.add(bare(onset + rime));
  }
}
for (const letters of ["gi", "gin", "giêng", "giêc", "gia"]) FULL.add(letters);
for (const letters of ["gi", "gin", "gieng", "giec"]) BARE.add(letters);

/** True for a well-formed syllable with its marks ("đánh", "nhà"), and for a bare one that is right as it is. */
export function isSyllable(word: string): boolean {
  const { letters, tone } = splitTone(word);
  if (!FULL.has(letters)) return false;
  return !STOP.test(letters) || tone === 0 || tone === 1 || tone === 5;
}

/** True also for a syllable typed without marks ("danh", "nguoi"). */
export function isBareSyllable(word: string): boolean {
  return BARE.has(word);
}

/**
 * The letters and tone that decide whether two spellings are one word: tone placement
 * (hòa, hoà), final i and y (kỹ, kĩ) and the tones hỏi and ngã, which the South says alike, are one.
 */
export function syllableKey(word: string): string {
  const { letters, tone } = splitTone(word);
  return oneI(letters) + (tone === 4 ? 3 : tone);
}

/** Final y after a consonant written as i: ly, ky, my. */
export function oneI(letters: string): string {
  return letters.length > 1 && /^[bcdđghklmnprstvx]+y$/u.test(letters) ? `${letters.slice(0, -1)}i` : letters;
}
