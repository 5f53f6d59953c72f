import type { InboundPage } from "@keng/contract/exchange-pages.ts";
import type { PageRow } from "@keng/contract/console-pages.ts";
import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";

type Place = { root_id: string; unit_id: string };

const instant = (at: string | null): Date | null => (at === null ? null : new Date(at));

/** Writes down how a page stands, unless something newer is known. Says what was known before. */
export async function tellPage(
  tx: Tx,
  page: InboundPage,
  place: Place,
): Promise<{ isNews: boolean; was: string | null }> {
  const known = await tx
    .selectFrom("desk.page")
    .select(["state", "told_at"])
    .where("id", "=", page.page_id)
    .forUpdate()
    .executeTakeFirst();
  const told_at = new Date(page.at);
  if (known !== undefined && known.told_at > told_at) return { isNews: false, was: known.state };
  const values = {
    ...place,
    name: page.name,
    send_family: page.family,
    state: page.state,
    problem: page.problem,
    connected_at: instant(page.connected_at),
    access_until: instant(page.access_until),
    refresh_until: instant(page.refresh_until),
    last_event_at: instant(page.last_event_at),
    told_at,
  };
  await tx
    .insertInto("desk.page")
    .values({ id: page.page_id, ...values })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(values))
    .execute();
  return { isNews: true, was: known?.state ?? null };
}

export type PageListed = Omit<
  PageRow,
  "unit" | "connected_at" | "refresh_until" | "access_until" | "last_event_at"
> & {
  unit_id: string;
  name_vi: string;
  name_en: string;
  connected_at: Date | null;
  access_until: Date | null;
  refresh_until: Date | null;
  last_event_at: Date | null;
};

/** The pages that the acting officer may see. */
export async function listPages(tx: Tx): Promise<PageListed[]> {
  const rows = await tx
    .selectFrom("desk.page as p")
    .innerJoin("desk.unit as u", "u.id", "p.unit_id")
    .select([
      "p.id",
      "p.unit_id",
      "u.name_vi",
      "u.name_en",
      "p.name",
      "p.send_family as family",
      "p.state",
      "p.problem",
      "p.connected_at",
      "p.access_until",
      "p.refresh_until",
      "p.last_event_at",
    ])
    // what is in trouble first
    .orderBy(sql`case when p.state = 'lost' or p.problem is not null then 0 else 1 end`)
    .orderBy("u.name_vi")
    .orderBy("p.name")
    .orderBy("p.id")
    .execute();
  return rows as PageListed[];
}

export async function findPage(
  tx: Tx,
  id: string,
): Promise<(Place & { id: string; name: string; state: string }) | undefined> {
  return tx
    .selectFrom("desk.page")
    .select(["id", "root_id", "unit_id", "name", "state"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Whether a page of this unit is in trouble. */
export async function hasTrouble(tx: Tx, unitId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("desk.page")
    .select("id")
    .where("unit_id", "=", unitId)
    .where((or) => or.or([or("state", "=", "lost"), or("problem", "is not", null)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
