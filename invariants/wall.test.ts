import { describe, expect, it } from "vitest";
import { planted } from "./planted.ts";
import { onePlaceForPersons, ownSchemas } from "./wall.ts";

describe("schemas", () => {
  it.each([
    [
      "the vault, by the builder",
      "apps/desk/a.store.ts",
      `export const a = (tx: Tx) => tx.selectFrom("vault.source");`,
    ],
    [
      "the vault, in SQL",
      "apps/desk/a.store.ts",
      "export const a = (tx: Tx) => sql`select 1 from vault.alias`;",
    ],
    [
      "the desk, from the gateway",
      "apps/gateway/a.store.ts",
      `export const a = (tx: Tx) => tx.insertInto("desk.tip");`,
    ],
    [
      "accounts, from the gateway",
      "apps/gateway/a.store.ts",
      `export const a = (tx: Tx) => tx.selectFrom("auth.user as u");`,
    ],
  ])("of the other side are refused: %s", (_says, path, text) => {
    expect(planted(ownSchemas, { [path]: text })).toHaveLength(1);
  });

  it("of the own side and the passage are let through", () => {
    const files = {
      "apps/gateway/a.store.ts": `export const a = (tx: Tx) => tx.selectFrom("vault.alias").innerJoin("exchange.inbound", "a", "b");`,
      "apps/desk/a.store.ts": `export const a = (tx: Tx) => tx.selectFrom("desk.tip").innerJoin("exchange.inbound", "a", "b");`,
    };
    expect(planted(ownSchemas, files)).toEqual([]);
  });
});

describe("who is behind an alias", () => {
  const store = `export const a = (tx: Tx) => tx.selectFrom("vault.source as s");`;

  it("is asked in the vault's folder only", () => {
    expect(planted(onePlaceForPersons, { "apps/gateway/delivery/a.store.ts": store })).toHaveLength(1);
    expect(planted(onePlaceForPersons, { "apps/cli/a.store.ts": store })).toHaveLength(1);
    expect(planted(onePlaceForPersons, { "apps/gateway/vault/a.store.ts": store })).toEqual([]);
  });

  it("is asked in few lines", () => {
    const files = {
      "apps/gateway/vault/a.store.ts": store + "\n".repeat(300),
      "apps/gateway/vault/b.store.ts": store + "\n".repeat(300),
    };
    expect(planted(onePlaceForPersons, files)).toHaveLength(1);
  });
});
