import { createHash } from "node:crypto";
import { withoutReceiptCodes } from "@keng/core/alias.ts";
import { bare, clean } from "@keng/text/marks.ts";
import { read } from "@keng/text/read.ts";
import { gather } from "./evidence.ts";
import { LEXICON } from "./lexicon/all.ts";
import { compile, findHits } from "./phrases.ts";
import { TRIAGE_KINDS } from "./kinds.ts";
import type { Labelled } from "./scoring.ts";
import { signsOf } from "./signs.ts";
import { letterOf, OUTPUTS, shareOf, STEP } from "./weigh.ts";

/** How many times all messages are gone through, at most. */
const ROUNDS = 100;
/** How much a message on the wrong side costs, beside large weights. */
const COST = 0.2;
/** The same message typed without marks, beside it. */
const COST_UNMARKED = 0.05;
/** A round that changes less than this is the last. */
const STILL = 0.02;
/** A sign that fewer messages show says too little about others. */
const SHOWN_BY = 2;
/** Weights nearer to nothing than this many steps are left out. */
const LEAST = 1;
/** For a kind farther, and for a number, to which rules add their own, farther still. */
const LEAST_FOR_KIND = 3;
const LEAST_FOR_NUMBER = 6;

/** One way in which a message may be typed, as numbers of signs. */
export type Row = { message: number; signs: number[]; share: number; cost: number };

/** Reads the signs of messages, as they are and without marks; those that too few show are left out. */
export function rowsOf(messages: readonly Pick<Labelled, "text">[]): { names: string[]; rows: Row[] } {
  const matcher = compile(LEXICON);
  const counts = new Map<string, number>();
  const ways = messages.flatMap(({ text }, message) => {
    const unmarked = bare(clean(text).toLowerCase());
    const typed = unmarked === clean(text).toLowerCase() ? [text] : [text, unmarked];
    const shown = typed.map((each) => {
      const reading = read(withoutReceiptCodes(each));
      return signsOf(gather(each, reading, findHits(matcher, reading))).map(({ name }) => name);
    });
    for (const name of new Set(shown.flat())) counts.set(name, (counts.get(name) ?? 0) + 1);
    return shown.map((signs, way) => ({ message, signs, cost: way === 0 ? COST : COST_UNMARKED }));
  });
  const names = [...counts].filter(([, count]) => count >= SHOWN_BY).map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = ways.map(({ message, signs, cost }) => ({
    message,
    signs: signs.flatMap((name) => index.get(name) ?? []),
    share: shareOf(signs.length),
    cost,
  }));
  return { names, rows };
}

/** Tells one set of labelled messages from another: whether weights were learnt from these. */
export function fingerprint(messages: readonly Labelled[]): string {
  const hash = createHash("sha256");
  for (const { id, text, kind, emergency, numbers } of messages)
    hash.update(JSON.stringify([id, text, kind, emergency, numbers]));
  return hash.digest("hex").slice(0, 16);
}

/** Weighs the signs of labelled messages: a linear machine for each output. The same messages give the same table. */
export function learn(messages: readonly Labelled[]): { bias: number[]; table: string[] } {
  const { names, rows } = rowsOf(messages);
  const fitted = OUTPUTS.map((output) => {
    const truth = messages.map((message) => isTrue(output, message));
    return separate(rows, truth, names.length);
  });
  const table: string[] = [];
  for (const [at, name] of names.entries()) {
    const kept = fitted.flatMap(({ weights }, output) => {
      const steps = Math.round((weights[at] ?? 0) / STEP);
      return Math.abs(steps) < leastFor(output) ? [] : [`${output.toString(36)}${letterOf(steps)}`];
    });
    if (kept.length > 0) table.push(`${name}\t${kept.join("")}`);
  }
  return { bias: fitted.map(({ bias }) => Math.round(bias / STEP)), table };
}

function leastFor(output: number): number {
  if (output === 0) return LEAST;
  return output <= TRIAGE_KINDS.length ? LEAST_FOR_KIND : LEAST_FOR_NUMBER;
}

function isTrue(output: string, message: Labelled): boolean {
  if (output === "danger") return message.emergency;
  if ((TRIAGE_KINDS as readonly string[]).includes(output)) return message.kind === output;
  return message.numbers.includes(output);
}

/**
 * The widest gap between two sides, squared hinge, by descent over one message after the other in the dual
 * (Hsieh and others, 2008), in an order that is always the same.
 */
export function separate(
  rows: readonly Row[],
  truth: readonly boolean[],
  size: number,
): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(size);
  const pulls = new Float64Array(rows.length);
  let bias = 0;
  const stride = strideFor(rows.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    let most = 0;
    for (let step = 0; step < rows.length; step += 1) {
      const at = (step * stride + round * 131) % rows.length;
      const row = rows[at];
      if (row === undefined) continue;
      const { signs, share, cost } = row;
      const slack = 1 / (2 * cost);
      const side = truth[row.message] === true ? 1 : -1;
      const pull = pulls[at] ?? 0;
      let sum = 0;
      for (const sign of signs) sum += weights[sign] ?? 0;
      const slope = side * (sum * share + bias) - 1 + slack * pull;
      const next = Math.max(0, pull - slope / (signs.length * share * share + 1 + slack));
      const change = (next - pull) * side;
      if (change === 0) continue;
      most = Math.max(most, Math.abs(slope));
      pulls[at] = next;
      bias += change;
      for (const sign of signs) weights[sign] = (weights[sign] ?? 0) + change * share;
    }
    if (most < STILL) break;
  }
  return { weights, bias };
}

/** A step that meets every message once in a round. */
function strideFor(count: number): number {
  const prime = 7919;
  return count % prime === 0 ? 1 : prime;
}
