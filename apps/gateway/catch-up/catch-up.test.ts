import { inbound, type Inbound } from "@keng/contract/exchange.ts";
import { HOUR, MINUTE } from "@keng/core/time.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { openJsonBox } from "@keng/seal/json.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { sendDue } from "../delivery/send.job.ts";
import { takeIn } from "../intake/intake.job.ts";
import { gatewayWithPage } from "../testing/page.ts";
import { openVault } from "../vault/open-vault.command.ts";
import { sealIdentities } from "../vault/identity.job.ts";
import { catchUp } from "./catch-up.job.ts";

const database = await testDatabase();
const { gateway, clock, desk, page, call } = await gatewayWithPage(database.gateway);

async function passed(): Promise<Inbound[]> {
  const rows = await database.desk.selectFrom("exchange.inbound").select("sealed").orderBy("seq").execute();
  return rows.map((row) => inbound.parse(openJsonBox(desk, row.sealed ?? Buffer.alloc(0))));
}

const texts = async (): Promise<unknown[]> =>
  (await passed()).map((item) =>
    item.kind === "message" ? [item.message.text, item.message.late] : item.kind,
  );

async function work(): Promise<void> {
  await catchUp(gateway);
  while ((await takeIn(gateway)) === true);
}

const send = (person: string, body: Record<string, unknown>) =>
  call<{ msg_ids: string[] }>("POST", `/people/${person}/messages`, body);

describe("after an outage", () => {
  let person: string;
  beforeAll(async () => {
    await openVault(gateway);
    await database.gateway
      .updateTable("vault.page")
      .set({ caught_up_to: new Date(Date.now() - HOUR) })
      .execute();
    person = (await call<{ id: string }>("POST", "/people", { name: "Người thử" })).id;
  });

  it("what was missed is read back in order, marked as late, each once", async () => {
    await send(person, { kind: "text", text: "Có đánh bạc ở nhà ông Ba cuối hẻm 12" });
    await send(person, { kind: "text", text: "Có người đứng canh ngoài đầu hẻm" });
    await work();
    expect(await texts()).toEqual([
      ["Có đánh bạc ở nhà ông Ba cuối hẻm 12", true],
      ["Có người đứng canh ngoài đầu hẻm", true],
    ]);
    await work();
    expect(await texts()).toHaveLength(2);
  });

  it("while it runs, what no webhook told of is found, and an alarm says that webhooks are silent", async () => {
    await send(person, { kind: "location", latitude: 10.89, longitude: 106.4 });
    await work();
    expect(await texts()).toHaveLength(2);
    clock.ahead_ms += 5 * MINUTE;
    await work();
    const items = await passed();
    expect(items.find((item) => item.kind === "alarm")).toMatchObject({ code: "webhook_silent" });
    expect(items.at(-1)).toMatchObject({
      kind: "message",
      message: { late: true, attachments: [{ kind: "location", location: { latitude: 10.89 } }] },
    });
  });

  it("what an officer typed in Zalo's own tool is read back into the thread; what we sent ourselves is not", async () => {
    while (await sendDue(gateway));
    await call("POST", `/oas/${page.oa_id}/console-messages`, {
      user_id: person,
      text: "Công an xã đang tới",
    });
    const before = (await passed()).length;
    clock.ahead_ms += 2 * MINUTE;
    await work();
    await work();
    const items = (await passed()).slice(before).filter((item) => item.kind === "message");
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      message: { from: "zalo_tool", text: "Công an xã đang tới", late: true },
    });
  });

  it("names are asked of Zalo and sealed: no column of the vault tells one", async () => {
    while (await sealIdentities(gateway));
    const [source] = await database.gateway.selectFrom("vault.source").selectAll().execute();
    expect(source?.identity_sealed?.toString("latin1")).toMatch(/^age-encryption\.org\/v1/);
    expect(source?.identity_sealed?.includes("Người thử") ?? true).toBe(false);
    expect(page.oa_id).not.toBe("");
  });
});
