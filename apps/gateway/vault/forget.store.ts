import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";

/**
 * What is left of a thread that was erased: that it was there, so that what Zalo tells again is known, and a receipt
 * that is still on its way. The person's name goes when this was their last thread, and is not asked of Zalo again
 * until they write.
 */
export async function forgetThread(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.deleteFrom("vault.media_job").where("alias_id", "=", id).execute();
  await tx.deleteFrom("vault.contact_notice").where("alias_id", "=", id).execute();
  await tx.updateTable("vault.alias").set({ state: "ERASED", is_open: false }).where("id", "=", id).execute();
  await sql`
    update vault.source s set identity_sealed = null, erased_at = ${at}
    where s.id = (select source_id from vault.alias where id = ${id})
      and not exists (
        select 1 from vault.alias other
        where other.source_id = s.id and other.state not in ('SILENT', 'ERASED'))`.execute(tx);
}
