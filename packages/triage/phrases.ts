import { bare } from "@keng/text/marks.ts";
import type { Reading } from "@keng/text/read.ts";
import { isBareSyllable, oneI, syllableKey } from "@keng/text/syllable.ts";

/**
 * Phrases and how they are found in a reading.
 * A phrase is written with marks: `(a|b)` either, `[a]` may be there, `_` up to one other syllable, `~` up to
 * three, a leading `!` that one syllable alone decides even when typed without marks, a leading `?` that it does
 * not decide when typed without marks. Phrases are parted by `;` or a new line.
 */
export type Concept = { is?: string; not?: string; en?: string; enNot?: string };
export type Lexicon = Readonly<Record<string, Concept>>;

export type Hit = {
  concept: string;
  /** First and last syllable, the last not included. */
  from: number;
  to: number;
  /** Decides by itself; a lone syllable without marks does not. */
  strong: boolean;
};

type Edge = { key: string; accented: boolean; to: State };
type End = { concept: string; exception: boolean; sure: boolean; unsure: boolean };
type State = { next: Map<string, Edge[]>; gaps: { most: number; to: State }[]; free: State[]; ends: End[] };

export type Matcher = { vi: State; en: State };

const state = (): State => ({ next: new Map(), gaps: [], free: [], ends: [] });

/** Compiles a lexicon once; matching is then one walk over the syllables. */
export function compile(lexicon: Lexicon): Matcher {
  const matcher: Matcher = { vi: state(), en: state() };
  for (const [concept, { is, not, en, enNot }] of Object.entries(lexicon)) {
    addAll(matcher.vi, concept, false, is ?? "");
    addAll(matcher.vi, concept, true, not ?? "");
    addAll(matcher.en, concept, false, en ?? "");
    addAll(matcher.en, concept, true, enNot ?? "");
  }
  return matcher;
}

function addAll(root: State, concept: string, exception: boolean, phrases: string): void {
  for (const written of phrases.split(/[;\n]/u)) {
    const phrase = written.trim();
    if (phrase === "") continue;
    const sure = phrase.startsWith("!");
    const unsure = phrase.startsWith("?");
    const last = build(sure || unsure ? phrase.slice(1) : phrase, root);
    for (const each of last) each.ends.push({ concept, exception, sure, unsure });
  }
}

/** Adds one phrase below a state and gives the states in which it has been seen whole. */
function build(phrase: string, root: State): State[] {
  const tokens = phrase.match(/[()[\]|]|[^\s()[\]|]+/gu) ?? [];
  let at = 0;
  const alternatives = (from: State[]): State[] => {
    const all: State[] = [];
    for (;;) {
      all.push(...sequence(from));
      if (tokens[at] !== "|") return join(all, root);
      at += 1;
    }
  };
  const sequence = (from: State[]): State[] => {
    let now = from;
    while (at < tokens.length && !["|", ")", "]"].includes(tokens[at] ?? "")) {
      const token = tokens[at] ?? "";
      at += 1;
      if (token === "(" || token === "[") {
        const ends = alternatives(now);
        at += 1;
        now = token === "[" ? join([...now, ...ends], root) : ends;
      } else now = [token === "_" ? gap(now, 1) : token === "~" ? gap(now, 3) : word(now, token)];
    }
    return now;
  };
  return alternatives([root]);
}

function word(from: readonly State[], written: string): State {
  const to = state();
  const flat = bare(written);
  const folded = oneI(flat);
  const edge = { key: syllableKey(written), accented: flat !== written, to };
  for (const each of from) {
    const edges = each.next.get(folded);
    if (edges === undefined) each.next.set(folded, [edge]);
    else edges.push(edge);
  }
  return to;
}

function gap(from: readonly State[], most: number): State {
  const to = state();
  for (const each of from) each.gaps.push({ most, to });
  return to;
}

