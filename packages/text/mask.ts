import { folded, type Folded } from "./folded.ts";
import { bare, lower } from "./marks.ts";

/** What a citizen writes about themselves, to be covered on an officer's screen. */
export type MaskKind = "phone" | "id_number" | "name";
export type MaskSpan = { start: number; end: number; kind: MaskKind };

/** Digits with at most three signs between, also directly behind letters ("sđt0987654321"). */
const DIGITS = /(?:\+|\(\+?)?\d(?:[ .\-()/_]{0,3}\d){6,}/gu;
/** A day is no number of anybody's, with an hour behind it neither. */
const DAY = /^\d{1,2}([/.-])\d{1,2}\1\d{4}(?!\d)/u;
const LONGEST_NUMBER = 12;
const MONEY = / {0,2}(?:đồng|đ|dong|d|vnđ|vnd|k|triệu|trieu|tr|tỷ|tỉ|ty|usd)(?!\p{L})/iuy;
const BEFORE = "(?<![\\p{L}\\p{N}])";
const SELF = new RegExp(
  `${BEFORE}(?:${[
    "(?:tôi|tui|tao|em|mình|cháu|con|anh|chị|cô|chú|bác|toi|minh|chau|chi|co|chu|bac) {1,3}(?:tên {1,3}là|ten {1,3}la|là|la|tên|ten)",
    "(?:tên|ten) {1,3}(?:của {1,3}|cua {1,3})?(?:tôi|tui|em|mình|cháu|con|toi|minh|chau)(?: {1,3}(?:là|la))?",
    "(?:họ {1,3}(?:và {1,3})?tên|ho {1,3}(?:va {1,3})?ten)",
    "(?:my {1,3}name {1,3}is|my {1,3}name|i {1,3}am|i'm)",
  ].join("|")})(?![\\p{L}\\p{N}]) {0,3}[:\\-]?[ \\n]{0,3}`,
  "giu",
);
/** Words before which a name is meant by a sign alone: "Tên: An", "Tôi, Nguyễn Văn A". */
const SIGNED = new RegExp(
  `${BEFORE}(?:(?:tên|ten|name) {0,3}[:\\-]|(?:tôi|toi|em|cháu|chau) {0,3},) {0,3}`,
  "giu",
);
const NAME_WORD = /[\p{L}\p{M}]{1,40}/uy;
const GAP = / {1,3}/uy;
const SURNAMES = new Set(
  (
    "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly lam luong mai dinh trinh doan truong cao " +
    "ta thai to kieu chau quach la thach son danh kim tang luu ha dao quan au vuong nghiem ong dam phung diep giang"
  ).split(" "),
);
/** Words that go on after "tên là" and are nobody's name when they stand alone and small. */
const NO_NAMES = new Set("gi ai sao the nao day do vay khong co mot nguoi dan con cua".split(" "));

/**
 * Spans of phone numbers, identity numbers and names by which the writer tells who they are, in order. They are places
 * of the text as it is given, however its letters are composed and whatever nobody sees stands between them.
 */
export function maskSpans(text: string): MaskSpan[] {
  const read = folded(text);
  const spans = [
    ...numbersIn(read.text),
    ...namesIn(read.text, SELF, true),
    ...namesIn(read.text, SIGNED, false),
  ];
  spans.sort((left, right) => left.start - right.start || right.end - left.end);
  const kept: MaskSpan[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
  }
  return kept.map((span) => placed(span, read));
}

function placed({ start, end, kind }: MaskSpan, read: Folded): MaskSpan {
  return { start: read.starts[start] ?? 0, end: read.ends[end - 1] ?? 0, kind };
}

function numbersIn(text: string): MaskSpan[] {
  const spans: MaskSpan[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const end = match.index + match[0].length;
    const kind = kindOfNumber(match[0]);
    if (kind === "id_number" && wordAt(MONEY, text, end) !== null) continue;
    if (kind !== null) spans.push({ start: match.index, end, kind });
    else spans.push(...phonesWithin(match[0], match.index));
  }
  return spans;
}

/** A phone number beside which other digits stand ("0912345678 4199"): the longest run of whole groups that is one. */
function phonesWithin(run: string, at: number): MaskSpan[] {
  const groups = [...run.matchAll(/\d+/gu)];
  const spans: MaskSpan[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const start = groups[first]?.index ?? 0;
    let longest: { last: number; end: number } | null = null;
    let digits = 0;
    for (let last = first; last < groups.length; last += 1) {
      const group = groups[last];
      if (group === undefined || (digits += group[0].length) > LONGEST_NUMBER) break;
      const end = group.index + group[0].length;
      if (kindOfNumber(run.slice(start, end)) === "phone") longest = { last, end };
    }
    if (longest === null) continue;
    spans.push({ start: at + start, end: at + longest.end, kind: "phone" });
    first = longest.last;
  }
  return spans;
}

function kindOfNumber(run: string): MaskKind | null {
  if (DAY.test(run)) return null;
  const digits = run.replace(/\D/gu, "");
  if (/^0\d{9,10}$/u.test(digits) || /^84\d{9,10}$/u.test(digits)) return "phone";
  return digits.length === 12 || digits.length === 9 ? "id_number" : null;
}

/** `isSaid`: the words before leave no doubt that a name follows; else it must look like a whole one. */
function namesIn(text: string, before: RegExp, isSaid: boolean): MaskSpan[] {
  const spans: MaskSpan[] = [];
  for (const match of text.matchAll(before)) {
    const start = match.index + match[0].length;
    const isNamed = isSaid && /t[êe]n|name/iu.test(match[0]);
    const end = endOfName(text, start, { isNamed, least: isSaid || /[:-] {0,3}$/u.test(match[0]) ? 1 : 2 });
    if (end > start) spans.push({ start, end, kind: "name" });
  }
  return spans;
}

/**
 * A name goes on while words are capitalised, or, typed small, for two to three words after a surname. Where the writer
 * says "name" ("tên em là khánh") one small word is one too.
 */
function endOfName(
  text: string,
  start: number,
  { isNamed, least }: { isNamed: boolean; least: number },
): number {
  let at = start;
  let end = start;
  let count = 0;
  let small = false;
  while (count < 5) {
    const word = wordAt(NAME_WORD, text, at);
    if (word === null) break;
    const capital = word[0] !== undefined && word[0] !== word[0].toLowerCase();
    if (!capital) {
      const plain = bare(lower(word));
      if (count === 0 && SURNAMES.has(plain)) small = true;
      else if (count === 0 && isNamed && !NO_NAMES.has(plain)) return at + word.length;
      else if (!small || count >= 3) break;
    } else if (small) break;
    end = at + word.length;
    count += 1;
    const gap = wordAt(GAP, text, end);
    if (gap === null) break;
    at = end + gap.length;
  }
  return count < (small && !isNamed ? Math.max(2, least) : least) ? start : end;
}

function wordAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
