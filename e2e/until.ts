import { setInterval } from "node:timers/promises";

/** Asks again and again until there is an answer; an error of the last try, or `what`, when the time is over. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  options: { within?: number; every?: number } = {},
): Promise<T> {
  const { within = 10_000, every = 50 } = options;
  const began = performance.now();
  for await (const _ of setInterval(every)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() - began > within) break;
  }
  throw new Error(`not within ${within} ms: ${what}`);
}
