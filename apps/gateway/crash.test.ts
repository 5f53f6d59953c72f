import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inbound } from "@keng/contract/exchange.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { openJsonBox } from "@keng/seal/json.ts";
import { afterAll, describe, expect, it } from "vitest";
import { configWithPage, digits, post, signed, textEvent } from "./testing/webhooks.ts";

const database = await testDatabase();
const { config, desk, page, folder } = await configWithPage(database.address("keng_gateway"));

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text, { mode: 0o600 });
  return join(folder, name);
};
const env = {
  KENG_GATEWAY_PORT: "0",
  KENG_GATEWAY_DATABASE_URL_FILE: write("database-url", config.database_url),
  KENG_GATEWAY_RECIPIENTS_FILE: write("recipients", config.recipients.join("\n")),
  KENG_GATEWAY_ZALO_FILE: write("zalo.json", JSON.stringify(config.zalo)),
  KENG_GATEWAY_KEYS: config.keys_folder,
  KENG_GATEWAY_DESK_PUBLIC_KEY: config.desk_public_key,
  KENG_GATEWAY_ORIGINALS: config.originals_folder,
};

let child: ChildProcess | undefined;
afterAll(() => child?.kill("SIGKILL"));

async function start(): Promise<string> {
  const one = fork(new URL("./main.ts", import.meta.url), { env, silent: true });
  child = one;
  let said = "";
  for (const stream of [one.stdout, one.stderr])
    stream?.on("data", (part: Buffer) => (said = (said + part.toString()).slice(-2000)));
  const [what] = (await Promise.race([once(one, "message"), once(one, "exit")])) as [unknown];
  if (typeof what === "object" && what !== null && "url" in what) return String(what.url);
  throw new Error(`did not start (${String(what)}): ${said}`);
}

describe("killed at random moments", () => {
  it("every acknowledged event arrives once, whatever was repeated and reordered", async () => {
    const events = Array.from({ length: 160 }, (_, n) => {
      const text = `Có đánh bạc ở nhà số ${n} ấp 3`;
      return { text, ...signed(textEvent(page.oa_id, digits(), text), page.oa_secret_key) };
    });
    let url = await start();
    let left = [...events, ...events.filter((_, n) => n % 3 === 0)].toSorted(() => Math.random() - 0.5);
    for (let round = 0; left.length > 0; round += 1) {
      const again: typeof left = [];
      const kill = round < 3 ? setTimeout(() => child?.kill("SIGKILL"), 30 + Math.random() * 200) : undefined;
      for (let from = 0; from < left.length; from += 20)
        await Promise.all(
          left.slice(from, from + 20).map(async (event) => {
            // Zalo comes again with whatever was not acknowledged
            const status = await post(url, event.raw, event.mac).catch(() => 0);
            if (status !== 200) again.push(event);
          }),
        );
      clearTimeout(kill);
      if (round >= 3 && child?.exitCode !== null) throw new Error(`ended by itself: ${child?.exitCode}`);
      left = again;
      if (round < 3) {
        child?.kill("SIGKILL");
        url = await start();
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
