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
  /** The sign that spoke most for danger. */
  first: Sign | null;
};

type Weights = { outputs: Uint8Array; values: Int16Array };

const WEIGHTS: ReadonlyMap<string, Weights> = tableOf(TABLE);

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

/** Weighs the small signs of a message, each with the weight that the development messages gave it. */
export function weigh(reading: Reading, hits: readonly Hit[]): Weighed {
  const known = signsOf(reading, hits).flatMap((sign) => {
    const weights = WEIGHTS.get(sign.name);
    return weights === undefined ? [] : [{ sign, weights }];
  });
  const sums = new Float64Array(OUTPUTS.length);
  let first: Sign | null = null;
  let most = 0;
  for (const { sign, weights } of known) {
    for (let at = 0; at < weights.outputs.length; at += 1) {
      const output = weights.outputs[at] ?? 0;
      const value = weights.values[at] ?? 0;
      sums[output] = (sums[output] ?? 0) + value;
      if (output === 0 && value > most && sign.to > sign.from) {
        most = value;
        first = sign;
      }
    }
  }
  const share = GAIN / Math.sqrt(Math.max(1, known.length));
  const result = (output: number): number => STEP * ((sums[output] ?? 0) * share + (BIAS[output] ?? 0));
  const named = <Name extends string>(names: readonly Name[], offset: number): [Name, number][] =>
    names.map((name, at) => [name, result(offset + at)]);
  return {
    danger: result(0),
    kinds: new Map(named(TRIAGE_KINDS, 1)),
    numbers: new Map(named(OUTPUTS.slice(1 + TRIAGE_KINDS.length), 1 + TRIAGE_KINDS.length)),
    first,
  };
}
