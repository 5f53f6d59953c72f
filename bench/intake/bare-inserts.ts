import { randomBytes } from "node:crypto";
import { newId } from "@keng/core/ids.ts";
import pg from "pg";
import type { Loaded } from "./load.ts";

/** The same two tables without what listens to them. */
export async function makeBareTables(owner: pg.Client): Promise<void> {
  await owner.query("create schema if not exists bench");
  await owner.query("create table if not exists bench.seen_event (like vault.seen_event including all)");
  await owner.query("create table if not exists bench.raw_event (like vault.raw_event including all)");
}

const INSERT = `
  with fresh as (insert into bench.seen_event (hash) values ($1) on conflict do nothing returning hash)
  insert into bench.raw_event (hour_key, sealed, received_at, next_at, is_late)
  select $2, $3, now(), now(), false from fresh`;

/** The floor of the machine: rows of this size, each committed by itself, by so many connections at once. */
export async function bareInserts(
  address: string,
  load: { connections: number; size: number; warm_ms: number; ms: number },
): Promise<Loaded> {
  const clients = Array.from(
    { length: load.connections },
    () => new pg.Client({ connectionString: address }),
  );
  await Promise.all(clients.map((client) => client.connect()));
  const hourKey = newId();
  const sealed = randomBytes(load.size);
  const latencies: number[] = [];
  const from = performance.now() + load.warm_ms;
  const until = from + load.ms;
  await Promise.all(
    clients.map(async (client) => {
      for (;;) {
        const began = performance.now();
        if (began >= until) return;
        await client.query({ name: "insert", text: INSERT, values: [randomBytes(32), hourKey, sealed] });
        const ended = performance.now();
        if (ended >= from && ended < until) latencies.push(ended - began);
      }
    }),
  );
  await Promise.all(clients.map((client) => client.end()));
  return { seconds: load.ms / 1000, latencies, refused: 0 };
}
