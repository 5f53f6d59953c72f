import { sql } from "kysely";
import type { Db, Tx } from "../connect.ts";
import type { CopiedSide } from "./tables.ts";

/** Where something waits on a side under the key of an hour: its table, its id, the column that names the key. */
const QUEUES: Readonly<Record<CopiedSide, readonly { queue: string; key: string }[]>> = {
  gateway: [
    { queue: "vault.raw_event", key: "hour_key" },
    { queue: "vault.delivery", key: "hour_key" },
    { queue: "vault.media_job", key: "hour_key" },
    { queue: "exchange.outbound", key: "key_id" },
  ],
  desk: [{ queue: "exchange.inbound", key: "key_id" }],
};

/** A backup that ended without saying so holds nobody up for longer. */
const LONGEST = "10 minutes";
/** With the side, the lock of the database of whoever gives what waits there. */
const GIVES = 417_174;
const AT_ONCE = 32;

/** Whether a backup reads what waits: then no key of an hour is destroyed. Ask after having found that it is not needed. */
export async function isBackupRead(db: Db): Promise<boolean> {
  const { rows } = await sql<{ is_read: boolean }>`
    select exists (select from exchange.backup where begun_at > now() - ${LONGEST}::interval) as is_read`.execute(
    db,
  );
  return rows[0]?.is_read === true;
}

/**
 * Gives to a backup that is being made what waits on this side at its moment, sealed anew by `reseal` (undefined: nobody
 * can read it any more). True when there was a backup that waited for it. Several processes of one side may try.
 */
export async function carryWaiting(
  db: Db,
  side: CopiedSide,
  reseal: (key: string, sealed: Buffer) => Buffer | undefined,
): Promise<boolean> {
  if ((await unanswered(db, side)) === undefined) return false;
  return db.transaction().execute(async (tx) => {
    if (!(await lock(tx, side))) return false;
    const backup = await unanswered(tx, side);
    if (backup === undefined) return false;
    await db
      .transaction()
      .setIsolationLevel("repeatable read")
      .execute(async (then) => {
        await sql`set transaction snapshot ${sql.lit(backup.snapshot)}`.execute(then);
        for (const { queue, key } of QUEUES[side])
          await carryQueue(then, { backup, side, queue, key, reseal });
      });
    await sql`insert into exchange.carried_whole (backup_id, side) values (${backup.id}, ${side})`.execute(
      tx,
    );
    return true;
  });
}

type Backup = { id: string; snapshot: string };

async function unanswered(tx: Db | Tx, side: CopiedSide): Promise<Backup | undefined> {
  const { rows } = await sql<Backup>`
    select b.id, b.snapshot from exchange.backup b
    where b.snapshot is not null and b.begun_at > now() - ${LONGEST}::interval
      and not exists (select from exchange.carried_whole w where w.backup_id = b.id and w.side = ${side})
    order by b.begun_at limit 1`.execute(tx);
  return rows[0];
}

async function lock(tx: Tx, side: CopiedSide): Promise<boolean> {
  const { rows } = await sql<{ is_ours: boolean }>`
    select pg_try_advisory_xact_lock(${GIVES}, ${side === "desk" ? 1 : 0}) as is_ours`.execute(tx);
  return rows[0]?.is_ours === true;
}

async function carryQueue(
  tx: Tx,
  from: {
    backup: Backup;
    side: CopiedSide;
    queue: string;
    key: string;
    reseal: (key: string, sealed: Buffer) => Buffer | undefined;
  },
): Promise<void> {
  const [table, key] = [sql.table(from.queue), sql.ref(from.key)];
  const all = await sql<{ place: string }>`
    select ctid::text as place from ${table} where ${key} is not null and sealed is not null`.execute(tx);
  for (let at = 0; at < all.rows.length; at += AT_ONCE) {
    const places = all.rows.slice(at, at + AT_ONCE).map((row) => row.place);
    const found = await sql<{ id: string; key: string; sealed: Buffer }>`
      select id::text, ${key} as key, sealed from ${table} where ctid = any (${places}::tid[])`.execute(tx);
    const carried = found.rows.flatMap((row) => {
      const sealed = from.reseal(row.key, row.sealed);
      return sealed === undefined
        ? []
        : [sql`(${from.backup.id}, ${from.side}, ${from.queue}, ${row.id}, ${sealed})`];
    });
    if (carried.length === 0) continue;
    await sql`insert into exchange.carried (backup_id, side, queue, row_id, sealed) values ${sql.join(carried)}`.execute(
      tx,
    );
  }
}
