import { describe, expect, it } from "vitest";
import { layerOf } from "./layer.ts";
import { layerImports, layers, purity, shapes } from "./layers.ts";
import { planted } from "./planted.ts";

it("the layer is the suffix", () => {
  expect(layerOf("apps/desk/tips/tip.store.ts")).toBe("store");
  expect(layerOf("apps/desk/tips/mark.command.ts")).toBe("command");
  expect(layerOf("apps/console/inbox/list.view.tsx")).toBe("view");
  expect(layerOf("apps/desk/tips/tip.store.test.ts")).toBe("test");
  expect(layerOf("apps/desk/server.ts")).toBe("compose");
  expect(layerOf("apps/desk/tips/tip.ts")).toBe("pure");
});

describe("layers", () => {
  it.each([
    ["routes ask no store", "apps/desk/tips/tip.routes.ts", `import { read } from "./tip.store.ts";`],
    [
      "a command calls no command",
      "apps/desk/tips/mark.command.ts",
      `import { undo } from "./undo.command.ts";`,
    ],
    [
      "a command calls no network",
      "apps/gateway/delivery/a.command.ts",
      `import { send } from "./zalo.client.ts";`,
    ],
    ["a query writes nothing", "apps/desk/tips/tip.query.ts", `import { mark } from "./mark.command.ts";`],
    ["a store decides nothing", "apps/desk/tips/tip.store.ts", `import { mark } from "./mark.command.ts";`],
    [
      "a client has no SQL",
      "apps/gateway/delivery/zalo.client.ts",
      `import { next } from "../delivery/row.store.ts";`,
    ],
    [
      "a job goes through commands",
      "apps/gateway/delivery/send.job.ts",
      `import { next } from "./row.store.ts";`,
    ],
    ["what is pure loads nothing else", "apps/desk/tips/tip.ts", `import { read } from "./tip.store.ts";`],
  ])("%s", (_says, path, text) => {
    expect(planted(layers, { [path]: text })).toHaveLength(1);
  });

  it("may name the types of any layer, and load what is below", () => {
    const files = {
      "apps/desk/tips/tip.ts": `import type { Row } from "./tip.store.ts";`,
      "apps/desk/tips/mark.command.ts": `import { read } from "./tip.store.ts"; import { decide } from "./tip.ts";`,
      "apps/desk/tips/tip.routes.ts": `import { mark } from "./mark.command.ts"; import { list } from "./tip.query.ts";`,
      "apps/gateway/delivery/send.job.ts": `import { claim } from "./claim.command.ts"; import { send } from "./zalo.client.ts";`,
      "apps/desk/server.ts": `import { routes } from "./tips/tip.routes.ts";`,
    };
    expect(planted(layers, files)).toEqual([]);
  });
});

describe("packages of a layer", () => {
  it.each([
    ["a store without a server", "apps/desk/tips/tip.store.ts", `import { fastify } from "fastify";`],
    ["a store without HTTP", "apps/desk/tips/tip.store.ts", `import http from "node:http";`],
    ["routes without a database", "apps/desk/tips/tip.routes.ts", `import pg from "pg";`],
    ["a pure file without files", "apps/desk/tips/tip.ts", `import { readFile } from "node:fs/promises";`],
    [
      "a pure file without files, the old name",
      "apps/desk/tips/tip.ts",
      `import { readFileSync } from "fs";`,
    ],
    ["a command without a pool of its own", "apps/desk/tips/mark.command.ts", `import { Pool } from "pg";`],
  ])("%s", (_says, path, text) => {
    expect(planted(layerImports, { [path]: text })).toHaveLength(1);
  });

  it("types are no import", () => {
    const files = { "apps/desk/tips/tip.ts": `import type { FastifyInstance } from "fastify";` };
    expect(planted(layerImports, files)).toEqual([]);
  });
});

describe("shapes", () => {
  it.each([
    [
      "a store that does not take tx first",
      "apps/desk/a.store.ts",
      `export async function read(id: string) {}`,
    ],
    ["a store's arrow function", "apps/desk/a.store.ts", `export const read = (db: Db) => db;`],
    ["two commands in a file", "apps/desk/a.command.ts", `export function a() {} export const b = () => 1;`],
    ["a command file without a command", "apps/desk/a.command.ts", `export type A = 1;`],
    ["routes that catch", "apps/desk/a.routes.ts", `export function a() { try { b(); } catch { c(); } }`],
  ])("%s is refused", (_says, path, text) => {
    expect(planted(shapes, { [path]: text })).toHaveLength(1);
  });

  it("are what the house asks", () => {
    const files = {
      "apps/desk/a.store.ts": `export async function read(tx: Tx, id: string) {} const inner = (row: Row) => row;`,
      "apps/desk/a.command.ts": `export type A = 1; export const LIMIT = 3; export async function mark() { try { b(); } finally { c(); } }`,
      "apps/desk/a.routes.ts": `export function routes(app: App) { app.get("/a", () => 1); }`,
    };
    expect(planted(shapes, files)).toEqual([]);
  });
});

describe("purity", () => {
  it.each([
    ["the clock", "packages/triage/a.ts", `export const now = () => Date.now();`],
    ["the clock, as a date", "packages/text/a.ts", `export const now = () => new Date();`],
    ["chance", "packages/core/a.ts", `export const dice = () => Math.random();`],
    ["the process", "packages/contract/a.ts", `export const where = () => process.cwd();`],
    ["files", "packages/triage/a.ts", `import { readFileSync } from "node:fs";`],
    ["a timer at the desk", "apps/desk/clocks/a.ts", `setTimeout(() => 1, 5);`],
  ])("%s is refused", (_says, path, text) => {
    expect(planted(purity, { [path]: text })).toHaveLength(1);
  });

  it("lets a given instant through", () => {
    const files = {
      "packages/core/a.ts": `export const later = (now: Date) => new Date(now.getTime() + 1);`,
      "packages/triage/score.ts": `import { readFileSync } from "node:fs"; process.exitCode = 1;`,
      "apps/desk/clocks/run.job.ts": `export const run = () => Date.now();`,
    };
    expect(planted(purity, files)).toEqual([]);
  });
});
