import type { Facts } from "./facts.ts";
import { each } from "./layer.ts";
import type { Promised } from "./repository.ts";
import { roomOf } from "./rooms.ts";

const QUERY_BUILDER = /\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto)$/;
const RAW_SQL =
  /^\s*(?:select\s[\s\S]*?\sfrom\s|select\s+[a-z_.]+\(|insert\s+into\s|update\s+[\w."]+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s*\(|(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:table|role|user|schema|database|function|index|unique|policy|trigger|view|type|extension)\s|grant\s[\s\S]*?\s(?:on|to)\s|revoke\s[\s\S]*?\sfrom\s|truncate\s|copy\s[\s\S]*?\s(?:from|to)\s+std|set\s+(?:local|role|session)\s|listen\s+[\w"]+\s*$|notify\s+[\w"]+|begin\s*(?:;|$)|commit\s*(?:;|$)|rollback\s*(?:;|$))/i;
const SQL_PLACES = new Set(["db", "e2e", "bench", "invariants"]);
const CATALOGUES = new Set(["i18n"]);

function sqlIn(facts: Facts): { line: number; what: string }[] {
  return [
    ...facts.tags
      .filter((one) => /(?:^|\.)sql(?:\.|$)/.test(one.name))
      .map((one) => ({ line: one.line, what: "sql`…`" })),
    ...facts.members
      .filter((one) => one.name.startsWith("sql."))
      .map((one) => ({ line: one.line, what: one.name })),
    ...facts.calls
      .filter((one) => QUERY_BUILDER.test(one.name))
      .map((one) => ({ line: one.line, what: one.name })),
    ...facts.imports
      .filter((one) => one.kind === "value" && one.specifier === "kysely" && one.names.includes("sql"))
      .map((one) => ({ line: one.line, what: "sql of kysely" })),
    ...facts.texts
      .filter((one) => (one.place === "string" || one.place === "template") && RAW_SQL.test(one.value))
      .map((one) => ({ line: one.line, what: one.value.trim().slice(0, 40) })),
  ];
}

export const sqlInStores: Promised = {
  name: "SQL stands only in stores, packages/db and its migrations",
  broken: (repository) => [
    ...each(repository, (path, facts, layer) => {
      const room = roomOf(path)?.name ?? "";
      if (layer === "store" || layer === "test" || SQL_PLACES.has(room) || CATALOGUES.has(room)) return [];
      return sqlIn(facts).map((one) => ({
        promise: "sql",
        path,
        line: one.line,
        says: `SQL outside a store: ${one.what}`,
      }));
    }),
    ...repository.paths
      .filter((path) => path.endsWith(".sql") && !path.startsWith("packages/db/"))
      .map((path) => ({ promise: "sql", path, line: 1, says: "a .sql file outside packages/db" })),
  ],
};
