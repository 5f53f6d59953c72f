import type { Db, Tx } from "@keng/db/connect.ts";

type Problem = "app_refused" | "not_permitted";

export type PageRow = {
  id: string;
  unit_id: string;
  name: string;
  caught_up_to: Date | null;
};

/** The configuration says which pages there are; what the vault knows besides stays. */
export async function upsertPage(
  tx: Tx,
  page: { id: string; app_id: string; unit_id: string; name: string; caught_up_to: Date },
): Promise<void> {
  const { app_id, unit_id, name } = page;
  await tx
    .insertInto("vault.page")
    .values(page)
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ app_id, unit_id, name }))
    .execute();
}

export async function listPages(tx: Tx, appId: string): Promise<PageRow[]> {
  return tx
    .selectFrom("vault.page")
    .select(["id", "unit_id", "name", "caught_up_to"])
    .where("app_id", "=", appId)
    .orderBy("id")
    .execute();
}

/** Pages whose messages can be read back: those with a token. */
export async function readablePages(tx: Tx, appId: string): Promise<PageRow[]> {
  const pages = await listPages(tx, appId);
  const held = await tx.selectFrom("vault.zalo_token").select("page_id").execute();
  const ids = new Set(held.map((row) => row.page_id));
  return pages.filter((page) => ids.has(page.id));
}

export async function lockPage(
  tx: Tx,
  id: string,
): Promise<{ unit_id: string; disconnected_at: Date | null } | undefined> {
  return tx
    .selectFrom("vault.page")
    .select(["unit_id", "disconnected_at"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** A page that was consented to. `send_family`: null when it is not known yet; what was found before stays then. */
export async function connectPage(
  tx: Tx,
  page: {
    id: string;
    app_id: string;
    unit_id: string;
    name: string;
    send_family: "v2" | "v3" | null;
    at: Date;
  },
): Promise<void> {
  const { id, app_id, unit_id, name, send_family, at } = page;
  const known = {
    app_id,
    name,
    connected_at: at,
    disconnected_at: null,
    problem: null,
    ...(send_family === null ? {} : { send_family }),
  };
  await tx
    .insertInto("vault.page")
    .values({ id, unit_id, caught_up_to: at, ...known })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(known))
    .execute();
}

export async function setDisconnected(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable("vault.page")
    .set({ disconnected_at: at, problem: null })
    .where("id", "=", id)
    .execute();
}

/** What is wrong although the token is good; true when that is new. */
export async function setProblem(tx: Tx, id: string, problem: Problem): Promise<boolean> {
  const changed = await tx
    .updateTable("vault.page")
    .set({ problem })
    .where("id", "=", id)
    .where("problem", "is distinct from", problem)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** It is mended; true when it was there. Any handle: who renews a token has no transaction. */
export async function clearProblem(tx: Db | Tx, id: string, problem: Problem): Promise<boolean> {
  const changed = await tx
    .updateTable("vault.page")
    .set({ problem: null })
    .where("id", "=", id)
    .where("problem", "=", problem)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

export async function isDisconnected(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom("vault.page")
    .select("disconnected_at")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.disconnected_at != null;
}

export async function noteCaughtUp(tx: Tx, id: string, to: Date): Promise<void> {
  await tx.updateTable("vault.page").set({ caught_up_to: to }).where("id", "=", id).execute();
}

/** When Zalo told something of these pages last; written once in five minutes. */
export async function noteHeard(tx: Tx, ids: readonly string[], at: Date, before: Date): Promise<void> {
  await tx
    .updateTable("vault.page")
    .set({ last_event_at: at })
    .where("id", "in", [...ids])
    .where((or) => or.or([or("last_event_at", "is", null), or("last_event_at", "<", before)]))
    .execute();
}
