import { readFileSync } from "node:fs";
import { parseMessages, report } from "./scoring.ts";

/** `npm run -s triage:score -- FILE`: how the rules do on a file of labelled messages. */
function main(path: string | undefined): number {
  if (path === undefined) {
    process.stderr.write("usage: npm run -s triage:score -- FILE\n");
    return 2;
  }
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    process.stderr.write(`cannot read ${path}\n`);
    return 2;
  }
  const parsed = parseMessages(text);
  if (parsed.problem !== null) {
    process.stderr.write(`${path}: ${parsed.problem}\n`);
    return 2;
  }
  const { lines, passed } = report(parsed.messages);
  process.stdout.write(`${lines.join("\n")}\n`);
  return passed ? 0 : 1;
}

process.exitCode = main(process.argv[2]);
