import { describe, expect, it } from "vitest";
import { arrows, namedFiles, noCycles, noTestsInside } from "./imports.ts";
import { planted } from "./planted.ts";

describe("the table of arrows", () => {
  it.each([
    [
      "the desk never imports the Zalo SDK",
      "apps/desk/live/a.ts",
      `import { send } from "@keng/zalo/send.ts";`,
    ],
    ["not even its types", "apps/desk/live/a.ts", `import type { Send } from "@keng/zalo/send.ts";`],
    ["not even in a test", "apps/desk/live/a.test.ts", `import { send } from "@keng/zalo/send.ts";`],
    ["not by import()", "apps/desk/live/a.ts", `await import("@keng/zalo/send.ts");`],
    [
      "not by the type of an import",
      "apps/desk/live/a.ts",
      `export type X = import("@keng/zalo/send.ts").Send;`,
    ],
    ["not by passing it on", "apps/desk/live/a.ts", `export { send } from "@keng/zalo/send.ts";`],
    ["not by resolving its address", "apps/desk/live/a.ts", `import.meta.resolve("@keng/zalo/send.ts");`],
    [
      "not by a relative path",
      "apps/desk/live/a.ts",
      `import { send } from "../../../packages/zalo/send.ts";`,
    ],
    [
      "not by a URL beside the file",
      "apps/desk/a.ts",
      `new URL("../../packages/zalo/send.ts", import.meta.url);`,
    ],
    ["no app imports another app", "apps/gateway/a.ts", `import { x } from "@keng/desk/x.ts";`],
    ["nor by a relative path", "apps/gateway/a.ts", `import { x } from "../desk/x.ts";`],
    ["the console knows no server", "apps/console/a.tsx", `import type { X } from "@keng/desk/x.ts";`],
    ["the console knows no database", "apps/console/a.tsx", `import { tx } from "@keng/db/tx.ts";`],
    ["the desk does not triage", "apps/desk/a.ts", `import { triage } from "@keng/triage/triage.ts";`],
    [
      "the gateway does not know the console's wire",
      "apps/gateway/a.ts",
      `import { x } from "@keng/contract/console-api.ts";`,
    ],
    [
      "nor who may do what with a tip",
      "apps/gateway/a.ts",
      `import { tipCan } from "@keng/contract/tip-can.ts";`,
    ],
    [
      "the desk does not know the citizens' wire",
      "apps/desk/a.ts",
      `import { x } from "@keng/contract/citizen-api.ts";`,
    ],
    [
      "the console does not know the exchange",
      "apps/console/a.ts",
      `import type { X } from "@keng/contract/exchange.ts";`,
    ],
    ["i18n knows only the codes", "packages/i18n/a.ts", `import type { X } from "@keng/contract/events.ts";`],
    [
      "the gateway has none of the officers' texts",
      "apps/gateway/a.ts",
      `import { vi } from "@keng/i18n/officer/inbox.ts";`,
    ],
    ["core knows nobody", "packages/core/a.ts", `import { fold } from "@keng/text/fold.ts";`],
    ["seal knows only core", "packages/seal/a.ts", `import { log } from "@keng/log/log.ts";`],
    ["the SDK knows nothing of ours", "packages/zalo/a.ts", `import { id } from "@keng/core/ids.ts";`],
    [
      "the simulator takes only types of the SDK",
      "packages/zalo-sim/a.ts",
      `import { x } from "@keng/zalo/x.ts";`,
    ],
    [
      "a name marked type still loads the file",
      "packages/zalo-sim/a.ts",
      `import { type X } from "@keng/zalo/x.ts";`,
    ],
    ["nothing imports the command line", "apps/gateway/a.ts", `import { x } from "@keng/cli/x.ts";`],
    ["nothing imports the journeys", "apps/cli/a.ts", `import { x } from "@keng/e2e/x.ts";`],
    [
      "a room that is not in the table imports nothing",
      "packages/new/a.ts",
      `import { id } from "@keng/core/ids.ts";`,
    ],
    ["nobody reaches above the repository", "apps/desk/a.ts", `import { x } from "../../../elsewhere/x.ts";`],
  ])("%s", (_says, path, text) => {
    expect(planted(arrows, { [path]: text, "apps/desk/x.ts": "", "apps/cli/x.ts": "" })).toHaveLength(1);
  });

  it("lets through what it allows", () => {
    const files = {
      "apps/gateway/a.ts": `import { id } from "@keng/core/ids.ts"; import { x } from "@keng/zalo/x.ts"; import "./b.ts";`,
      "apps/gateway/a.test.ts": `import { simulator } from "@keng/zalo-sim/server.ts";`,
      "apps/desk/a.ts": `import { seal } from "@keng/seal/box.ts"; import type { A } from "@keng/contract/console-api.ts";`,
      "apps/gateway/b.ts": `import { vi } from "@keng/i18n/citizen/receipt.ts"; import type { Officers } from "@keng/i18n/officers.ts";`,
      "apps/console/a.tsx": `import { tipCan } from "@keng/contract/tip-can.ts"; import { t } from "@keng/i18n/t.ts";`,
      "apps/cli/main.ts": `import { start } from "@keng/desk/main.ts"; import { sim } from "@keng/zalo-sim/main.ts";`,
      "packages/zalo-sim/a.ts": `import type { X } from "@keng/zalo/x.ts";`,
      "packages/i18n/a.ts": `import type { Code } from "@keng/contract/codes.ts";`,
      "e2e/a.test.ts": `import { x } from "@keng/gateway/x.ts"; import { y } from "@keng/desk/y.ts";`,
    };
    expect(planted(arrows, files)).toEqual([]);
  });
});

