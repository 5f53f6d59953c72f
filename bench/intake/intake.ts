import { gatewayEnvironment } from "@keng/cli/start/sides.ts";
import { writeJson } from "@keng/cli/start/home.ts";
import { median, ms, percentile, processorSeconds, say, spread, table, whole } from "../figures.ts";
import { openSide, openWorld, type Side, withClient, type World } from "../world.ts";
import { bareInserts, makeBareTables } from "./bare-inserts.ts";
import { asFastAsItGoes, atRate, type Loaded, type Wire } from "./load.ts";
import { signedMessages, unreachableZalo } from "./webhooks.ts";

const CONNECTIONS = 64;
const ROUNDS = 3;
const WARM = 1_500;

type Phase = { rates: number[]; latencies: number[]; busy: number[]; refused: number };
const NAMES = {
  nothing: "the same server, answering without work",
  webhook: "webhook: signed, sealed, committed, 200",
  gateway: "the same in the whole gateway, its jobs at work",
  bare: "bare inserts by 16 connections",
} as const;
type Name = keyof typeof NAMES;

/** Durable intake against the server without work, and against what the database does without a server. */
export async function intake(full: boolean): Promise<void> {
  const load = { connections: CONNECTIONS, warm_ms: WARM, ms: full ? 30_000 : 5_000 };
  const world = await openWorld("intake");
  try {
    const zalo = unreachableZalo();
    writeJson(world.home.gateway.zalo, zalo);
    const environment = { ...gatewayEnvironment(world.config, world.home), KENG_GATEWAY_PORT: "0" };
    const path = `/zalo/webhook/${zalo.app_id}`;
    const phases = new Map<Name, Phase>();
    const run = async (name: Name, side: Side, wire: Wire): Promise<void> => {
      let before = 0;
      const loaded = await asFastAsItGoes(side.url, wire, {
        ...load,
        onBegin: () => (before = processorSeconds(side.pid)),
      });
      note(phases, name, loaded, (processorSeconds(side.pid) - before) / loaded.seconds);
    };
    const takenIn: number[] = [];
    await withClient(world.owner, makeBareTables);
    for (let round = 0; round < ROUNDS; round += 1) {
      const alone = await openSide(world, "bench/intake/webhook-side.ts", environment);
      await run("nothing", alone, signedMessages(zalo, "/nothing"));
      await run("webhook", alone, signedMessages(zalo, path));
      await alone.stop();
      const size = await clearQueue(world);
      const entire = await openSide(world, "apps/gateway/main.ts", environment);
      await run("gateway", entire, signedMessages(zalo, path));
      takenIn.push((await passedInward(world)) / ((WARM + load.ms) / 1000));
      await entire.stop();
      await clearQueue(world);
      note(phases, "bare", await bareInserts(world.owner, { ...load, connections: 16, size }), Number.NaN);
    }
    report(phases);
    say(
      `  meanwhile the whole gateway took in (triage, first answer, passed inward) ${whole(median(takenIn))} events/s`,
    );
    await atFixedRates(world, environment, signedMessages(zalo, path), full);
  } finally {
    await world.close();
  }
}

async function atFixedRates(
  world: World,
  environment: Readonly<Record<string, string>>,
  wire: Wire,
  full: boolean,
): Promise<void> {
  say();
  const rows: string[][] = [];
  for (const rate of [200, 1_000, 2_000]) {
    for (const file of ["apps/gateway/main.ts", "bench/intake/webhook-side.ts"]) {
      const side = await openSide(world, file, environment);
      const load = { rate, connections: 256, warm_ms: WARM, ms: full ? 30_000 : 8_000 };
      const { latencies, refused } = await atRate(side.url, wire, load);
      await side.stop();
      await clearQueue(world);
      const name = file.startsWith("apps") ? "whole gateway" : "webhook alone";
      rows.push([`${name} at ${whole(rate)}/s`, ...spread(latencies), whole(refused)]);
    }
  }
  table(["answer to a webhook", "p50", "p95", "p99", "events", "refused"], rows);
}

function note(phases: Map<Name, Phase>, name: Name, loaded: Loaded, busy: number): void {
  const phase = phases.get(name) ?? { rates: [], latencies: [], busy: [], refused: 0 };
  phase.rates.push(loaded.latencies.length / loaded.seconds);
  for (const latency of loaded.latencies) phase.latencies.push(latency);
  phase.busy.push(busy);
  phase.refused += loaded.refused;
  phases.set(name, phase);
}

function report(phases: ReadonlyMap<Name, Phase>): void {
  const rate = (name: Name): number => median(phases.get(name)?.rates ?? []);
  const rows = [...phases].map(([name, phase]) => [
    NAMES[name],
    `${whole(rate(name))}/s`,
    ...[0.5, 0.95, 0.99].map((share) => ms(percentile(phase.latencies, share))),
    Number.isNaN(median(phase.busy)) ? "" : `${(median(phase.busy) * 100).toFixed(0)} %`,
    (rate(name) / rate("nothing")).toFixed(2),
    (rate(name) / rate("bare")).toFixed(2),
    whole(phase.refused),
  ]);
  say(`  ${CONNECTIONS} connections, median of ${ROUNDS} rounds`);
  table(["", "rate", "p50", "p95", "p99", "processor", "÷ no work", "÷ bare", "refused"], rows);
}

/** Empties the queue between two phases. Returns the average size of a sealed event. */
async function clearQueue(world: World): Promise<number> {
  return withClient(world.owner, async (owner) => {
    const { rows } = await owner.query<{ size: number | null }>(
      "select avg(length(sealed))::int as size from vault.raw_event",
    );
    await owner.query("truncate vault.raw_event, exchange.inbound, vault.delivery, bench.raw_event");
    await owner.query("checkpoint").catch(() => undefined);
    return rows[0]?.size ?? 600;
  });
}

async function passedInward(world: World): Promise<number> {
  return withClient(world.owner, async (owner) => {
    const { rows } = await owner.query<{ count: number }>(
      "select count(*)::int as count from exchange.inbound where kind = 'message'",
    );
    return rows[0]?.count ?? 0;
  });
}
