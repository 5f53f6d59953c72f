import { inbound } from "@keng/contract/exchange.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { openJsonBox } from "@keng/seal/json.ts";
import { describe, expect, it } from "vitest";
import { gatewayProcess } from "./testing/process.ts";
import { configWithPage, digits, post, signed, textEvent } from "./testing/webhooks.ts";

const database = await testDatabase();
const { config, desk, page, folder } = await configWithPage(database.address("keng_gateway"));

const gateway = gatewayProcess(config, folder);

describe("killed at random moments", () => {
  it("every acknowledged event arrives once, whatever was repeated and reordered", async () => {
    const events = Array.from({ length: 160 }, (_, n) => {
      const text = `Có đánh bạc ở nhà số ${n} ấp 3`;
      return { text, ...signed(textEvent(page.oa_id, digits(), text), page.oa_secret_key) };
    });
    let url = await gateway.start();
    let left = [...events, ...events.filter((_, n) => n % 3 === 0)].toSorted(() => Math.random() - 0.5);
    for (let round = 0; left.length > 0; round += 1) {
      const again: typeof left = [];
      const kill =
        round < 3
          ? setTimeout(() => gateway.running.child?.kill("SIGKILL"), 30 + Math.random() * 200)
          : undefined;
      for (let from = 0; from < left.length; from += 20)
        await Promise.all(
          left.slice(from, from + 20).map(async (event) => {
            // Zalo comes again with whatever was not acknowledged
            const status = await post(url, event.raw, event.mac).catch(() => 0);
            if (status !== 200) again.push(event);
          }),
        );
      clearTimeout(kill);
      if (round >= 3 && gateway.running.child?.exitCode !== null) throw new Error("ended by itself");
      left = again;
      if (round < 3) {
        gateway.running.child?.kill("SIGKILL");
        url = await gateway.start();
      }
    }
    await expect
      .poll(() => database.gateway.selectFrom("vault.raw_event").select("id").execute(), { timeout: 30_000 })
      .toEqual([]);
    const rows = await database.desk
      .selectFrom("exchange.inbound")
      .select("sealed")
      .where("kind", "=", "message")
      .execute();
    const texts = rows.map((row) => {
      const item = inbound.parse(openJsonBox(desk, row.sealed ?? Buffer.alloc(0)));
      return item.kind === "message" ? item.message.text : null;
    });
    expect(texts).toHaveLength(events.length);
    expect(new Set(texts)).toEqual(new Set(events.map((event) => event.text)));
    const answers = await database.gateway.selectFrom("vault.delivery").select("alias_id").execute();
    expect(new Set(answers.map((one) => one.alias_id)).size).toBe(answers.length);
    expect(answers).toHaveLength(events.length);
  }, 150_000);
});
