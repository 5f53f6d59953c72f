import type { Tx } from "@keng/db/connect.ts";

/** The newest settings that the desk wrote, unread; undefined before it wrote any. */
export async function newestSetting(tx: Tx): Promise<unknown> {
  const row = await tx
    .selectFrom("exchange.setting")
    .select("value")
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.value;
}
