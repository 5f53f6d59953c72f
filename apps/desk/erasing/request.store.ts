import { newId } from "@keng/core/ids.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { DeskErasing } from "@keng/db/schema.generated.ts";
import { type Selectable, sql, type Updateable } from "kysely";

export type Erasing = Selectable<DeskErasing>;

/** Notes that a thread's citizen asks to have it erased. False: that is known and not decided yet. */
export async function askErasing(
  tx: Tx,
  ask: { conversation_id: string; asked_at: Date; asked_by: "zalo" | "chat" },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("desk.erasing")
    .values({ id: newId(), ...ask })
    .onConflict((conflict) =>
      conflict.columns(["conversation_id"]).where("state", "in", ["asked", "pending"]).doNothing(),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The newest request of a thread. */
export async function erasingOf(
  tx: Tx,
  conversation_id: string,
): Promise<(Erasing & { decided_name: string | null }) | undefined> {
  return tx
    .selectFrom("desk.erasing as e")
    .leftJoin("desk.officer as o", "o.id", "e.decided_by")
    .selectAll("e")
    .select("o.display_name as decided_name")
    .where("e.conversation_id", "=", conversation_id)
    .orderBy("e.asked_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

export async function lockErasing(tx: Tx, conversation_id: string): Promise<Erasing | undefined> {
  return tx
    .selectFrom("desk.erasing")
    .selectAll()
    .where("conversation_id", "=", conversation_id)
    .orderBy("asked_at", "desc")
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateErasing(tx: Tx, id: string, patch: Updateable<DeskErasing>): Promise<void> {
  await tx.updateTable("desk.erasing").set(patch).where("id", "=", id).execute();
}

/** One request whose time to be taken back is over, held until the transaction ends. */
export async function claimDue(tx: Tx, now: Date): Promise<Erasing | undefined> {
  const { rows } = await sql<Erasing>`
    select * from desk.erasing where state = 'pending' and final_at <= ${now}
    order by final_at limit 1 for update skip locked`.execute(tx);
  return rows[0];
}
