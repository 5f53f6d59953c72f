import type { Scope } from "@keng/contract/token-can.ts";
import type { Role } from "@keng/contract/roles.ts";
import type { Tx } from "@keng/db/connect.ts";
import type { DeskOfficerToken } from "@keng/db/schema.generated.ts";
import { type Insertable, type Selectable, sql } from "kysely";

export type TokenFound = Omit<Selectable<DeskOfficerToken>, "scopes" | "token_hash"> & { scopes: Scope[] };

const COLUMNS = [
  "id",
  "root_id",
  "unit_id",
  "officer_id",
  "name",
  "scopes",
  "made_by",
  "created_at",
  "expires_at",
  "last_used_at",
  "revoked_at",
] as const;

export type TokenShown = TokenFound & {
  display_name: string;
  is_suspended: boolean;
  is_demo: boolean;
  roles: Role[];
};

/** The token with this hash, its officer and the roles that they hold now. */
export async function findToken(tx: Tx, hash: Buffer): Promise<TokenShown | undefined> {
  const { rows } = await sql<TokenShown>`
    select t.id, o.root_id, o.unit_id, t.officer_id, t.name, t.scopes, t.made_by, t.created_at, t.expires_at,
      t.last_used_at, t.revoked_at, o.display_name, o.is_suspended, o.is_demo,
      array(
        select distinct h.role from desk.role_holding h
        where h.officer_id = o.id and h.valid_from <= now() and (h.valid_to is null or h.valid_to > now())
      ) as roles
    from desk.officer_token t join desk.officer o on o.id = t.officer_id
    where t.token_hash = ${hash}`.execute(tx);
  return rows[0];
}

export async function noteTokenUsed(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable("desk.officer_token").set({ last_used_at: at }).where("id", "=", id).execute();
}

/**
 * Keeps a new token. The same id again before it was ever used makes the token anew: its first answer may have been
 * lost on the way. False when the id is somebody else's, in use, or ended.
 */
export async function keepToken(tx: Tx, row: Insertable<DeskOfficerToken>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("desk.officer_token")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet({
          token_hash: row.token_hash,
          name: row.name,
          scopes: row.scopes,
          expires_at: row.expires_at,
        })
        .where("desk.officer_token.officer_id", "=", row.officer_id)
        .where("desk.officer_token.last_used_at", "is", null)
        .where("desk.officer_token.revoked_at", "is", null),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** An officer's tokens, the newest first. */
export async function listTokens(tx: Tx, officerId: string): Promise<TokenFound[]> {
  const rows = await tx
    .selectFrom("desk.officer_token")
    .select(COLUMNS)
    .where("officer_id", "=", officerId)
    .orderBy("created_at", "desc")
    .limit(50)
    .execute();
  return rows as TokenFound[];
}

/** Ends one token of an officer, or all. Returns the ids of those that had not been ended. */
export async function revokeTokens(tx: Tx, officerId: string, at: Date, only?: string): Promise<string[]> {
  const rows = await tx
    .updateTable("desk.officer_token")
    .set({ revoked_at: at })
    .where("officer_id", "=", officerId)
    .where("revoked_at", "is", null)
    .$if(only !== undefined, (query) => query.where("id", "=", only ?? ""))
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}
