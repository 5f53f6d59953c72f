import { PROMISES } from "./promises.ts";
import { readRepository } from "./repository.ts";
import { ROOT } from "./root.ts";

/** Prints each broken promise of the repository's files; ends with 1 if there is any. */
const repository = readRepository(ROOT);
let broken = 0;
for (const promised of PROMISES) {
  const found = promised.broken(repository);
  if (found.length === 0) continue;
  broken += found.length;
  process.stdout.write(`\nBroken: ${promised.name}\n`);
  for (const one of found) process.stdout.write(`  ${one.path}:${one.line}  ${one.says}\n`);
}
process.stdout.write(
  `\n${repository.paths.length} files, ${PROMISES.length} promises, ${broken} violations\n`,
);
process.exitCode = broken > 0 ? 1 : 0;
