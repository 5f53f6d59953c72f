import { availableParallelism } from "node:os";
import { failureOf, runParts, type Part, type Ran } from "./parts.ts";
import { ROOT } from "./root.ts";

/** `npm run check`: everything that can be said of the files without starting anything. Longest first. */
const PARTS: readonly Part[] = [
  { name: "unused", command: "knip", args: ["--no-progress", "--no-config-hints"] },
  { name: "types", command: "tsc", args: ["-p", "tsconfig.json"] },
  { name: "types of the web", command: "tsc", args: ["-p", "tsconfig.web.json"] },
  { name: "lint", command: "oxlint", args: ["--deny-warnings"] },
  { name: "formatting", command: "oxfmt", args: ["--check", "."] },
  { name: "promises", command: "node", args: ["invariants/main.ts"] },
];

const started = performance.now();
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1).padStart(5)} s`;
const tell = (part: Ran): void => {
  process.stdout.write(
    `${failureOf(part) === null ? "ok    " : "FAILED"} ${seconds(part.milliseconds)}  ${part.name}\n`,
  );
};

const ran = await runParts(PARTS, { root: ROOT, atOnce: Math.min(3, availableParallelism()), tell });
const failed = ran.filter((part) => failureOf(part) !== null);
for (const part of failed)
  process.stdout.write(`\n── ${part.name}: ${failureOf(part) ?? ""}\n${part.output.trimEnd()}\n`);
process.stdout.write(
  `\n${ran.length - failed.length} of ${ran.length} parts in order, ${seconds(performance.now() - started).trim()}\n`,
);
process.exitCode = failed.length > 0 ? 1 : 0;
