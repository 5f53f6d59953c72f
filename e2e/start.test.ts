import { rmSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { leftOvers, processesOf } from "./left-overs.ts";
import { officerAt } from "./officer.ts";
import { citizen } from "./phone.ts";
import { newPlace, ready, run, systemAt } from "./system.ts";
import { until } from "./until.ts";

/** The one that all journeys share: it must not even notice what happens here. */
const shared = systemAt(inject("place"));
const place = await newPlace();

afterAll(() => rmSync(place.home, { recursive: true, force: true, maxRetries: 3 }));

const linesOf = (printed: string): string[] => printed.split("\n").filter((line) => line.includes("✗"));

describe("a start that cannot be says so in one line, with the cure", () => {
  test("a second start of the same data folder names the first, and leaves it alone", async () => {
    const second = run({ home: shared.home, ports: place.ports });
    expect(await second.ended).not.toBe(0);
    const [line, ...more] = linesOf(second.printed());
    expect(more).toEqual([]);
    expect(line).toContain(`tiến trình ${shared.pid("main")}`);
    expect(line).toContain("KENG_HOME");
    expect((await fetch(`${shared.desk_url}/readyz`)).status).toBe(200);
  });

  test.each([
    ["KENG_DESK_PORT", 0],
    ["KENG_GATEWAY_PORT", 1],
    ["KENG_SIM_PORT", 2],
  ] as const)("a port that somebody else has: the line names %s", async (name, at) => {
    const taken = shared.ports[at];
    const refused = run({ home: place.home, ports: place.ports }, { [name]: String(taken) });
    expect(await refused.ended).not.toBe(0);
    const [line, ...more] = linesOf(refused.printed());
    expect(more).toEqual([]);
    expect(line).toContain(String(taken));
    expect(line).toContain(`${name}=`);
  });

  test.each([
    [{ KENG_DESK_PORT: "bốn nghìn" }, "KENG_DESK_PORT"],
    [{ KENG_LAGN: "vi" }, "KENG_LAGN"],
    [{ KENG_DESK_PROT: "4000" }, "KENG_DESK_PROT"],
    [{ KENG_DESK_PUBLIC_URL: "bàn trực" }, "KENG_DESK_PUBLIC_URL"],
    [{ KENG_GATEWAY_PROT: "4001" }, "KENG_GATEWAY_PROT"],
  ])("a value that cannot be: %o", async (broken, name) => {
    const refused = run(place, broken);
    expect(await refused.ended).not.toBe(0);
    const lines = linesOf(refused.printed());
    expect(lines.filter((line) => line.includes(name))).toHaveLength(1);
    expect(lines).toHaveLength(1);
  });
});

describe("a system of its own", () => {
  let browser: Browser;
  let running: ReturnType<typeof run>;
  const says = "Ghe lạ neo ở khúc sông sau đình ba đêm nay, nửa khuya có người lên xuống";

  const open = async () => {
    running = run(place, {}, true);
    await ready(running);
    return systemAt(place);
  };
  const gone = (pids: readonly number[], within: number) =>
    until("nothing of it is left", () => (leftOvers(place.home, pids).length === 0 ? true : undefined), {
      within,
    });
  const killAll = (pids: readonly number[]): void => {
    for (const pid of pids) process.kill(pid, "SIGKILL");
  };

  beforeAll(async () => {
    browser = await openBrowser();
    const system = await open();
    await (await citizen(system, "Chú Tám")).write(says);
  });
  afterAll(async () => {
    await browser.close();
    if (running.child.exitCode === null) running.child.kill("SIGINT");
    await running.ended;
  });

  const isThere = async (): Promise<boolean> => {
    const officer = await officerAt(browser, systemAt(place), systemAt(place).account("tam"));
    await officer.row(says).waitFor();
    await officer.context.close();
    return true;
  };

  test("Ctrl-C ends everything within five seconds, and no process is left", async () => {
    expect(await isThere()).toBe(true);
    const pids = processesOf(systemAt(place));
    expect(pids.length).toBeGreaterThanOrEqual(6);
    const began = performance.now();
    process.kill(-(running.child.pid ?? 0), "SIGINT");
    expect(await running.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(5000);
    expect(leftOvers(place.home, pids)).toEqual([]);
  });

  test("after kill -9 of the start alone the rest ends by itself, and the next start finds everything", async () => {
    const pids = processesOf(await open());
    process.kill(running.child.pid ?? 0, "SIGKILL");
    await running.ended;
    await gone(pids, 10_000);
    await open();
    expect(await isThere()).toBe(true);
  });

  test("after kill -9 of all processes at once, the database server too, the next start just works", async () => {
    killAll(processesOf(systemAt(place)));
    await running.ended;
    await open();
    expect(await isThere()).toBe(true);
  });

  test("after kill -9 of the database server and its keeper the running system heals by itself", async () => {
    const system = systemAt(place);
    const server = processesOf(system).at(-1) ?? 0;
    killAll([system.pid("database"), server]);
    await until(
      "the desk answers from its database again",
      async () => {
        const answer = await fetch(`${system.desk_url}/readyz`).catch(() => undefined);
        return answer?.status === 200 && system.pid("database") !== undefined ? true : undefined;
      },
      { within: 30_000, every: 200 },
    );
    expect(await isThere()).toBe(true);
  });
});
