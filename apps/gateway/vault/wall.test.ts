import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { HOUR, MINUTE } from "@keng/core/time.ts";
import type { Db } from "@keng/db/connect.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { Decrypter } from "age-encryption";
import { type NotNull, sql } from "kysely";
import { afterAll, describe, expect, inject, it } from "vitest";
import { takeIn } from "../intake/intake.job.ts";
import { gatewayWithPage } from "../testing/page.ts";
import { digits, textEvent } from "../testing/webhooks.ts";
import { acceptEvents } from "../webhook/accept-events.command.ts";
import { eventKey } from "../webhook/event-key.ts";
import { destroyHourKeys } from "./destroy-hour-keys.job.ts";
import { HourKeys } from "./hour-keys.disk.ts";
import { sealIdentities } from "./identity.job.ts";

const database = await testDatabase();
const { gateway, clock, page, call, holder } = await gatewayWithPage(database.gateway);

async function tell(event: object): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(event));
  await acceptEvents(gateway, [
    { page_id: page.oa_id, bytes, key: eventKey(page.oa_id, event, bytes), who: null },
  ]);
  while ((await takeIn(gateway)) === true);
}

/** Every byte that the database holds for this side, as text. */
async function everything(schema: "vault" | "exchange"): Promise<string> {
  const tables = await sql<{ name: string }>`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name
    from pg_tables where schemaname = ${schema}`.execute(database.owner);
  let found = "";
  for (const { name } of tables.rows) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.raw(name)}`.execute(
      database.owner,
    );
    for (const value of rows.flatMap((row) => Object.values(row)))
      found += Buffer.isBuffer(value)
        ? `${value.toString("latin1")}\n${value.toString("utf8")}\n`
        : `${JSON.stringify(value)}\n`;
  }
  return found;
}

/** What the database server has written ahead and said, byte by byte. */
function written(): string {
  const { log } = inject("cluster");
  const ahead = filesBelow(dirname(log)).filter((path) => path.includes("pg_wal"));
  expect(ahead.length).toBeGreaterThan(0);
  return [log, ...ahead].map((path) => readFileSync(path, "latin1") + readFileSync(path, "utf8")).join("\n");
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/** The code with which the database answers. */
const answerTo = (act: string, db: Db): Promise<string> =>
  sql
    .raw(act)
    .execute(db)
    .then(
      () => "done",
      (error: { code: string }) => error.code,
    );

describe("the gateway's database role", () => {
  it.each(["message", "conversation", "officer", "audit_entry"])("is refused desk.%s", async (table) => {
    expect(await answerTo(`select * from desk.${table}`, database.gateway)).toBe("42501");
  });

  it.each([
    "select * from exchange.inbound",
    "update exchange.inbound set sealed = null",
    "delete from exchange.inbound",
    "insert into exchange.outbound (id, kind) values (gen_random_uuid(), 'reply')",
  ])("may put into the passage inward and never look into it: %s", async (act) => {
    expect(await answerTo(act, database.gateway)).toBe("42501");
  });

  it.each(["source", "alias", "raw_event", "delivery", "zalo_token", "message_ref"])(
    "keeps vault.%s from the desk's role",
    async (table) => {
      expect(await answerTo(`select * from vault.${table}`, database.desk)).toBe("42501");
    },
  );
});

describe("canaries", () => {
  it("neither who writes nor what they wrote stands in the clear in the vault, its files or the passage", async () => {
    const planted: string[] = [];
    for (let n = 0; n < 20; n += 1) {
      const name = `Chim Vành Khuyên ${n}x${digits()}`;
      const person = await call<{ id: string }>("POST", "/people", { name });
      await call("POST", `/people/${person.id}/messages`, { kind: "text", text: "xin chào" });
      const [phone, words, msg, file] = [
        `84${digits().slice(0, 9)}`,
        `chim${digits()}`,
        `m_${digits()}`,
        `${digits()}.pdf`,
      ];
      await tell(textEvent(page.oa_id, person.id, `Có đánh bạc, ${words}`, { msg_id: msg }));
      await tell({
        ...textEvent(page.oa_id, person.id, ""),
        event_name: "user_send_business_card",
        message: {
          msg_id: `m_${digits()}`,
          attachments: [
            {
              type: "link",
              payload: { description: JSON.stringify({ phone }), url: `https://zalo.me/${phone}` },
            },
          ],
        },
      });
      await tell({
        ...textEvent(page.oa_id, person.id, ""),
        event_name: "user_send_file",
        message: {
          msg_id: `m_${digits()}`,
          attachments: [
            { type: "file", payload: { url: `https://x.zdn.vn/${file}`, name: file, size: "1" } },
          ],
        },
      });
      await tell({
        event_name: "user_submit_info",
        app_id: gateway.config.zalo.app_id,
        sender: { id: person.id },
        recipient: { id: page.oa_id },
        info: { name, phone: Number(phone) },
        timestamp: String(Date.now()),
      });
      planted.push(name, person.id, phone, words, msg, file);
    }
    while (await sealIdentities(gateway));
    const stored = (await everything("vault")) + (await everything("exchange")) + written();
    const files = filesBelow(gateway.config.originals_folder).map(
      (path) => readFileSync(path, "latin1") + path,
    );
    for (const canary of planted) {
      expect(stored.includes(canary)).toBe(false);
      expect(files.some((text) => text.includes(canary))).toBe(false);
    }
  }, 60_000);

  it("a key holder can open what was sealed", async () => {
    const source = await database.gateway
      .selectFrom("vault.source")
      .select("identity_sealed")
      .where("identity_sealed", "is not", null)
      .limit(1)
      .executeTakeFirstOrThrow();
    const opener = new Decrypter();
    opener.addIdentity(holder);
    const told: unknown = JSON.parse(
      await opener.decrypt(source.identity_sealed ?? new Uint8Array(), "text"),
    );
    expect(told).toMatchObject({ display_name: expect.stringContaining("Chim Vành Khuyên") });
  });
});

