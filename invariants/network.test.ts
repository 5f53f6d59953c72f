import { describe, expect, it } from "vitest";
import { network } from "./network.ts";
import { planted } from "./planted.ts";

describe("outgoing network", () => {
  it.each([
    ["fetch at the desk", "apps/desk/a.ts", `await fetch("https://a.vn");`],
    ["fetch under another name", "apps/desk/a.ts", `const call = fetch; call("https://a.vn");`],
    ["fetch from the global object", "apps/desk/a.ts", `await globalThis.fetch("https://a.vn");`],
    ["fetch by a string", "apps/desk/a.ts", `await globalThis["fetch"]("https://a.vn");`],
    ["fetch in a client at the desk", "apps/desk/a.client.ts", `await fetch("https://a.vn");`],
    ["fetch where the desk is composed", "apps/desk/main.ts", `await fetch("https://a.vn");`],
    ["undici at the desk", "apps/desk/a.ts", `import { request } from "undici";`],
    ["http at the desk", "apps/desk/a.ts", `import { request } from "node:http";`],
    ["a socket at the desk", "apps/desk/a.ts", `import net from "net";`],
    ["dynamic import at the desk", "apps/desk/a.ts", `const { request } = await import("node:https");`],
    ["a WebSocket at the desk", "apps/desk/a.ts", `new WebSocket("wss://a.vn");`],
    ["another program at the desk", "apps/desk/main.ts", `import { spawn } from "node:child_process";`],
    ["fetch in a job of the gateway", "apps/gateway/media/a.job.ts", `await fetch("https://a.vn");`],
    [
      "fetch in a view",
      "apps/console/inbox/a.view.tsx",
      `export const A = () => { fetch("/api"); return null; };`,
    ],
    ["fetch in the pieces of the screen", "packages/ui/a.tsx", `fetch("/api");`],
  ])("%s", (_says, path, text) => {
    expect(planted(network, { [path]: text })).toHaveLength(1);
  });

  it("is the job of the gateway's clients, and a word in other places", () => {
    const files = {
      "apps/gateway/media/zalo.client.ts": `export const get = (url: string) => fetch(url);`,
      "apps/desk/a.ts": `import type { IncomingMessage } from "node:http"; export const a = { fetch: 1 }; a.fetch;`,
      "apps/desk/live/a.test.ts": `await fetch("http://127.0.0.1:1");`,
      "packages/zalo/a.ts": `export const get = (url: string) => fetch(url);`,
    };
    expect(planted(network, files)).toEqual([]);
  });
});
