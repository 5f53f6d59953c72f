import { describe, expect, it } from "vitest";
import { planted } from "./planted.ts";
import { noMocks, noSkippedTests, noSleeping } from "./tests.ts";

describe("a test is refused", () => {
  it.each([
    ["skipped", `it.skip("x", () => {});`],
    ["in a skipped table", `describe.skip.each([1])("x", () => {});`],
    ["skipped on some machines", `it.skipIf(true)("x", () => {});`],
    ["that skips itself", `it("x", (ctx) => { ctx.skip(); });`],
    ["that is the only one", `it.only("x", () => {});`],
    ["to be written", `it.todo("x");`],
    ["that is meant to fail", `it.fails("x", () => {});`],
  ])("%s", (_says, text) => {
    expect(planted(noSkippedTests, { "apps/desk/a.test.ts": text })).toHaveLength(1);
  });

  it.each([
    ["that replaces a file of ours", "apps/desk/a.test.ts", `vi.mock("./b.ts");`],
    [
      "that stands between browser and server",
      "e2e/a.test.ts",
      `await page.route("**", (route) => route.abort());`,
    ],
    ["that does so in its driver", "e2e/driver.ts", `await this.page.route("**", stop);`],
  ])("%s", (_says, path, text) => {
    expect(planted(noMocks, { [path]: text })).toHaveLength(1);
  });

  it.each([
    ["that sleeps by a promise", ["await new ", "Promise((done) => setTimeout(done, 100));"].join("")],
    ["that sleeps by Node's timers", `import { setTimeout as sleep } from "node:timers/promises";`],
    ["that sleeps in the browser", ["await page.waitFor", "Timeout(100);"].join("")],
  ])("%s", (_says, text) => {
    expect(planted(noSleeping, { "e2e/a.test.ts": text })).toHaveLength(1);
  });
});

it("tests that run and wait for something are let through", () => {
  const files = {
    "apps/desk/a.test.ts": `it.each([1])("x", async () => { await expect.poll(() => f()).toBe(1); list.skip(3); app.route(a); });`,
    "packages/zalo/a.test.ts": `const answer = setTimeout(() => server.close(), 5_000);`,
  };
  for (const promised of [noSkippedTests, noMocks, noSleeping]) expect(planted(promised, files)).toEqual([]);
});
