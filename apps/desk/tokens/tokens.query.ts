import type { TokenRow } from "@keng/contract/tokens.ts";
import { asActor } from "@keng/db/connect.ts";
import type { Actor, Desk } from "../context.ts";
import { tokenRow } from "./token.ts";
import { listTokens } from "./token.store.ts";

/** The tokens of an officer, asked for by themselves or by whoever runs the server. */
export async function readTokens(desk: Desk, by: Actor | null, officerId: string): Promise<TokenRow[]> {
  const rows = await asActor(desk.db, by?.officer_id ?? "system", (tx) => listTokens(tx, officerId));
  return rows.map((row) => tokenRow(row, desk.now()));
}
