import { withoutReceiptCodes } from "@keng/core/alias.ts";
import { read } from "@keng/text/read.ts";
import { gather } from "./evidence.ts";
import { LEXICON } from "./lexicon/all.ts";
import { compile, findHits } from "./phrases.ts";
import { TRIAGE_KINDS } from "./kinds.ts";
import type { Labelled } from "./scoring.ts";
import { signsOf } from "./signs.ts";
import { OUTPUTS, shareOf, STEP } from "./weigh.ts";

/** How many times all messages are gone through, at most. */
const ROUNDS = 60;
/** How much a message on the wrong side costs, beside large weights. */
const COST = 0.1;
/** A round that changes less than this is the last. */
const STILL = 0.05;
/** A sign that fewer messages show says too little about others. */
const SHOWN_BY = 2;
/** Weights nearer to nothing than this many steps are left out. */
const LEAST = 2;
/** For a kind farther, and for a number, to which rules add their own, farther still. */
const LEAST_FOR_KIND = 5;
const LEAST_FOR_NUMBER = 12;

/** The signs of each message, as rows of numbers, with their names. */
export type Rows = { names: string[]; rows: number[][]; shares: number[] };

/** Reads the signs of messages; those that too few show are left out. */
export function rowsOf(messages: readonly Pick<Labelled, "text">[]): Rows {
  const matcher = compile(LEXICON);
  const shown = messages.map(({ text }) => {
    const reading = read(withoutReceiptCodes(text));
    return signsOf(gather(text, reading, findHits(matcher, reading))).map(({ name }) => name);
  });
  const counts = new Map<string, number>();
  for (const names of shown) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= SHOWN_BY).map(([name]) => name);
  const index = new Map(names.map((name, at) => [name, at]));
  return {
    names,
    rows: shown.map((each) => each.flatMap((name) => index.get(name) ?? [])),
    shares: shown.map((each) => shareOf(each.length)),
  };
}

/** Weighs the signs of labelled messages: a linear machine for each output. The same messages give the same table. */
export function fit(messages: readonly Labelled[]): { bias: number[]; table: string[] } {
  const { names, rows, shares } = rowsOf(messages);
  const fitted = OUTPUTS.map((output) =>
    separate(
      rows,
      shares,
      messages.map((message) => isTrue(output, message)),
      names.length,
    ),
  );
  const table: string[] = [];
  for (const [at, name] of names.entries()) {
    const kept = fitted.flatMap(({ weights }, output) => {
      const steps = Math.round((weights[at] ?? 0) / STEP);
      return Math.abs(steps) < leastFor(output) ? [] : [`${output.toString(36)}${steps}`];
    });
    if (kept.length > 0) table.push(`${name}\t${kept.join(",")}`);
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
  rows: readonly number[][],
  shares: readonly number[],
  truth: readonly boolean[],
  size: number,
): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(size);
  const pulls = new Float64Array(rows.length);
  const slack = 1 / (2 * COST);
  let bias = 0;
  const stride = strideFor(rows.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    let most = 0;
    for (let step = 0; step < rows.length; step += 1) {
      const at = (step * stride + round * 131) % rows.length;
      const row = rows[at] ?? [];
      const share = shares[at] ?? 0;
      const side = truth[at] === true ? 1 : -1;
      const pull = pulls[at] ?? 0;
      let sum = 0;
      for (const sign of row) sum += weights[sign] ?? 0;
      const slope = side * (sum * share + bias) - 1 + slack * pull;
      const next = Math.max(0, pull - slope / (row.length * share * share + 1 + slack));
      const change = (next - pull) * side;
      if (change === 0) continue;
      most = Math.max(most, Math.abs(slope));
      pulls[at] = next;
      bias += change;
      for (const sign of row) weights[sign] = (weights[sign] ?? 0) + change * share;
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
