import { ANYTHING, ARROWS, ENDS, TEST_ARROWS, type Arrow } from "./arrows.ts";
import { codePaths, isTest, type Promised, type Repository, type Violation } from "./repository.ts";
import { resolveRelative, roomOf, type Room } from "./rooms.ts";
import type { ImportFact } from "./facts.ts";

const FILE_OF_A_ROOM = /^@keng\/([a-z0-9-]+)(?:\/(.+))?$/;
const EXTENSION = /\.(?:ts|tsx|mjs|js|json|css|svg|png|jpg|webp|woff2|sql|md|html)$/;

/** The files of `import` that are ours: where each points, as a path of the repository. */
type OurImport = ImportFact & { target: Room; path: string; byName: boolean };

/** `folders`: where each room lives, so that `@keng/desk/x.ts` becomes `apps/desk/x.ts`. */
function ourImports(repository: Repository, path: string, folders: ReadonlyMap<string, string>): OurImport[] {
  return repository.facts(path).imports.flatMap((fact): OurImport[] => {
    const named = FILE_OF_A_ROOM.exec(fact.specifier);
    if (named) {
      const name = named[1] ?? "";
      const inside = (named[2] ?? "").replace(/[?#].*$/, "");
      const folder = folders.get(name) ?? `packages/${name}`;
      return [{ ...fact, target: { name, folder, inside }, path: `${folder}/${inside}`, byName: true }];
    }
    if (!fact.specifier.startsWith(".")) return [];
    const resolved = resolveRelative(path, fact.specifier);
    const target = roomOf(resolved) ?? { name: "", folder: "", inside: resolved };
    return [{ ...fact, target, path: resolved, byName: false }];
  });
}

function roomFolders(repository: Repository): Map<string, string> {
  const folders = new Map<string, string>();
  for (const path of repository.paths) {
    const room = roomOf(path);
    if (room) folders.set(room.name, room.folder);
  }
  return folders;
}

const begins = (inside: string, beginnings: readonly string[]): boolean =>
  beginnings.some((one) => new RegExp(`^${one}(?:[./]|$)`).test(inside));

/** What is wrong with this arrow, or null. */
function refusal(from: Room, path: string, found: OurImport): string | null {
  const { target } = found;
  if (target.name === from.name && target.folder === from.folder) return null;
  if (!target.name) return `reaches outside every room: ${found.specifier}`;
  if (!found.byName) return `leaves its room by a relative path: ${found.specifier}`;
  if (ENDS.includes(target.name) && !(target.name === "cli" && ENDS.includes(from.name)))
    return `nothing may import ${target.name}`;
  const allowed = ARROWS[from.name];
  if (allowed === undefined) return `the room ${from.name} is not in the table of arrows`;
  if (allowed === ANYTHING) return null;
  const arrows = isTest(path) ? [...allowed, ...(TEST_ARROWS[from.name] ?? [])] : allowed;
  const answers = arrows.filter((arrow) => arrow.to === target.name).map((arrow) => refusedBy(arrow, found));
  if (answers.length === 0) return `${from.name} may not import ${target.name}`;
  return answers.includes(null) ? null : `${from.name} ${answers[0] ?? ""}`;
}

function refusedBy(arrow: Arrow, found: OurImport): string | null {
  const { name, inside } = found.target;
  if (arrow.typesOnly && found.kind !== "type") return `may import only types of ${name} (import type)`;
  if (arrow.only && !begins(inside, arrow.only)) return `may not import ${inside} of ${name}`;
  if (arrow.except && begins(inside, arrow.except)) return `may not import ${inside} of ${name}`;
  return null;
}

export const arrows: Promised = {
  name: "no file imports what the table of arrows does not allow",
  broken(repository) {
    const folders = roomFolders(repository);
    return codePaths(repository).flatMap((path) => {
      const from = roomOf(path);
      const found = ourImports(repository, path, folders);
      return found.flatMap((one): Violation[] => {
        const says = from
          ? refusal(from, path, one)
          : one.byName
            ? `a file of the root may not import ${one.specifier}`
            : null;
        return says ? [{ promise: "arrows", path, line: one.line, says }] : [];
      });
    });
  },
};

/** What developers run and nothing imports: configurations of tools, generators. */
const TOOL = /\.config\.ts$|(?:^|\/)generate-[\w-]+\.ts$/;
const PROVING = new Set(["invariants", "e2e", "bench"]);

export const noTestsInside: Promised = {
  name: "what runs imports nothing that is there for tests",
  broken(repository) {
    const folders = roomFolders(repository);
    return codePaths(repository)
      .filter((path) => !isTest(path) && !PROVING.has(roomOf(path)?.name ?? "") && !TOOL.test(path))
      .flatMap((path) =>
        [
          ...ourImports(repository, path, folders).filter((one) => isTest(one.path)),
          ...repository.facts(path).imports.filter((one) => one.specifier === "vitest"),
        ].map((one) => ({ promise: "tests inside", path, line: one.line, says: one.specifier })),
      );
  },
};

export const namedFiles: Promised = {
  name: "an import says what it imports: a file, with its extension",
  broken(repository) {
    const folders = roomFolders(repository);
    return codePaths(repository).flatMap((path) => [
      ...(isTest(path) ? [] : repository.facts(path).unnamed).map((line) => ({
        promise: "named files",
        path,
        line,
        says: "loads what cannot be read here",
      })),
      ...ourImports(repository, path, folders).flatMap((one): Violation[] => {
        const report = (says: string): Violation[] => [
          { promise: "named files", path, line: one.line, says },
        ];
        if (one.byName && one.target.name === roomOf(path)?.name)
          return report(`own room by name: ${one.specifier}`);
        if (one.address) return [];
        return EXTENSION.test(one.specifier.replace(/[?#].*$/, ""))
          ? []
          : report(`names no file: ${one.specifier}`);
      }),
    ]);
  },
};

export const noCycles: Promised = {
  name: "no file imports itself by a way round",
  broken(repository) {
    const folders = roomFolders(repository);
    const edges = new Map<string, OurImport[]>();
    for (const path of codePaths(repository))
      edges.set(
        path,
        ourImports(repository, path, folders).filter(
          (one) => repository.has(one.path) && /\.[mc]?[jt]sx?$/.test(one.path),
        ),
      );
    return cyclesOf(edges).map((cycle) => ({
      promise: "no cycles",
      path: cycle[0] ?? "",
      line: edges.get(cycle[0] ?? "")?.find((one) => one.path === cycle[1])?.line ?? 1,
      says: [...cycle, cycle[0]].join(" → "),
    }));
  },
};

/** One cycle for each edge that closes one, found by depth-first search. */
function cyclesOf(edges: ReadonlyMap<string, readonly { path: string }[]>): string[][] {
  const done = new Set<string>();
  const trail: string[] = [];
  const cycles: string[][] = [];
  const visit = (path: string): void => {
    if (done.has(path)) return;
    trail.push(path);
    for (const { path: next } of edges.get(path) ?? []) {
      const at = trail.indexOf(next);
      if (at !== -1) cycles.push(trail.slice(at));
      else visit(next);
    }
    trail.pop();
    done.add(path);
  };
  for (const path of edges.keys()) visit(path);
  return cycles;
}
