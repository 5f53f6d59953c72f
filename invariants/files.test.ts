import { describe, expect, it } from "vitest";
import * as files from "./files.ts";
import { planted } from "./planted.ts";
import type { Promised } from "./repository.ts";

/** Put together, so that this file keeps the promises that it plants the opposite of. */
const unfinished = `// ${["TO", "DO"].join("")}: later`;
const machine = ["", "work", "main", "x"].join("/");
const home = ["", "home", "lan", "x"].join("/");
const registry = ["registry", "npmjs", "org"].join(".");

const lines = (count: number): string => "export const a = 1;\n".repeat(count);

const bad: [string, Promised, string, string][] = [
  ["401 lines", files.fileLength, "apps/desk/a.ts", lines(401)],
  [
    "a long migration",
    files.fileLength,
    "packages/db/migrations/0001_desk_create_x.sql",
    "select 1;\n".repeat(401),
  ],
  ["a folder named utils", files.folderNames, "apps/desk/utils/a.ts", ""],
  ["a folder named shared", files.folderNames, "apps/console/shared/a.tsx", ""],
  ["a file named helpers", files.folderNames, "apps/desk/tips/helpers.ts", ""],
  ["export *", files.noBarrels, "packages/core/all.ts", `export * from "./ids.ts";`],
  [
    "an index that passes on",
    files.noBarrels,
    "packages/core/index.ts",
    `export { a } from "./a.ts"; export const b = 1;`,
  ],
  ["a file that only passes on", files.noBarrels, "packages/core/core.ts", `export { a } from "./a.ts";`],
  [
    "a file that only passes on types",
    files.noBarrels,
    "packages/core/core.ts",
    `export type { A } from "./a.ts";`,
  ],
  [
    "a default export",
    files.noDefaultExports,
    "apps/console/a.tsx",
    `export default function A() { return null; }`,
  ],
  [
    "a default export by name",
    files.noDefaultExports,
    "apps/console/a.ts",
    `const a = 1; export { a as default };`,
  ],
  ["the environment", files.environment, "apps/desk/a.ts", `const port = process.env.PORT;`],
  [
    "the environment by a string",
    files.environment,
    "apps/desk/a.ts",
    `const port = process["env"]["PORT"];`,
  ],
  ["the environment taken apart", files.environment, "apps/desk/a.ts", `const { env } = process;`],
  ["the environment by import", files.environment, "apps/desk/a.ts", `import { env } from "node:process";`],
  ["the environment in a test", files.environment, "apps/desk/a.test.ts", `process.env.TZ = "UTC";`],
  ["an unfinished mark", files.noMarks, "apps/desk/a.ts", unfinished],
  ["an unfinished mark in a document", files.noMarks, "docs/wall.md", unfinished],
  ["types switched off", files.noMarks, "apps/desk/a.ts", `// ${["@ts", "ignore"].join("-")}\nf();`],
  [
    "lint switched off for a file",
    files.noMarks,
    "apps/desk/a.ts",
    `/* ${["oxlint", "disable"].join("-")} no-console */`,
  ],
  [
    "lint switched off without a reason",
    files.noMarks,
    "apps/desk/a.ts",
    `// ${["oxlint", "disable", "next", "line"].join("-")} no-console`,
  ],
  ["a path of this machine", files.noMachinePaths, "docs/wall.md", `see ${machine}`],
  ["a path of somebody's home", files.noMachinePaths, "apps/desk/a.ts", `export const a = "${home}";`],
  ["a registry", files.noRegistryHosts, "docs/x.md", `from https://${registry}/`],
  [
    "a registry's address in the lock",
    files.noRegistryHosts,
    "package-lock.json",
    `"${["resol", "ved"].join("")}": "https://a.vn/x.tgz"`,
  ],
  ["a registry set", files.noRegistryHosts, ".npmrc", `registry=https://a.vn`],
  ["a file that cannot be read", files.parses, "apps/desk/a.ts", `export const = ;`],
];

describe("a file is refused for", () => {
  it.each(bad)("%s", (_says, promised, path, text) => {
    expect(planted(promised, { [path]: text })).toHaveLength(1);
  });
});

const good: [string, Promised, string, string][] = [
  ["400 lines", files.fileLength, "apps/desk/a.ts", lines(400)],
  ["a long catalogue", files.fileLength, "packages/i18n/vi/desk.ts", lines(900)],
  ["generated types", files.fileLength, "apps/console/api/schema.generated.ts", lines(900)],
  ["a word that begins alike", files.folderNames, "apps/desk/tips/communes.ts", ""],
  [
    "passing on beside its own",
    files.noBarrels,
    "packages/core/a.ts",
    `export { a } from "./a.ts"; export const b = 1;`,
  ],
  ["a tool's configuration", files.noDefaultExports, "apps/console/vite.config.ts", `export default {};`],
  [
    "the environment in its place",
    files.environment,
    "apps/desk/config.ts",
    `export const port = process.env.PORT;`,
  ],
  [
    "a property called env",
    files.environment,
    "apps/desk/a.ts",
    `const { env } = options; env.a; process.exitCode = 1;`,
  ],
  [
    "lint silenced with a reason",
    files.noMarks,
    "apps/desk/a.ts",
    `// ${["oxlint", "disable", "next", "line"].join("-")} no-console -- the command prints`,
  ],
  ["a path of an address", files.noMachinePaths, "apps/desk/a.ts", `export const a = "https://a.vn${home}";`],
];

describe("a file may have", () => {
  it.each(good)("%s", (_says, promised, path, text) => {
    expect(planted(promised, { [path]: text })).toEqual([]);
  });
});
