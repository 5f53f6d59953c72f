import { readFileSync, writeFileSync } from "node:fs";
import { fingerprint, learn } from "./learn.ts";
import { parseMessages } from "./scoring.ts";

/** `npm run -s triage:learn`: weighs the signs of the development messages anew, after a change of words or messages. */
function main(paths: readonly string[], target: string | URL): number {
  const messages = paths.flatMap((path) => {
    const parsed = parseMessages(readFileSync(path, "utf8"));
    if (parsed.problem !== null) process.stderr.write(`${path}: ${parsed.problem}\n`);
    return parsed.messages;
  });
  const { bias, table } = learn(messages);
  const lines = [
    "/** Written by `npm run -s triage:learn` from data/messages.jsonl and data/dev.jsonl: sign, then output and weight. */",
    `export const LEARNT_FROM: string = ${JSON.stringify(fingerprint(messages))};`,
    `export const BIAS: readonly number[] = ${JSON.stringify(bias)};`,
    `export const TABLE: string = ${JSON.stringify(table.join("\n"))};`,
  ];
  writeFileSync(target, `${lines.join("\n")}\n`);
  process.stdout.write(`${messages.length} messages, ${table.length} signs\n`);
  return 0;
}

const here = (path: string): URL => new URL(path, import.meta.url);
const [target, ...paths] = process.argv.slice(2);
process.exitCode = main(
  paths.length > 0 ? paths : [here("data/messages.jsonl").pathname, here("data/dev.jsonl").pathname],
  target ?? here("weights.generated.ts"),
);
