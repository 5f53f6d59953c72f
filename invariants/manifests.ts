import { ARROWS, WITHOUT_DEPENDENCIES } from "./arrows.ts";
import type { Promised, Repository, Violation } from "./repository.ts";
import { roomOf } from "./rooms.ts";

type Manifest = { path: string; folder: string; wanted: ReadonlyMap<string, string>; licence: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const recordAt = (value: unknown, key: string): Record<string, unknown> => {
  const found = isRecord(value) ? value[key] : undefined;
  return isRecord(found) ? found : {};
};

const KINDS = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

function manifests(repository: Repository): Manifest[] {
  return repository.paths
    .filter((path) => path === "package.json" || roomOf(path)?.inside === "package.json")
    .map((path) => {
      const parsed: unknown = JSON.parse(repository.text(path));
      const wanted = new Map<string, string>();
      for (const kind of KINDS)
        for (const [name, range] of Object.entries(recordAt(parsed, kind)))
          if (!name.startsWith("@keng/")) wanted.set(name, String(range));
      const licence = isRecord(parsed) ? String(parsed.license) : "";
      return { path, folder: path.replace(/\/?package\.json$/, ""), wanted, licence };
    });
}

const lineWith = (repository: Repository, path: string, text: string): number =>
  Math.max(1, repository.lines(path).findIndex((line) => line.includes(`"${text}"`)) + 1);

const SCREEN = 60;

export const readmes: Promised = {
  name: `each room says what lives in it, on one screen of ${SCREEN} lines`,
  broken: (repository) =>
    manifests(repository).flatMap(({ folder }): Violation[] => {
      const path = folder ? `${folder}/README.md` : "README.md";
      if (!repository.has(path)) return [{ promise: "readmes", path, line: 1, says: "is missing" }];
      const lines = repository.lines(path).length;
      return folder && lines > SCREEN
        ? [{ promise: "readmes", path, line: SCREEN, says: `${lines} lines` }]
        : [];
    }),
};

const MIT = new Set(["zalo", "zalo-sim"]);

export const rooms: Promised = {
  name: "each room is in the table of arrows and has its licence; the pure ones bring no package",
  broken: (repository) =>
    manifests(repository).flatMap(({ path, wanted, licence }): Violation[] => {
      const name = roomOf(path)?.name;
      const report = (says: string): Violation => ({ promise: "rooms", path, line: 1, says });
      const due = name && MIT.has(name) ? "MIT" : "AGPL-3.0-or-later";
      return [
        ...(name && !(name in ARROWS) ? [report("is not in the table of arrows")] : []),
        ...(licence === due ? [] : [report(`licence is ${licence}, not ${due}`)]),
        ...(name && WITHOUT_DEPENDENCIES.includes(name) && wanted.size > 0
          ? [report("brings packages with it")]
          : []),
      ];
    }),
};

const LIST = "docs/dependencies.md";

export const dependencyLines: Promised = {
  name: `each dependency has its line in ${LIST}, and each line its dependency`,
  broken(repository) {
    const listed = new Map<string, number>();
    repository.lines(LIST).forEach((text, at) => {
      const cell = /^\|([^|]*)\|/.exec(text)?.[1] ?? "";
      for (const [, name = ""] of cell.matchAll(/`([^`]+)`/g)) listed.set(name, at + 1);
    });
    const used = manifests(repository);
    const missing = used.flatMap(({ path, wanted }) =>
      [...wanted.keys()]
        .filter((name) => !listed.has(name))
        .map((name) => ({
          path,
          line: lineWith(repository, path, name),
          says: `${name} has no line in ${LIST}`,
        })),
    );
    const gone = [...listed]
      .filter(([name]) => !used.some((one) => one.wanted.has(name)))
      .map(([name, line]) => ({ path: LIST, line, says: `${name} is no dependency any more` }));
    return [...missing, ...gone].map((one) => ({ promise: "dependencies", ...one }));
  },
};

const LOCK = "package-lock.json";
const EXACT = /^(\d+)\.(\d+)\.(\d+)(?:-[0-9A-Za-z.-]+)?$/;

export const lockedExactly: Promised = {
  name: "each dependency is named with a version, and that one is in the lock",
  broken(repository) {
    const packages = recordAt(JSON.parse(repository.text(LOCK) || "{}"), "packages");
    return manifests(repository).flatMap(({ path, folder, wanted }) => {
      const lockedRanges = Object.assign({}, ...KINDS.map((kind) => recordAt(packages[folder], kind)));
      return [...wanted].flatMap(([name, range]): Violation[] => {
        const report = (says: string): Violation[] => [
          { promise: "lock", path, line: lineWith(repository, path, name), says: `${name}: ${says}` },
        ];
        if (!EXACT.test(range.replace(/^\^/, ""))) return report(`${range} names no version`);
        if (lockedRanges[name] !== range)
          return report(`the lock was made for ${String(lockedRanges[name] ?? "nothing")}`);
        const near = folder ? packages[`${folder}/node_modules/${name}`] : undefined;
        const entry = near ?? packages[`node_modules/${name}`];
        const version = isRecord(entry) ? String(entry.version) : "";
        return fits(range, version) ? [] : report(`the lock holds ${version || "nothing"} for ${range}`);
      });
    });
  },
};

/** Whether `version` is what `range` (exact, or a caret) asks for. */
export function fits(range: string, version: string): boolean {
  if (!range.startsWith("^")) return range === version;
  const low = EXACT.exec(range.slice(1));
  const found = EXACT.exec(version);
  if (!low || !found) return false;
  const numbers = (match: RegExpExecArray): number[] => match.slice(1, 4).map(Number);
  const [wanted, is] = [numbers(low), numbers(found)];
  const fixed = wanted[0] ? 1 : wanted[1] ? 2 : 3;
  if (wanted.slice(0, fixed).some((value, at) => value !== is[at])) return false;
  const first = wanted.findIndex((value, at) => value !== is[at]);
  return first === -1 || (is[first] ?? 0) > (wanted[first] ?? 0);
}