describe("imports of files", () => {
  it.each([
    ["by a name that is not there to read", "await import(name);"],
    ["by a name put together", "await import(`./${name}.ts`);"],
    ["by require", `require("./x.ts");`],
    ["by Node's own back door", `process.getBuiltinModule("net");`],
    ["without an extension", `import { x } from "./x";`],
    ["of a folder", `import { x } from ".";`],
    ["of a whole room", `import { x } from "@keng/core";`],
    ["of the own room by its name", `import { x } from "@keng/desk/x.ts";`],
  ])("are refused %s", (_says, text) => {
    expect(planted(namedFiles, { "apps/desk/a.ts": text })).toHaveLength(1);
  });
});

describe("cycles", () => {
  it("are found across files and rooms, types included", () => {
    const files = {
      "packages/text/a.ts": `import { b } from "./b.ts"; export const a = b;`,
      "packages/text/b.ts": `import { c } from "@keng/core/c.ts"; export const b = c;`,
      "packages/core/c.ts": `import type { A } from "@keng/text/a.ts"; export const c: A = 1;`,
    };
    expect(planted(noCycles, files).map((one) => one.says)).toEqual([
      "packages/core/c.ts → packages/text/a.ts → packages/text/b.ts → packages/core/c.ts",
    ]);
  });

  it("are not seen where two ways only meet", () => {
    const files = {
      "packages/text/a.ts": `import "./b.ts"; import "./c.ts";`,
      "packages/text/b.ts": `import "./d.ts";`,
      "packages/text/c.ts": `import "./d.ts";`,
      "packages/text/d.ts": ``,
    };
    expect(planted(noCycles, files)).toEqual([]);
  });
});

describe("tests", () => {
  it.each([
    ["a test", `import { x } from "./b.test.ts";`],
    ["what tests stand on", `import { clone } from "@keng/db/testing.ts";`],
    ["the test runner", `import { expect } from "vitest";`],
  ])("code that runs imports none: %s", (_says, text) => {
    expect(planted(noTestsInside, { "apps/desk/a.ts": text })).toHaveLength(1);
    expect(planted(noTestsInside, { "apps/desk/a.test.ts": text })).toEqual([]);
  });
});
