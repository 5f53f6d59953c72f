import type { Promised, Violation } from "./repository.ts";

const FOLDER = "packages/db/migrations/";
const NAME = /^(\d{4})_[a-z]+_[a-z0-9_]+\.sql$/;
const FUNCTION = /create\s+(?:or\s+replace\s+)?(?:function|procedure)\s+([\w."]+)/gi;

export const migrationNames: Promised = {
  name: "migrations are NNNN_schema_verb_object.sql, each number once",
  broken: (repository) =>
    repository.paths
      .filter((path) => path.startsWith(FOLDER) && path.endsWith(".sql"))
      .flatMap((path, at, all): Violation[] => {
        const number = NAME.exec(path.slice(FOLDER.length))?.[1];
        // a gap is a number that belongs to work under way
        const before = NAME.exec(all[at - 1]?.slice(FOLDER.length) ?? "")?.[1];
        const says =
          number === undefined
            ? "is not NNNN_schema_verb_object.sql"
            : number === before
              ? `is number ${number}, as the one before it`
              : null;
        return says ? [{ promise: "migrations", path, line: 1, says }] : [];
      }),
};

export const definers: Promised = {
  name: "a security definer function has an empty search path",
  broken: (repository) =>
    repository.paths
      .filter((path) => path.startsWith("packages/db/") && path.endsWith(".sql"))
      .flatMap((path) => {
        const text = repository.text(path).replace(/--.*$/gm, (comment) => " ".repeat(comment.length));
        const found = [...text.matchAll(FUNCTION)];
        return found.flatMap((one, at): Violation[] => {
          const body = text.slice(one.index, found[at + 1]?.index);
          if (!/security\s+definer/i.test(body) || /set\s+search_path\s*(?:=|to)\s*''/i.test(body)) return [];
          const line = text.slice(0, one.index).split("\n").length;
          return [
            { promise: "definers", path, line, says: `${one[1] ?? ""} trusts the caller's search path` },
          ];
        });
      }),
};
