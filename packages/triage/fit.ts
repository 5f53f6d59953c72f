import { read } from "@keng/text/read.ts";
import { LEXICON } from "./lexicon/all.ts";
import { TRIAGE_KINDS } from "./kinds.ts";
import { compile, findHits } from "./phrases.ts";
import type { Labelled } from "./scoring.ts";
import { signsOf } from "./signs.ts";
import { GAIN, OUTPUTS, STEP } from "./weigh.ts";

const ROUNDS = 25;
const DECAY = 0.002;
const RATE = 0.3;
/** A sign that fewer messages show says too little about others. */
const SHOWN_BY = 2;
/** Weights nearer to nothing than this many steps are left out. */
const LEAST = 3;
/** For a kind or a number, which only proposes, farther. */
const LEAST_PROPOSED = 9;

/** Weighs the signs of labelled messages by logistic regression. The same messages give the same table. */
export function fit(messages: readonly Labelled[]): { bias: number[]; table: string[] } {
  const matcher = compile(LEXICON);
  const shown = messages.map(({ text }) => {
    const reading = read(text);
    return signsOf(reading, findHits(matcher, reading)).map(({ name }) => name);
  });
  const names = namesOf(shown);
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = shown.map((each) => each.flatMap((name) => index.get(name) ?? []));
  const fitted = OUTPUTS.map((output) =>
    one(
      rows,
      messages.map((message) => isTrue(output, message)),
      names.length,
    ),
  );
  const table: string[] = [];
  for (const [at, name] of names.entries()) {
    const kept = fitted.flatMap(({ weights }, output) => {
      const steps = Math.round((weights[at] ?? 0) / STEP);
      return Math.abs(steps) < (output === 0 ? LEAST : LEAST_PROPOSED)
        ? []
        : [`${output.toString(36)}${steps}`];
    });
    if (kept.length > 0) table.push(`${name}\t${kept.join(",")}`);
  }
  return { bias: fitted.map(({ bias }) => Math.round(bias / STEP)), table };
}

function namesOf(shown: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const names of shown) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= SHOWN_BY).map(([name]) => name);
}

function isTrue(output: string, message: Labelled): boolean {
  if (output === "danger") return message.emergency;
  if ((TRIAGE_KINDS as readonly string[]).includes(output)) return message.kind === output;
  return message.numbers.includes(output);
}

function one(rows: readonly number[][], truth: readonly boolean[], size: number) {
  const weights = new Float64Array(size);
  const past = new Float64Array(size);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let step = 0; step < rows.length; step += 1) {
      const at = (step * 7919 + round * 131) % rows.length;
      const row = rows[at] ?? [];
      const share = GAIN / Math.sqrt(Math.max(1, row.length));
      let sum = bias;
      for (const sign of row) sum += (weights[sign] ?? 0) * share;
      const off = 1 / (1 + Math.exp(-sum)) - (truth[at] === true ? 1 : 0);
      bias -= 0.05 * off;
      for (const sign of row) {
        const slope = off * share + DECAY * (weights[sign] ?? 0);
        past[sign] = (past[sign] ?? 0) + slope * slope;
        weights[sign] = (weights[sign] ?? 0) - (RATE * slope) / Math.sqrt((past[sign] ?? 0) + 1e-8);
      }
    }
  }
  return { weights, bias };
}
