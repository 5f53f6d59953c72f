import { asActor, type Db } from "@keng/db/connect.ts";

/** The thread that was opened last. */
export async function newestOpened(db: Db): Promise<string | undefined> {
  const row = await asActor(db, "system", (tx) =>
    tx
      .selectFrom("desk.conversation")
      .select("id")
      .orderBy("opened_at", "desc")
      .orderBy("id")
      .limit(1)
      .executeTakeFirst(),
  );
  return row?.id;
}

/** How much is still under way on either side. */
export async function underWay(gateway: Db, desk: Db): Promise<number> {
  const count = async (rows: Promise<{ n: number } | undefined>): Promise<number> => (await rows)?.n ?? 0;
  const counts = await Promise.all([
    count(
      gateway
        .selectFrom("vault.raw_event")
        .select((fn) => fn.fn.countAll<number>().as("n"))
        .executeTakeFirst(),
    ),
    count(
      gateway
        .selectFrom("vault.delivery")
        .select((fn) => fn.fn.countAll<number>().as("n"))
        .where("state", "in", ["waiting", "sending"])
        .executeTakeFirst(),
    ),
    count(
      gateway
        .selectFrom("vault.media_job")
        .select((fn) => fn.fn.countAll<number>().as("n"))
        .where("state", "=", "waiting")
        .executeTakeFirst(),
    ),
    count(
      gateway
        .selectFrom("exchange.outbound")
        .select((fn) => fn.fn.countAll<number>().as("n"))
        .where("taken_at", "is", null)
        .executeTakeFirst(),
    ),
    count(
      desk
        .selectFrom("exchange.inbound")
        .select((fn) => fn.fn.countAll<number>().as("n"))
        .where("taken_at", "is", null)
        .executeTakeFirst(),
    ),
  ]);
  return counts.reduce((sum, n) => sum + n, 0);
}

export async function hasUnit(db: Db, id: string): Promise<boolean> {
  return asActor(
    db,
    "system",
    async (tx) =>
      (await tx.selectFrom("desk.unit").select("id").where("id", "=", id).executeTakeFirst()) !== undefined,
  );
}

/** The officers of these names, as they act. */
export async function officersNamed(db: Db, usernames: readonly string[]) {
  return asActor(db, "system", (tx) =>
    tx
      .selectFrom("desk.officer")
      .select(["id as officer_id", "username", "root_id", "unit_id", "display_name"])
      .where("username", "in", usernames)
      .execute(),
  );
}
