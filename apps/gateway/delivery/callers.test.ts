import { newLabel, newReceiptCode } from "@keng/core/alias.ts";
import { newId } from "@keng/core/ids.ts";
import type { OutboundCaller } from "@keng/contract/exchange.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { sealJsonTo } from "@keng/seal/json.ts";
import { describe, expect, it } from "vitest";
import { gatewayWithPage } from "../testing/page.ts";
import { claimNameless } from "../vault/identity.store.ts";
import { takeOutbound } from "./take-outbound.command.ts";

const database = await testDatabase();
const { gateway } = await gatewayWithPage(database.gateway);

async function tell(more: Partial<OutboundCaller> = {}): Promise<OutboundCaller> {
  const caller: OutboundCaller = {
    kind: "caller",
    conversation_id: newId(),
    unit_id: gateway.config.zalo.pages[0]?.unit_id ?? "",
    channel: "phone",
    label: newLabel(),
    receipt_code: newReceiptCode(),
    told_at: gateway.now().toISOString(),
    identity: Buffer.from("age-encryption.org/v1\nsealed").toString("base64"),
    ...more,
  };
  await database.desk
    .insertInto("exchange.outbound")
    .values({ id: newId(), kind: "caller", sealed: sealJsonTo(gateway.keys.box.public_key, caller) })
    .execute();
  while (await takeOutbound(gateway));
  return caller;
}

const kept = (id: string) =>
  database.gateway
    .selectFrom("vault.alias as a")
    .innerJoin("vault.source as s", "s.id", "a.source_id")
    .select(["a.label", "a.receipt_code", "a.state", "s.id as source", "s.channel", "s.identity_sealed"])
    .where("a.id", "=", id)
    .execute();

describe("who called the duty phone or came to the counter", () => {
  it("is kept in the vault as the browser sealed it, with the code that was read to them", async () => {
    const caller = await tell({ channel: "counter" });
    expect(await kept(caller.conversation_id)).toEqual([
      {
        label: caller.label,
        receipt_code: caller.receipt_code,
        state: "RECEIVED",
        source: expect.any(String),
        channel: "counter",
        identity_sealed: Buffer.from(caller.identity ?? "", "base64"),
      },
    ]);
  });

  it("is one however often the desk says so, and another each time that they call", async () => {
    const first = await tell();
    await tell({ ...first });
    const second = await tell({ identity: first.identity });
    const [one, two] = [await kept(first.conversation_id), await kept(second.conversation_id)];
    expect([one.length, two.length]).toEqual([1, 1]);
    expect(one[0]?.source).not.toBe(two[0]?.source);
  });

  it("is kept although another thread has their label, which only the desk shows", async () => {
    const first = await tell();
    const second = await tell({ label: first.label });
    const [row] = await kept(second.conversation_id);
    expect(row?.receipt_code).toBe(second.receipt_code);
    expect(row?.label).not.toBe(first.label);
  });

  it("is asked of Zalo by nobody, named or not", async () => {
    await tell({ identity: null });
    const asked = await gateway.db
      .transaction()
      .execute((tx) => claimNameless(tx, gateway.now(), { asked: gateway.now(), made: new Date(0) }, 50));
    expect(asked).toEqual([]);
  });
});
