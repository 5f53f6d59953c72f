import type { Facts } from "./facts.ts";
import { each } from "./layer.ts";
import type { Promised, Violation } from "./repository.ts";
import { roomOf } from "./rooms.ts";

/** Schemas that a side may name (house.md §5). The database refuses the others as well; here it is seen sooner. */
export const SCHEMAS: Readonly<Record<string, readonly string[]>> = {
  gateway: ["vault", "exchange"],
  desk: ["desk", "auth", "exchange"],
};

const TABLE = /(?<![\w.])(vault|exchange|desk|auth)\.([a-z_]+)/g;

const tablesIn = (facts: Facts): { schema: string; table: string; line: number }[] =>
  facts.texts.flatMap((one) =>
    [...one.value.matchAll(TABLE)].map(([, schema = "", table = ""]) => ({ schema, table, line: one.line })),
  );

export const ownSchemas: Promised = {
  name: "a side's stores name only the schemas of that side",
  broken: (repository) =>
    each(repository, (path, facts, layer) => {
      const room = roomOf(path)?.name ?? "";
      const allowed = SCHEMAS[room];
      if (layer !== "store" || !allowed) return [];
      return tablesIn(facts)
        .filter((one) => !allowed.includes(one.schema))
        .map((one) => ({
          promise: "schemas",
          path,
          line: one.line,
          says: `the ${room} names ${one.schema}.${one.table}`,
        }));
    }),
};

const PERSON = "source";
const MOST_LINES = 500;

export const onePlaceForPersons: Promised = {
  name: `only gateway/vault knows who is behind an alias, in at most ${MOST_LINES} lines`,
  broken(repository) {
    let lines = 0;
    const elsewhere = each(repository, (path, facts, layer) => {
      if (layer === "test" || !path.startsWith("apps/")) return [];
      const found = tablesIn(facts).filter((one) => one.schema === "vault" && one.table === PERSON);
      if (found.length === 0) return [];
      lines += repository.lines(path).length;
      return path.startsWith("apps/gateway/vault/")
        ? []
        : found.map((one): Violation => ({
            promise: "persons",
            path,
            line: one.line,
            says: `names vault.${PERSON}`,
          }));
    });
    if (lines <= MOST_LINES) return elsewhere;
    return [
      ...elsewhere,
      { promise: "persons", path: "apps/gateway/vault", line: 1, says: `${lines} lines name it` },
    ];
  },
};
