import { codePaths, isCode, type Promised, type Repository, type Violation } from "./repository.ts";

const LONGEST = 400;
const LONG_BY_NATURE =
  /^packages\/i18n\/|^packages\/triage\/(?:data|rules)\/|^packages\/text\/data\/|\/demo\/|\.generated\.|^packages\/db\/schema\.(?:ts|sql)$/;

export const fileLength: Promised = {
  name: `no file is longer than ${LONGEST} lines`,
  broken: (repository) =>
    repository.paths
      .filter((path) => /\.(?:ts|tsx|mjs|js|css|sql|sh)$/.test(path) && !LONG_BY_NATURE.test(path))
      .map((path) => ({
        path,
        lines: repository.lines(path).length - (repository.text(path).endsWith("\n") ? 1 : 0),
      }))
      .filter((one) => one.lines > LONGEST)
      .map((one) => ({ promise: "length", path: one.path, line: LONGEST + 1, says: `${one.lines} lines` })),
};

const DUMPING_GROUND = /^(?:utils?|helpers?|common|misc|shared)$/i;

export const folderNames: Promised = {
  name: "no folder or file is named for holding anything",
  broken: (repository) =>
    repository.paths.flatMap((path): Violation[] => {
      const found = path.split("/").find((part) => DUMPING_GROUND.test(part.replace(/\..*$/, "")));
      return found ? [{ promise: "names", path, line: 1, says: `named ${found}` }] : [];
    }),
};

export const noBarrels: Promised = {
  name: "no file only passes on what others define",
  broken: (repository) =>
    codePaths(repository).flatMap((path): Violation[] => {
      const facts = repository.facts(path);
      const everything = facts.passedOn.find((one) => one.everything);
      if (everything) return [{ promise: "barrels", path, line: everything.line, says: "export *" }];
      const [first] = facts.passedOn;
      if (!first) return [];
      const isIndex = /(?:^|\/)index\.[^/]+$/.test(path);
      return isIndex || (facts.ownExports === 0 && facts.otherStatements === 0)
        ? [{ promise: "barrels", path, line: first.line, says: "a barrel" }]
        : [];
    }),
};

export const noDefaultExports: Promised = {
  name: "only configurations that a tool asks for have a default export",
  broken: (repository) =>
    codePaths(repository)
      .filter((path) => !/\.config\.(?:ts|mjs|js)$/.test(path))
      .flatMap((path) =>
        repository
          .facts(path)
          .defaults.map((line) => ({ promise: "defaults", path, line, says: "default export" })),
      ),
};

export const environment: Promised = {
  name: "the environment is read in config.ts and nowhere else",
  broken: (repository) =>
    codePaths(repository)
      .filter((path) => !/(?:^|\/)config\.ts$/.test(path))
      .flatMap((path) => {
        const facts = repository.facts(path);
        const members = facts.members.filter((one) => /(?:^|\.)process\.env$/.test(one.name));
        const imports = facts.imports.filter(
          (one) =>
            /^(?:node:)?process$/.test(one.specifier) &&
            one.names.some((name) => name === "env" || name === "*"),
        );
        return [...members, ...imports].map((one) => ({
          promise: "environment",
          path,
          line: one.line,
          says: "reads the environment",
        }));
      }),
};

/** Put together from parts, so that this file does not break its own promise. */
const word = (...parts: string[]): string => parts.join("");
const MARKS = new RegExp(
  `\\b(?:${[word("TO", "DO"), word("FIX", "ME"), word("X", "XX"), word("HA", "CK")].join("|")})\\b`,
);
const SILENCED = new RegExp(
  `@ts-(?:${["ignore", "nocheck"].join("|")})\\b|(?:eslint|oxlint)-disable(?!-(?:next-)?line)`,
);
const WITHOUT_REASON = /(?:eslint|oxlint)-disable-(?:next-)?line(?!.* -- \S)/;

export const noMarks: Promised = {
  name: "nothing is marked as unfinished, no check is silenced without a reason",
  broken: (repository) => [
    ...textLines(
      repository,
      /\.(?:ts|tsx|mjs|js|css|sql|html|md|sh)$|^\.ci\//,
      (text) => MARKS.exec(text)?.[0],
      "marks",
    ),
    ...codePaths(repository).flatMap((path) =>
      repository.facts(path).comments.flatMap((one): Violation[] => {
        const says = SILENCED.test(one.value)
          ? "silences a whole check"
          : WITHOUT_REASON.test(one.value)
            ? "silences a rule without ` -- reason`"
            : null;
        return says ? [{ promise: "marks", path, line: one.line, says }] : [];
      }),
    ),
  ],
};

const MACHINE_PATH = new RegExp(
  `(?<![\\w.-])/(?:${["work", "root"].join("|")})/|(?<![\\w.-])/(?:${["home", "Users"].join("|")})/[\\w-]+|\\b[A-Z]:\\\\+Users\\b`,
);
const EVERY_TEXT = /^(?!packages\/triage\/data\/)/;

export const noMachinePaths: Promised = {
  name: "no path of anybody's machine",
  broken: (repository) =>
    textLines(repository, EVERY_TEXT, (text) => MACHINE_PATH.exec(text)?.[0], "machine paths"),
};

const REGISTRY = new RegExp(
  `\\bregistry\\.(?:${["npmjs", "yarnpkg", "npmmirror"].join("|")})\\.\\w+|\\bnpm\\.pkg\\.github\\.com|"resolved":\\s*"https?:|^\\s*(?:@[\\w-]+:)?registry\\s*=`,
);

export const noRegistryHosts: Promised = {
  name: "no address of a package registry",
  broken: (repository) => textLines(repository, EVERY_TEXT, (text) => REGISTRY.exec(text)?.[0], "registry"),
};

export const parses: Promised = {
  name: "every file of code can be read",
  broken: (repository) =>
    repository.paths
      .filter(isCode)
      .flatMap((path) =>
        repository.facts(path).problems.map((says) => ({ promise: "parses", path, line: 1, says })),
      ),
};

/** One violation for each line in which `find` finds something. */
function textLines(
  repository: Repository,
  paths: RegExp,
  find: (text: string) => string | undefined,
  promise: string,
): Violation[] {
  return repository.paths
    .filter((path) => paths.test(path))
    .flatMap((path) =>
      repository.lines(path).flatMap((text, at): Violation[] => {
        const says = find(text);
        return says === undefined ? [] : [{ promise, path, line: at + 1, says: says.trim() }];
      }),
    );
}
