import { mkdtempSync, mkdirSync, symlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { failureOf, runParts, type Part } from "./parts.ts";

const root = mkdtempSync(join(tmpdir(), "keng-parts-"));
mkdirSync(join(root, "node_modules", ".bin"), { recursive: true });
symlinkSync(process.execPath, join(root, "node_modules", ".bin", "node"));
afterAll(() => rmSync(root, { recursive: true }));

const node = (name: string, code: string): Part => ({ name, command: "node", args: ["-e", code] });
const run = (parts: readonly Part[], atOnce = 2) => runParts(parts, { root, atOnce, tell: () => undefined });

it("a part that fails is told with all its output, a part that cannot start as well", async () => {
  const ran = await run([
    node("good", "console.log(1)"),
    node("bad", "console.log('out'); console.error('err'); process.exitCode = 3"),
    { name: "absent", command: "no-such-tool", args: [] },
    node("killed", "process.kill(process.pid, 'SIGKILL')"),
  ]);
  expect(ran.map((one) => one.name)).toEqual(["good", "bad", "absent", "killed"]);
  expect(ran.map(failureOf)).toEqual([
    null,
    "ended with 3",
    expect.stringContaining("did not start"),
    "SIGKILL",
  ]);
  expect(ran[1]?.output).toContain("out");
  expect(ran[1]?.output).toContain("err");
});

it("no more parts run at once than were asked for", async () => {
  let running = 0;
  let most = 0;
  const parts = Array.from({ length: 4 }, (_, at) => node(`part ${at}`, ""));
  const counted = parts.map((part) => ({
    ...part,
    get args() {
      running += 1;
      most = Math.max(most, running);
      return part.args;
    },
  }));
  await runParts(counted, { root, atOnce: 2, tell: () => (running -= 1) });
  expect(most).toBe(2);
});
