import type { Evidence } from "./evidence.ts";
import { type TriageKind, TRIAGE_KINDS } from "./kinds.ts";
import { signsOf, type Sign } from "./signs.ts";
import { heaviest, type Span } from "./spans.ts";
import { BIAS, TABLE } from "./weights.generated.ts";

const NUMBERS = ["111", "112", "113", "114", "115"] as const;
/** What the signs of a message are weighed for: danger, each kind, each number. */
export const OUTPUTS: readonly string[] = ["danger", ...TRIAGE_KINDS, ...NUMBERS];
/** One step of a stored weight. */
export const STEP = 0.02;
/** How a weight is written: one letter, the middle one nothing, each further one a step; so many either way at most. */
const LETTERS = "!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~";
const MIDDLE = Math.floor((LETTERS.length - 1) / 2);

/** So many steps as a letter of the table. */
export function letterOf(steps: number): string {
  return LETTERS.charAt(MIDDLE + Math.max(-MIDDLE, Math.min(MIDDLE, steps)));
}

/** What one of so many signs counts: a long message says more than a short one, but not by each word. */
export function shareOf(signs: number): number {
  return 1.28 / Math.sqrt(Math.sqrt(Math.max(1, signs)));
}

export type Weighed = {
  /** Above nought: rather danger than not. */
  danger: number;
  kinds: ReadonlyMap<TriageKind, number>;
  numbers: ReadonlyMap<string, number>;
  /** The pieces of the message that spoke most for danger or for a kind, the heaviest first. */
  most: (output: "danger" | TriageKind) => Span[];
};

/** Weighs the signs of a message. */
export type Weigher = (evidence: Evidence) => Weighed;

type Weights = { outputs: Uint8Array; values: Int8Array };

/** Says nothing of any message: what the rules find without any weights. */
export const UNWEIGHED: Weigher = () => ({
  danger: Number.NEGATIVE_INFINITY,
  kinds: new Map(),
  numbers: new Map(),
  most: () => [],
});

/** The weigher that a table makes; a message of which the table knows nothing is not weighed. */
export function weigherOf(table: string, bias: readonly number[]): Weigher {
  const weights = tableOf(table);
  return (evidence) => weigh(weights, bias, evidence);
}

/** With the weights that the development messages gave. */
export const WEIGHED: Weigher = weigherOf(TABLE, BIAS);

function tableOf(table: string): Map<string, Weights> {
  const weights = new Map<string, Weights>();
  for (const line of table.split("\n")) {
    const [name, pairs] = line.split("\t");
    if (name === undefined || pairs === undefined) continue;
    const outputs = new Uint8Array(pairs.length / 2);
    const values = new Int8Array(pairs.length / 2);
    for (let at = 0; at < outputs.length; at += 1) {
      outputs[at] = Number.parseInt(pairs.charAt(2 * at), 36);
      values[at] = LETTERS.indexOf(pairs.charAt(2 * at + 1)) - MIDDLE;
    }
    weights.set(name, { outputs, values });
  }
  return weights;
}

/** Adds up the weight of every sign that the table knows. */
function weigh(table: ReadonlyMap<string, Weights>, bias: readonly number[], evidence: Evidence): Weighed {
  const signs = signsOf(evidence);
  const sums = new Float64Array(OUTPUTS.length);
  const known: { sign: Sign; weights: Weights }[] = [];
  for (const sign of signs) {
    const weights = table.get(sign.name);
    if (weights === undefined) continue;
    known.push({ sign, weights });
    for (let at = 0; at < weights.outputs.length; at += 1) {
      const output = weights.outputs[at] ?? 0;
      sums[output] = (sums[output] ?? 0) + (weights.values[at] ?? 0);
    }
  }
  const share = shareOf(signs.length);
  const result = (output: number): number => STEP * ((sums[output] ?? 0) * share + (bias[output] ?? 0));
  const named = <Name extends string>(names: readonly Name[], offset: number): [Name, number][] =>
    names.map((name, at) => [name, result(offset + at)]);
  return {
    danger: known.length === 0 ? Number.NEGATIVE_INFINITY : result(0),
    kinds: new Map(named(TRIAGE_KINDS, 1)),
    numbers: new Map(named(NUMBERS, 1 + TRIAGE_KINDS.length)),
    most: (name) => {
      const output = OUTPUTS.indexOf(name);
      const parts = known.map(({ sign, weights }) => ({
        from: sign.from,
        to: sign.to,
        value: weights.values[weights.outputs.indexOf(output)] ?? 0,
      }));
      return heaviest(parts, evidence.reading.syllables);
    },
  };
}
