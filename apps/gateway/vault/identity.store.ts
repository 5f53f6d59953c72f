import type { Tx } from "@keng/db/connect.ts";

export type Nameless = { id: string; page_id: string; zalo_sealed: Buffer };

/** People whose name Zalo has not been asked for, or did not give when it was last asked; claimed until the next time. */
export async function claimNameless(
  tx: Tx,
  at: Date,
  since: { asked: Date; made: Date },
  most: number,
): Promise<Nameless[]> {
  const due = tx
    .selectFrom("vault.source")
    .select("id")
    .where("identity_sealed", "is", null)
    // Zalo knows nothing of who called or came in, and whose name was erased is not asked for
    .where("channel", "=", "zalo")
    .where("erased_at", "is", null)
    .where((or) =>
      or.or([
        or("identity_at", "is", null),
        or.and([or("identity_at", "<", since.asked), or("created_at", ">", since.made)]),
      ]),
    )
    .orderBy("identity_at", (order) => order.asc().nullsFirst())
    .limit(most)
    .forUpdate()
    .skipLocked();
  return tx
    .updateTable("vault.source")
    .set({ identity_at: at })
    .where("id", "in", due)
    .returning(["id", "page_id", "zalo_sealed"])
    .execute();
}

export async function storeIdentity(
  tx: Tx,
  id: string,
  identity: { identity_sealed: Buffer; is_minor: boolean; is_follower: boolean | null; at: Date },
): Promise<void> {
  const { identity_sealed, is_minor, is_follower, at } = identity;
  await tx
    .updateTable("vault.source")
    .set({ identity_sealed, identity_at: at, is_minor, ...(is_follower === null ? {} : { is_follower }) })
    .where("id", "=", id)
    .execute();
}
