import type { Tx } from "@keng/db/connect.ts";
import { sql } from "kysely";
import { sealWhisper, type Whisper, WHISPERS } from "./whisper.ts";

/** Told to every process of the desk when the transaction commits; nothing of it is written to a table. */
export async function whisper(tx: Tx, master: Uint8Array, said: Whisper): Promise<void> {
  await sql`select pg_notify(${WHISPERS}, ${sealWhisper(master, said)})`.execute(tx);
}
