import { bare, lower } from "./marks.ts";

/** What a citizen writes about themselves, to be covered on an officer's screen. */
export type MaskKind = "phone" | "id_number" | "name";
export type MaskSpan = { start: number; end: number; kind: MaskKind };

const DIGITS = /(?<![\p{L}\p{N}])(?:\+|\(\+?)?\d(?:[ .\-()]{0,2}\d){6,14}(?![\p{L}\p{N}])/gu;
const SELF =
  /(?<![\p{L}\p{N}])(?:(?:tôi|tui|tao|em|mình|cháu|con|anh|chị|cô|chú|bác|toi|minh|chau|chi|co|chu|bac)\s+(?:tên\s+là|ten\s+la|là|la|tên|ten)|(?:tên|ten)\s+(?:tôi|tui|em|mình|cháu|con|toi|minh|chau)(?:\s+(?:là|la))?|(?:họ\s+(?:và\s+)?tên|ho\s+(?:va\s+)?ten)\s*:?|my\s+name\s+is|i\s+am|i'm)\s+/giu;
const NAME_WORD = /^[\p{L}\p{M}]+/u;
const SURNAMES = new Set(
  (
    "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly lam luong mai dinh trinh doan truong cao " +
    "ta thai to kieu chau quach la thach son danh kim tang luu ha dao quan au vuong nghiem ong dam phung diep giang"
  ).split(" "),
);

/** Spans of phone numbers, identity numbers and names by which the writer tells who they are, in order. */
export function maskSpans(text: string): MaskSpan[] {
  const spans = [...numbersIn(text), ...namesIn(text)];
  spans.sort((left, right) => left.start - right.start || right.end - left.end);
  const kept: MaskSpan[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
  }
  return kept;
}

function numbersIn(text: string): MaskSpan[] {
  const spans: MaskSpan[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const digits = match[0].replace(/\D/gu, "");
    const kind = kindOfNumber(digits);
    if (kind !== null) spans.push({ start: match.index, end: match.index + match[0].length, kind });
    else spans.push(...phonesWithin(match[0], match.index));
  }
  return spans;
}

/** A phone number beside which other digits stand ("0912345678 4199"): the longest run of whole groups that is one. */
function phonesWithin(run: string, at: number): MaskSpan[] {
  const groups = [...run.matchAll(/\d+/gu)].map((group) => ({
    start: group.index,
    end: group.index + group[0].length,
  }));
  const spans: MaskSpan[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    for (let last = groups.length - 1; last >= first; last -= 1) {
      const [start, end] = [groups[first]?.start ?? 0, groups[last]?.end ?? 0];
      if (kindOfNumber(run.slice(start, end).replace(/\D/gu, "")) !== "phone") continue;
      spans.push({ start: at + start, end: at + end, kind: "phone" });
      first = last;
      break;
    }
  }
  return spans;
}

function kindOfNumber(digits: string): MaskKind | null {
  if (/^0\d{9,10}$/u.test(digits) || /^84\d{9,10}$/u.test(digits)) return "phone";
  if (digits.length === 12 || digits.length === 9) return "id_number";
  if (/^(?:1[89]00)\d{4,6}$/u.test(digits)) return null;
  return null;
}

function namesIn(text: string): MaskSpan[] {
  const spans: MaskSpan[] = [];
  for (const match of text.matchAll(SELF)) {
    const start = match.index + match[0].length;
    const end = endOfName(text, start);
    if (end > start) spans.push({ start, end, kind: "name" });
  }
  return spans;
}

/** A name goes on while words are capitalised, or, typed small, for two to three words after a surname. */
function endOfName(text: string, start: number): number {
  let at = start;
  let end = start;
  let count = 0;
  let small = false;
  while (count < 5) {
    const word = NAME_WORD.exec(text.slice(at))?.[0];
    if (word === undefined) break;
    const capital = word[0] !== undefined && word[0] !== word[0].toLowerCase();
    if (!capital) {
      if (count === 0 && SURNAMES.has(bare(lower(word.normalize("NFC"))))) small = true;
      else if (!small || count >= 3) break;
    } else if (small) break;
    end = at + word.length;
    count += 1;
    const gap = /^[ \t]+/u.exec(text.slice(end))?.[0];
    if (gap === undefined) break;
    at = end + gap.length;
  }
  return small && count < 2 ? start : end;
}
