import type { Reading } from "@keng/text/read.ts";
import { type TriageKind, TRIAGE_KINDS } from "./kinds.ts";
import type { Hit } from "./phrases.ts";
import { signsOf, type Sign } from "./signs.ts";
import { BIAS, TABLE } from "./weights.generated.ts";

/** What the signs of a message are weighed for: danger, each kind, each number. */
export const OUTPUTS: readonly string[] = ["danger", ...TRIAGE_KINDS, "111", "112", "113", "114", "115"];
/** How much all signs together count, however many there are. */
export const GAIN = 3;
/** One step of a stored weight. */
export const STEP = 0.05;

export type Weighed = {
  /** Above nought: rather danger than not. */
  danger: number;
  kinds: ReadonlyMap<TriageKind, number>;
  numbers: ReadonlyMap<string, number>;
  /** The signs that spoke most for danger, the strongest first. */
  most: readonly Sign[];
};

/** Weighs the signs of a message. */
export type Weigher = (reading: Reading, hits: readonly Hit[]) => Weighed;

type Weights = { outputs: Uint8Array; values: Int16Array };

/** How many signs are named as reasons. */
const NAMED = 3;

/** Says nothing of any message: what the rules find without any weights. */
export const UNWEIGHED: Weigher = () => ({
  danger: Number.NEGATIVE_INFINITY,
  kinds: new Map(),
  numbers: new Map(),
  most: [],
});

/** The weigher that a table makes; a message of which the table knows nothing is not weighed. */
export function weigherOf(table: string, bias: readonly number[]): Weigher {
  const weights = tableOf(table);
  return (reading, hits) => weigh(weights, bias, signsOf(reading, hits));
}

/** With the weights that the development messages gave. */
export const WEIGHED: Weigher = weigherOf(TABLE, BIAS);

function tableOf(table: string): Map<string, Weights> {
  const weights = new Map<string, Weights>();
  for (const line of table.split("\n")) {
    const [name, list] = line.split("\t");
    if (name === undefined || list === undefined) continue;
    const pairs = list.split(",");
    weights.set(name, {
      outputs: Uint8Array.from(pairs, (pair) => Number.parseInt(pair.charAt(0), 36)),
      values: Int16Array.from(pairs, (pair) => Number(pair.slice(1))),
    });
  }
  return weights;
}

/** Adds up the weight of every sign that the table knows. */
function weigh(
  table: ReadonlyMap<string, Weights>,
  bias: readonly number[],
  signs: readonly Sign[],
): Weighed {
  const sums = new Float64Array(OUTPUTS.length);
  const forDanger: { sign: Sign; value: number }[] = [];
  let known = 0;
  for (const sign of signs) {
    const weights = table.get(sign.name);
    if (weights === undefined) continue;
    known += 1;
    for (let at = 0; at < weights.outputs.length; at += 1) {
      const output = weights.outputs[at] ?? 0;
      const value = weights.values[at] ?? 0;
      sums[output] = (sums[output] ?? 0) + value;
      if (output === 0 && value > 0 && sign.to > sign.from) forDanger.push({ sign, value });
    }
  }
  const share = GAIN / Math.sqrt(Math.max(1, known));
  const result = (output: number): number => STEP * ((sums[output] ?? 0) * share + (bias[output] ?? 0));
  const named = <Name extends string>(names: readonly Name[], offset: number): [Name, number][] =>
    names.map((name, at) => [name, result(offset + at)]);
  return {
    danger: known === 0 ? Number.NEGATIVE_INFINITY : result(0),
    kinds: new Map(named(TRIAGE_KINDS, 1)),
    numbers: new Map(named(OUTPUTS.slice(1 + TRIAGE_KINDS.length), 1 + TRIAGE_KINDS.length)),
    most: apart(forDanger.toSorted((left, right) => right.value - left.value).map(({ sign }) => sign)),
  };
}

/** The first few signs that do not overlap. */
function apart(signs: readonly Sign[]): Sign[] {
  const kept: Sign[] = [];
  for (const sign of signs) {
    if (kept.length === NAMED) break;
    if (!kept.some((other) => other.from < sign.to && sign.from < other.to)) kept.push(sign);
  }
  return kept;
}
