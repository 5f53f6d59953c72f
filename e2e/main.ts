import { rmSync } from "node:fs";
import { type Counted, countAll, runCampaign } from "./campaign.ts";
import { chance, type Victim } from "./killing.ts";
import { newPlace, ready, run, systemAt } from "./system.ts";

/** `npm run crash -- --minutes N`: rounds of the crash test, one after the other on the same data, until the time is over. */
const VICTIMS: readonly Victim[] = ["gateway", "desk", "postgres", "keeper"];
const EVENTS = 400;
const KILLS = 8;

const words = process.argv.slice(2);
const option = (name: string, fallback: number): number => {
  const at = words.indexOf(`--${name}`);
  const value = Number(at < 0 ? fallback : words[at + 1]);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new Error(`--${name} needs a number`);
};
const minutes = option("minutes", 5);
const seed = option("seed", Date.now() % 1_000_000);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const place = await newPlace();
const { child, ended, printed } = run(place, {
  ZALO_SIM_RETRY_MS: ["100,200,400,800", ...Array.from({ length: 100 }, () => "1000")].join(),
});
const sums: Counted = {
  acknowledged: 0,
  stored: 0,
  lost: 0,
  doubled: 0,
  answers: 0,
  answers_lost: 0,
  answers_doubled: 0,
  page_sent: 0,
  page_shown: 0,
};
let kills = 0;
const people = new Set<string>();
try {
  await ready({ child, printed });
  const system = systemAt(place);
  const random = chance(seed);
  const until = performance.now() + minutes * 60_000;
  say(
    `seed ${seed}; ${EVENTS} events and ${KILLS} kills -9 a round; duplicates 20 %, reordered, answers dropped`,
  );
  for (let round = 0; round === 0 || performance.now() < until; round += 1) {
    const victims = Array.from(
      { length: KILLS },
      () => VICTIMS[Math.floor(random() * VICTIMS.length)] ?? "gateway",
    );
    const plan = { events: EVENTS, people: 80, from: round * EVENTS, seed: seed + round, victims, random };
    const done = await runCampaign(system, plan);
    for (const { person } of done.sent) people.add(person);
    const counted = await countAll(system, done, people);
    kills += done.killed.length;
    for (const name of Object.keys(sums) as (keyof Counted)[]) sums[name] += counted[name];
    say(
      `round ${round + 1} (${victims.join(" ")}): acknowledged ${counted.acknowledged}, stored ${counted.stored}, lost ${counted.lost}, doubled ${counted.doubled}; answers ${counted.answers}, lost ${counted.answers_lost}, doubled ${counted.answers_doubled}; the page's texts: sent ${counted.page_sent}, shown ${counted.page_shown}`,
    );
  }
} finally {
  child.kill("SIGINT");
  await ended;
  rmSync(place.home, { recursive: true, force: true, maxRetries: 3 });
}
say("");
say(`${"kills".padEnd(17)}${kills}`);
for (const [name, value] of Object.entries(sums)) say(`${name.replace("_", " ").padEnd(17)}${value}`);
const isWhole = sums.lost + sums.doubled + sums.answers_lost + sums.answers_doubled === 0;
process.exitCode = isWhole && sums.stored === sums.acknowledged && sums.page_sent === sums.page_shown ? 0 : 1;
