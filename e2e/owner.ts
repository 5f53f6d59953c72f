import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** Looks into the database of a started system as its owner, as no running program can. */
export async function askOwner<T>(home: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: readFileSync(join(home, "owner.url"), "utf8").trim() });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows as T[];
  } finally {
    await client.end();
  }
}

/** How many rows of each queue are still to be worked on. */
export async function waitingRows(home: string): Promise<Record<string, number>> {
  const [row] = await askOwner<Record<string, number>>(
    home,
    `select (select count(*) from vault.raw_event)::int as raw_event,
      (select count(*) from vault.delivery where state in ('waiting', 'sending'))::int as delivery,
      (select count(*) from vault.media_job where state = 'waiting')::int as media_job,
      (select count(*) from exchange.inbound where taken_at is null)::int as inbound,
      (select count(*) from exchange.outbound where taken_at is null)::int as outbound`,
  );
  return row ?? {};
}
