import { existsSync } from "node:fs";
import { join } from "node:path";
import { newLabel, newReceiptCode } from "@keng/core/alias.ts";
import { newId } from "@keng/core/ids.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { sealJsonTo } from "@keng/seal/json.ts";
import { describe, expect, it } from "vitest";
import { keepOriginal } from "../media/originals.disk.ts";
import { gatewayWithPage } from "../testing/page.ts";
import { aliasesByCode } from "../vault/alias.store.ts";
import { claimNameless } from "../vault/identity.store.ts";
import { takeOutbound } from "./take-outbound.command.ts";

const database = await testDatabase();
const { gateway, page } = await gatewayWithPage(database.gateway);
const { originals_folder, recipients } = gateway.config;

/** A person with a name and some threads, each with an original. */
async function person(threads: number): Promise<{ source: string; aliases: string[]; codes: string[] }> {
  const source = newId();
  await database.gateway
    .insertInto("vault.source")
    .values({
      id: source,
      page_id: page.oa_id,
      zalo_hash: Buffer.from(newId()),
      zalo_sealed: Buffer.from("x"),
      identity_sealed: Buffer.from("age"),
      identity_at: gateway.now(),
    })
    .execute();
  const aliases = Array.from({ length: threads }, () => newId());
  const codes = aliases.map(() => newReceiptCode());
  for (const [at, id] of aliases.entries()) {
    await database.gateway
      .insertInto("vault.alias")
      .values({
        id,
        source_id: source,
        page_id: page.oa_id,
        label: newLabel(),
        receipt_code: codes[at] ?? "",
        last_message_at: gateway.now(),
      })
      .execute();
    const kept = await keepOriginal(originals_folder, recipients, id, {
      name: null,
      bytes: Buffer.from("ảnh"),
    });
    await database.gateway
      .insertInto("vault.media_original")
      .values({ attachment_id: id, alias_id: id, ...kept })
      .execute();
  }
  return { source, aliases, codes };
}

async function erase(conversation_id: string): Promise<void> {
  const item = { kind: "erase", conversation_id };
  await database.desk
    .insertInto("exchange.outbound")
    .values({ id: newId(), kind: "erase", sealed: sealJsonTo(gateway.keys.box.public_key, item) })
    .execute();
  while (await takeOutbound(gateway));
}

const nameOf = (id: string) =>
  database.gateway
    .selectFrom("vault.source")
    .select(["identity_sealed", "erased_at"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
const file = (id: string): boolean => existsSync(join(originals_folder, `${id}.age`));

describe("a thread that was erased at the desk", () => {
  it("loses its originals; the name goes with the last of the person's threads and is not asked for again", async () => {
    const { source, aliases } = await person(2);
    const [first = "", second = ""] = aliases;
    await erase(first);
    expect([file(first), file(second)]).toEqual([false, true]);
    expect((await nameOf(source)).identity_sealed).not.toBeNull();
    await erase(second);
    expect(file(second)).toBe(false);
    expect(await nameOf(source)).toMatchObject({ identity_sealed: null, erased_at: expect.any(Date) });
    const asked = await gateway.db
      .transaction()
      .execute((tx) => claimNameless(tx, gateway.now(), { asked: gateway.now(), made: new Date(0) }, 50));
    expect(asked.map((one) => one.id)).not.toContain(source);
  });

  it("is unknown to whoever asks by its code, and may be told of twice", async () => {
    const { aliases, codes } = await person(1);
    await erase(aliases[0] ?? "");
    await erase(aliases[0] ?? "");
    expect(await gateway.db.transaction().execute((tx) => aliasesByCode(tx, codes))).toEqual([]);
  });
});
