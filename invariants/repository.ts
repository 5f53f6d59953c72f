import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Facts } from "./facts.ts";
import { factsOf } from "./read-facts.ts";

/** The files of the repository by their path from the root, with `/` between names on every system. */
export type Repository = {
  readonly paths: readonly string[];
  text(path: string): string;
  lines(path: string): readonly string[];
  /** Parsed once for each file, however many promises ask. */
  facts(path: string): Facts;
  has(path: string): boolean;
};

export type Violation = { promise: string; path: string; line: number; says: string };

/** One promise of the repository: values in, violations out. */
export type Promised = { name: string; broken: (repository: Repository) => Violation[] };

const IGNORED = new Set(["node_modules", "dist", "coverage"]);
const DOTTED = new Set([".ci"]);
const TEXTS =
  /\.(?:ts|tsx|mts|js|mjs|cjs|json|jsonl|sql|css|html|md|sh|yaml|yml|svg|webmanifest)$|^\.ci\/|(?:^|\/)(?:\.npmrc|\.gitignore|LICENSE)$/;
const CODE = /(?<!\.d)\.(?:ts|tsx|mts|js|mjs)$/;

export const isCode = (path: string): boolean => CODE.test(path) && !path.includes(".generated.");

export const isTest = (path: string): boolean =>
  /\.test\.tsx?$/.test(path) ||
  /(?:^|\/)(?:testing|tests)\//.test(path) ||
  /(?:^|\/|\.)testing\.ts$/.test(path);

/** Reads every file that is ours below `root`; builds and what packages bring are left out. */
export function readRepository(root: string): Repository {
  const files = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) {
        if (IGNORED.has(entry.name) || (entry.name.startsWith(".") && !DOTTED.has(entry.name))) continue;
        walk(join(folder, entry.name));
        continue;
      }
      const path = relative(root, join(folder, entry.name)).split(sep).join("/");
      if (entry.isFile() && TEXTS.test(path)) files.set(path, readFileSync(join(folder, entry.name), "utf8"));
    }
  };
  walk(root);
  return repositoryOf(files);
}

/** A repository from values, for planted cases. */
export function repositoryOf(files: ReadonlyMap<string, string> | Record<string, string>): Repository {
  const byPath: ReadonlyMap<string, string> = files instanceof Map ? files : new Map(Object.entries(files));
  const parsed = new Map<string, Facts>();
  const split = new Map<string, readonly string[]>();
  const text = (path: string): string => byPath.get(path) ?? "";
  return {
    paths: [...byPath.keys()].toSorted(),
    text,
    has: (path) => byPath.has(path),
    lines: (path) => remembered(split, path, () => text(path).split("\n")),
    facts: (path) => remembered(parsed, path, () => factsOf(path, text(path))),
  };
}

function remembered<T>(known: Map<string, T>, path: string, make: () => T): T {
  const before = known.get(path);
  if (before !== undefined) return before;
  const made = make();
  known.set(path, made);
  return made;
}

export const codePaths = (repository: Repository): string[] => repository.paths.filter(isCode);
