import { z } from "zod";

const table = z.object({ name: z.string(), columns: z.array(z.string()), identity: z.string().nullable() });

/** The first piece of a side's backup: what follows, of which moment, under whose keys. */
export const beginning = z.object({
  format: z.literal("keng-backup-1"),
  side: z.enum(["gateway", "desk"]),
  /** The same in both sides' files that were made together. */
  moment: z.uuid(),
  made_at: z.string(),
  migrations: z.array(z.object({ file: z.string(), sha256: z.string() })),
  tables: z.array(table),
  /** The side's public key: with other keys than its own nobody reads what is restored. */
  public_key: z.string(),
});
export type Beginning = z.infer<typeof beginning>;

/** The last piece: what is there, so that a cut file is known as such and both ends can count. */
export const ending = z.object({ rows: z.record(z.string(), z.number()), originals: z.number() });
export type Ending = z.infer<typeof ending>;

export const BEGIN = "begin.json";
export const END = "end.json";
export const TABLES = "tables/";
export const ORIGINALS = "originals/";

/** Rows of all tables together. */
export function rowsIn(end: Ending): number {
  return Object.values(end.rows).reduce((sum, rows) => sum + rows, 0);
}
