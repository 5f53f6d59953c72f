import { readFileSync } from "node:fs";
import { join } from "node:path";
import { systemAt, type Place } from "./system.ts";
import { until } from "./until.ts";

/** Chance that repeats itself (mulberry32): the same seed, the same numbers from 0 to 1. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Victim = "gateway" | "desk" | "postgres" | "keeper";

/** kill -9, by the process's number as the system itself wrote it down. False: it was not there to be killed. */
export function kill(place: Place, victim: Victim): boolean {
  try {
    const pid =
      victim === "postgres"
        ? Number(readFileSync(join(place.home, "postgres", "postmaster.pid"), "utf8").split("\n")[0])
        : systemAt(place).pid(victim === "keeper" ? "database" : victim);
    process.kill(pid, "SIGKILL");
    return true;
  } catch {
    return false;
  }
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
  return answer?.ok === true;
}

/**
 * One after the other, each at a moment of its own. Most are hit at work, a while after everything was ready again;
 * every third without waiting, while others still start.
 */
export async function killAtRandom(
  place: Place,
  victims: readonly Victim[],
  random: () => number,
  onKill: (victim: Victim) => void,
): Promise<void> {
  const { gateway_url, desk_url } = systemAt(place);
  for (const [n, victim] of victims.entries()) {
    if (n % 3 !== 2)
      await until(
        `gateway and desk are ready before kill ${n + 1}`,
        async () => ((await isReady(gateway_url)) && (await isReady(desk_url)) ? true : undefined),
        { within: 60_000 },
      );
    const at = performance.now() + 300 + random() * 1_700;
    await until("a victim", () => (performance.now() >= at && kill(place, victim) ? true : undefined), {
      within: 60_000,
      every: 5,
    });
    onKill(victim);
  }
}
