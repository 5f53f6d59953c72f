import { codePaths, isTest, type Promised, type Repository, type Violation } from "./repository.ts";
import type { Facts } from "./facts.ts";

const SKIPPED =
  /^(?:x(?:it|test|describe)|f(?:it|describe))$|^(?:it|test|describe|suite|bench)(?:\.\w+|\(\))*\.(?:skip|todo|only|skipIf|runIf|fails)(?:\.|\(|$)|^(?:ctx|context|t|task)\.skip$/;

/** One violation for each line of a test in which a call's name matches. */
function callsIn(repository: Repository, name: RegExp, promise: string): Violation[] {
  return eachTest(repository, (path, facts) => {
    const byLine = new Map<number, string>();
    for (const one of facts.calls)
      if (name.test(one.name) && !byLine.has(one.line)) byLine.set(one.line, one.name);
    return [...byLine].map(([line, says]) => ({ promise, path, line, says }));
  });
}

const eachTest = (repository: Repository, look: (path: string, facts: Facts) => Violation[]): Violation[] =>
  codePaths(repository)
    .filter((path) => isTest(path) || path.startsWith("e2e/"))
    .flatMap((path) => look(path, repository.facts(path)));

export const noSkippedTests: Promised = {
  name: "no test is skipped, left to do, or the only one",
  broken: (repository) => callsIn(repository, SKIPPED, "skipped"),
};

export const noMocks: Promised = {
  name: "no test puts something else in the place of our code, or between browser and server",
  broken: (repository) =>
    callsIn(
      repository,
      /^vi\.(?:do)?[mM]ock$|(?:^|\.)(?:page|context)\.route(?:WebSocket|FromHAR)?$/,
      "mocks",
    ),
};

const SLEEP_MODULE = /^(?:node:)?timers\/promises$/;
const SLEEP =
  /new Promise(?:<\w+>)?\(\s*\(?(\w+)\)?\s*=>\s*(?:\{\s*)?(?:void )?setTimeout\(\s*\1\s*,|\.waitForTimeout\(/;

export const noSleeping: Promised = {
  name: "no test sleeps: it waits for a condition, with a deadline",
  broken: (repository) =>
    eachTest(repository, (path, facts) => [
      ...facts.imports
        .filter(
          (one) =>
            SLEEP_MODULE.test(one.specifier) &&
            one.names.some((name) => name === "setTimeout" || name === "*"),
        )
        .map((one) => ({
          promise: "sleeping",
          path,
          line: one.line,
          says: `setTimeout of ${one.specifier}`,
        })),
      ...repository
        .lines(path)
        .flatMap((text, at): Violation[] =>
          SLEEP.test(text)
            ? [{ promise: "sleeping", path, line: at + 1, says: text.trim().slice(0, 80) }]
            : [],
        ),
    ]),
};
