import { describe, expect, it } from "vitest";
import { dependencyLines, fits, lockedExactly, readmes, rooms } from "./manifests.ts";
import { definers, migrationNames } from "./migrations.ts";
import { planted } from "./planted.ts";

const manifest = (fields: object): string => JSON.stringify({ license: "AGPL-3.0-or-later", ...fields });
const lock = (packages: object): string => JSON.stringify({ packages });
const says = (found: { says: string }[]): string[] => found.map((one) => one.says);

describe("rooms", () => {
  it("without a README, or with one longer than a screen, are found", () => {
    const long = "a line\n".repeat(80);
    const files = {
      "packages/core/package.json": manifest({}),
      "apps/desk/package.json": manifest({}),
      "apps/desk/README.md": long,
    };
    expect(planted(readmes, files).map((one) => one.path)).toEqual([
      "apps/desk/README.md",
      "packages/core/README.md",
    ]);
  });

  it.each([
    ["one that is in no table", "packages/new/package.json", {}],
    ["one with another licence", "apps/desk/package.json", { license: "ISC" }],
    ["an SDK that nobody may take", "packages/zalo/package.json", { license: "AGPL-3.0-or-later" }],
    ["a pure one that brings a package", "packages/core/package.json", { dependencies: { zod: "^4.0.0" } }],
  ])("%s is found", (_says, path, fields) => {
    expect(planted(rooms, { [path]: manifest(fields) })).toHaveLength(1);
  });

  it("as they should be are let through", () => {
    const files = {
      "packages/zalo/package.json": manifest({ license: "MIT" }),
      "apps/desk/package.json": manifest({}),
    };
    expect(planted(rooms, files)).toEqual([]);
  });
});

describe("dependencies", () => {
  const desk = manifest({
    dependencies: { pg: "^8.23.1", "@keng/core": "*" },
    devDependencies: { vitest: "^5.1.1" },
  });

  it("without a line, and lines without a dependency, are found", () => {
    const list = "| package | what for |\n|---|---|\n| `pg` | talks to PostgreSQL |\n| `left-pad` | gone |\n";
    expect(
      says(planted(dependencyLines, { "apps/desk/package.json": desk, "docs/dependencies.md": list })),
    ).toEqual(["vitest has no line in docs/dependencies.md", "left-pad is no dependency any more"]);
  });

  const packages = (range: string, version: string): string =>
    lock({
      "apps/desk": { dependencies: { pg: range }, devDependencies: { vitest: "^5.1.1" } },
      "node_modules/pg": { version },
      "apps/desk/node_modules/vitest": { version: "5.2.0" },
      "node_modules/vitest": { version: "4.0.0" },
    });

  it.each([
    [
      "a lock made for another version",
      desk,
      packages("^8.0.0", "8.23.1"),
      "pg: the lock was made for ^8.0.0",
    ],
    [
      "an older version in the lock",
      desk,
      packages("^8.23.1", "8.20.0"),
      "pg: the lock holds 8.20.0 for ^8.23.1",
    ],
    ["nothing in the lock", desk, packages("^8.23.1", ""), "pg: the lock holds nothing for ^8.23.1"],
    [
      "a version that is none",
      desk.replace("^8.23.1", "latest"),
      packages("latest", "8.23.1"),
      "pg: latest names no version",
    ],
    ["an open range", desk.replace("^8.23.1", ">=8"), packages(">=8", "8.23.1"), "pg: >=8 names no version"],
  ])("%s is found", (_says, text, locked, expected) => {
    expect(
      says(planted(lockedExactly, { "apps/desk/package.json": text, "package-lock.json": locked })),
    ).toEqual([expected]);
  });

  it("locked as they are named are let through", () => {
    const files = { "apps/desk/package.json": desk, "package-lock.json": packages("^8.23.1", "8.24.0") };
    expect(planted(lockedExactly, files)).toEqual([]);
  });

  it.each([
    ["^1.2.3", "1.2.3", true],
    ["^1.2.3", "1.10.0", true],
    ["^1.2.3", "2.0.0", false],
    ["^0.29.9", "0.29.10", true],
    ["^0.29.9", "0.30.0", false],
    ["^0.0.3", "0.0.4", false],
    ["18.4.0-beta.17", "18.4.0-beta.17", true],
    ["18.4.0-beta.17", "18.4.0", false],
  ])("%s and %s: %s", (range, version, expected) => {
    expect(fits(range, version)).toBe(expected);
  });
});

describe("migrations", () => {
  const at = (name: string): string => `packages/db/migrations/${name}`;

  it("that share a number or are badly named are found; one that is to come may be skipped", () => {
    const files = {
      [at("0001_desk_create_tip.sql")]: "",
      [at("0003_desk_create_note.sql")]: "",
      [at("0003_desk_create_paper.sql")]: "",
      [at("Next.sql")]: "",
    };
    expect(says(planted(migrationNames, files))).toEqual([
      "is number 0003, as the one before it",
      "is not NNNN_schema_verb_object.sql",
    ]);
  });

  it("with a security definer function that trusts the caller's search path are found", () => {
    const bad = `create function desk.a() returns int language sql security definer as $$ select 1 $$;`;
    const good = `create or replace function desk.b() returns int language sql security definer set search_path = '' as $$ select 1 $$;`;
    const plain = `create function desk.c() returns int language sql as $$ select 1 $$; -- no security definer`;
    const file = at("0001_desk_create_a.sql");
    expect(says(planted(definers, { [file]: `${good}\n${bad}\n${plain}` }))).toEqual([
      "desk.a trusts the caller's search path",
    ]);
  });
});