function join(states: readonly State[], root: State): State[] {
  const others = states.filter((each) => each !== root);
  const kept = states.includes(root) ? [root] : [];
  if (others.length < 2) return [...kept, ...others];
  const meeting = state();
  for (const each of others) each.free.push(meeting);
  return [...kept, meeting];
}

/** What has been seen on the way: how many syllables, one with its marks, one that lacks them. */
type Seen = { count: number; anchored: boolean; loose: number; gaps: boolean; crossed: boolean };

/** Every concept found, without those that one of its own exceptions covers. */
export function findHits(matcher: Matcher, reading: Reading): Hit[] {
  const root = reading.lang === "en" ? matcher.en : matcher.vi;
  const { syllables } = reading;
  const hits = new Map<string, Hit>();
  const exceptions: Hit[] = [];

  const accept = (end: End, seen: Seen, from: number, to: number): void => {
    if (seen.loose > 0 && !reading.bareText && (seen.loose > 1 || seen.count < 3 || seen.gaps)) return;
    const alone = seen.count === 1 && vague(reading, from);
    const strong =
      end.sure || (seen.loose === 0 && !alone) || (seen.count > 1 && (seen.anchored || !end.unsure));
    const hit = { concept: end.concept, from, to, strong };
    if (end.exception) {
      if (strong && !seen.crossed) exceptions.push(hit);
      return;
    }
    const id = `${end.concept} ${from} ${to}`;
    if (strong || !hits.has(id)) hits.set(id, hit);
  };

  const step = (at: State, seen: Seen, from: number, position: number): void => {
    const syllable = syllables[position];
    if (syllable === undefined) return;
    for (const edge of at.next.get(syllable.bare) ?? []) {
      if (syllable.accented && syllable.key !== edge.key) continue;
      const next = {
        count: seen.count + 1,
        anchored: seen.anchored || (syllable.accented && edge.accented),
        loose: seen.loose + (!syllable.accented && edge.accented ? 1 : 0),
        gaps: seen.gaps,
        crossed: seen.crossed || (seen.count > 0 && syllable.clause !== syllables[position - 1]?.clause),
      };
      walk(edge.to, next, from, position + 1);
    }
  };

  const walk = (at: State, seen: Seen, from: number, position: number): void => {
    for (const end of at.ends) accept(end, seen, from, position);
    for (const free of at.free) walk(free, seen, from, position);
    step(at, seen, from, position);
    for (const { most, to } of at.gaps) {
      for (const over of reach(reading, position, most))
        walk(to, over > position ? { ...seen, gaps: true } : seen, from, over);
    }
  };

  const fresh: Seen = { count: 0, anchored: false, loose: 0, gaps: false, crossed: false };
  for (let from = 0; from < syllables.length; from += 1) step(root, fresh, from, from);
  const found = [...hits.values()];
  if (exceptions.length === 0) return found;
  return found.filter(
    (hit) => !exceptions.some((no) => no.concept === hit.concept && no.from < hit.to && hit.from < no.to),
  );
}

/** One syllable typed without marks in a text without marks: it could be several words. */
function vague(reading: Reading, at: number): boolean {
  const syllable = reading.syllables[at];
  return (
    reading.bareText && reading.lang === "vi" && syllable?.accented === false && isBareSyllable(syllable.bare)
  );
}

/**
 * Where a gap may end: here or up to `most` syllables on, within the sentence; a short gap, and any gap in a text
 * without marks, within the part between commas.
 */
function reach(reading: Reading, position: number, most: number): number[] {
  const before = reading.syllables[position - 1];
  const places: number[] = [];
  for (let at = position; at <= position + most && at < reading.syllables.length; at += 1) {
    const syllable = reading.syllables[at];
    if (syllable?.sentence !== before?.sentence) break;
    if ((most === 1 || reading.bareText) && syllable?.clause !== before?.clause) break;
    places.push(at);
  }
  return places;
}
