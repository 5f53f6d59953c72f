import type { Tx } from "@keng/db/connect.ts";

/** Keeps what could not be taken in, sealed to the key holders: neither side can read it, nothing is lost. */
export async function keepEvent(
  tx: Tx,
  event: { code: string; page_id: string | null; sealed: Buffer; received_at: Date },
): Promise<void> {
  await tx.insertInto("vault.kept_event").values(event).execute();
}