describe("keys of the hour", () => {
  it("are destroyed when the hour is over and nothing waits under them, and not before", async () => {
    const bytes = Buffer.from(JSON.stringify(textEvent(page.oa_id, digits(), "Có đánh bạc")));
    await acceptEvents(gateway, [{ page_id: page.oa_id, bytes, key: { of: "t", value: "1" }, who: null }]);
    const { hours } = gateway.keys;
    const { hour_key } = await database.gateway
      .selectFrom("vault.raw_event")
      .select("hour_key")
      .$narrowType<{ hour_key: NotNull }>()
      .executeTakeFirstOrThrow();
    clock.ahead_ms += HOUR;
    await destroyHourKeys(gateway);
    clock.ahead_ms += 5 * MINUTE;
    await destroyHourKeys(gateway);
    expect(hours.find(hour_key)).toBeDefined();

    while ((await takeIn(gateway)) === true);
    for (const table of ["vault.delivery", "vault.media_job"] as const)
      await database.gateway.updateTable(table).set({ sealed: null, hour_key: null }).execute();
    await destroyHourKeys(gateway);
    expect(hours.find(hour_key)).toBeUndefined();
    expect(hours.past(gateway.now)).not.toContain(hour_key);
  });

  it("of another gateway that shares the folder are left alone while it seals with them", () => {
    const folder = mkdtempSync(join(tmpdir(), "keng-hours-"));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    let at = new Date("2026-11-24T10:30:00Z");
    const now = () => at;
    const [one, other] = [new HourKeys(folder), new HourKeys(folder)];
    const [mine, theirs] = [one.current(now), other.current(now)];
    expect(one.find(theirs.id)).toEqual(Buffer.from(theirs.key));
    expect(one.past(now)).toEqual([]);
    at = new Date("2026-11-24T11:00:01Z");
    expect(one.past(now)).toEqual([theirs.id]);
    one.destroy(theirs.id);
    other.destroy(theirs.id);
    expect(other.past(now)).toEqual([mine.id]);
    expect(other.find(theirs.id)).toBeUndefined();
  });

  it("lie in files that nobody else may read", () => {
    const folder = mkdtempSync(join(tmpdir(), "keng-hours-"));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    const { id } = new HourKeys(folder).current(() => new Date());
    expect(statSync(join(folder, `${id}.key`)).mode & 0o777).toBe(0o600);
  });
});
