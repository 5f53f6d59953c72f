import { newLabel, newReceiptCode } from "@keng/core/alias.ts";
import { newId } from "@keng/core/ids.ts";
import { HOUR, MINUTE, SECOND } from "@keng/core/time.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { openJsonBox, sealJsonTo } from "@keng/seal/json.ts";
import { beforeEach, describe, expect, it } from "vitest";
import { gatewayWithPage } from "../testing/page.ts";
import { replacePair } from "../token/token.store.ts";
import { hashUserId, sealZaloId } from "../vault/zalo-ids.ts";
import { beginSends } from "./begin-sends.command.ts";
import { releasePage } from "./release-page.store.ts";
import { sendDue } from "./send.job.ts";
import { settleDue } from "./settle.job.ts";
import { takeOutbound } from "./take-outbound.command.ts";

const database = await testDatabase();
const { gateway, clock, desk, page, call } = await gatewayWithPage(database.gateway);

type Chat = { messages: { from: string; text?: string; kind: string }[] };

/** A person who wrote once to the page, as the vault knows them. */
async function thread(): Promise<{ alias: string; told: () => Promise<string[]>; slot: string }> {
  const person = await call<{ id: string }>("POST", "/people", { name: "Người thử" });
  const sent = await call<{ msg_ids: string[] }>("POST", `/people/${person.id}/messages`, {
    kind: "text",
    text: "xin chào",
  });
  const [source, alias, slot] = [newId(), newId(), newId()];
  const { keys } = gateway;
  await database.gateway
    .insertInto("vault.source")
    .values({
      id: source,
      page_id: page.oa_id,
      zalo_hash: hashUserId(keys, page.oa_id, person.id),
      zalo_sealed: sealZaloId(keys, person.id),
    })
    .execute();
  await database.gateway
    .insertInto("vault.alias")
    .values({
      id: alias,
      source_id: source,
      page_id: page.oa_id,
      label: newLabel(),
      receipt_code: newReceiptCode(),
      last_message_at: new Date(),
    })
    .execute();
  await database.gateway
    .insertInto("vault.reply_slot")
    .values({
      message_id: slot,
      alias_id: alias,
      zalo_sealed: sealZaloId(keys, sent.msg_ids[0] ?? ""),
      received_at: new Date(),
    })
    .execute();
  const told = async (): Promise<string[]> => {
    const chat = await call<Chat>("GET", `/people/${person.id}/chats/${page.oa_id}`);
    return chat.messages
      .filter((message) => message.from === "oa")
      .map((message) => message.text ?? message.kind);
  };
  return { alias, told, slot };
}

async function say(alias: string, text: string): Promise<string> {
  const message_id = newId();
  const item = { kind: "reply", message_id, conversation_id: alias, text, files: [] };
  await database.desk
    .insertInto("exchange.outbound")
    .values({ id: newId(), kind: "reply", sealed: sealJsonTo(gateway.keys.box.public_key, item) })
    .execute();
  return message_id;
}

async function work(): Promise<void> {
  while (await takeOutbound(gateway));
  while (await sendDue(gateway));
}

async function reports(message: string): Promise<string[]> {
  const rows = await database.desk
    .selectFrom("exchange.inbound")
    .select("sealed")
    .where("kind", "=", "delivery")
    .orderBy("seq")
    .execute();
  const items = rows.map(
    (row) =>
      openJsonBox(desk, row.sealed ?? Buffer.alloc(0)) as {
        message_id: string;
        state: string;
        code: string | null;
        budget: { remaining: number } | null;
      },
  );
  return items
    .filter((item) => item.message_id === message)
    .map((item) =>
      [item.state, item.code, item.budget?.remaining ?? null].filter((part) => part !== null).join(" "),
    );
}

beforeEach(async () => {
  clock.ahead_ms = 0;
  await call("PUT", "/faults", {
    api: { drop_answer: 0, error_5xx: 0, error_but_delivered: 0, delay_ms: 0 },
  });
});

describe("delivery", () => {
  it("keeps the order of a thread and tells the desk what is left", async () => {
    const { alias, told } = await thread();
    const ids = [await say(alias, "một"), await say(alias, "hai"), await say(alias, "ba")];
    await work();
    expect(await told()).toEqual(["một", "hai", "ba"]);
    expect(await reports(ids[2] ?? "")).toEqual(["sent 5"]);
    const left = await database.gateway
      .selectFrom("vault.delivery")
      .select(["sealed", "hour_key"])
      .where("alias_id", "=", alias)
      .execute();
    expect(left.every((row) => row.sealed === null && row.hour_key === null)).toBe(true);
  });

  it("settles an answer that may mean delivered by reading the conversation, and sends nothing twice", async () => {
    const { alias, told } = await thread();
    await call("PUT", "/faults", { api: { error_but_delivered: 1 } });
    const first = await say(alias, "đã nhận");
    const second = await say(alias, "xin cho biết thêm");
    await work();
    expect(await reports(first)).toEqual([]);
    await call("PUT", "/faults", { api: { error_but_delivered: 0 } });
    clock.ahead_ms = 10 * SECOND;
    await settleDue(gateway);
    await work();
    expect(await reports(first)).toEqual(["sent 7"]);
    expect(await reports(second)).toEqual(["sent 6"]);
    expect(await told()).toEqual(["đã nhận", "xin cho biết thêm"]);
  });

  it("sends again what Zalo, read twice, does not have", async () => {
    const { alias, told } = await thread();
    await call("PUT", "/faults", { api: { error_5xx: 1 } });
    const message = await say(alias, "chưa tới");
    await work();
    await call("PUT", "/faults", { api: { error_5xx: 0 } });
    for (let round = 1; round <= 4; round += 1) {
      clock.ahead_ms = round * 10 * SECOND;
      await settleDue(gateway);
    }
    await work();
    expect(await told()).toEqual(["chưa tới"]);
    expect(await reports(message)).toEqual(["sent 7"]);
  });

  it("shows as unknown what can be neither sent nor read", async () => {
    const { alias } = await thread();
    await call("PUT", "/faults", { api: { error_but_delivered: 1 } });
    const message = await say(alias, "không rõ");
    await work();
    await call("PUT", "/faults", { api: { error_but_delivered: 0, error_5xx: 1 } });
    for (let round = 1; round <= 12; round += 1) {
      clock.ahead_ms = round * 10 * SECOND;
      await settleDue(gateway);
    }
    expect((await reports(message)).map((line) => line.split(" ")[0])).toEqual(["unknown"]);
  });

  it("finds a send whose process died after Zalo had it", async () => {
    const { alias, told } = await thread();
    await say(alias, "trước khi chết");
    await takeOutbound(gateway);
    const begun = await beginSends(gateway, 8);
    expect(begun).toHaveLength(1);
    // the process dies here; another one comes
    clock.ahead_ms = 2 * MINUTE;
    for (let round = 0; round < 4; round += 1) {
      await settleDue(gateway);
      clock.ahead_ms += 10 * SECOND;
    }
    await work();
    expect(await told()).toEqual(["trước khi chết"]);
  });

  it("stops at eight replies and says so", async () => {
    const { alias, told } = await thread();
    const ids: string[] = [];
    for (let n = 1; n <= 9; n += 1) ids.push(await say(alias, `tin ${n}`));
    await work();
    expect(await told()).toHaveLength(8);
    expect(await reports(ids[8] ?? "")).toEqual(["failed window_closed 0"]);
  });

  it("says which report is meant when a person has several open", async () => {
    const { alias, told } = await thread();
    const row = await database.gateway
      .updateTable("vault.alias")
      .set({ state: "RECEIVED" })
      .where("id", "=", alias)
      .returningAll()
      .executeTakeFirstOrThrow();
    await say(alias, "chỉ một tin");
    await work();
    const other = { ...row, id: newId(), label: newLabel(), receipt_code: newReceiptCode() };
    await database.gateway.insertInto("vault.alias").values(other).execute();
    await say(alias, "đã nhận");
    await work();
    expect(await told()).toEqual(["chỉ một tin", `Tin ${row.receipt_code}: đã nhận`]);
  });

  it("repeats nothing without end, however far Zalo's clock is behind and whatever it answers", async () => {
    const { alias, told } = await thread();
    await call("POST", "/clock", { advance_ms: -9 * SECOND });
    await call("PUT", "/faults", { api: { error_but_delivered: 1 } });
    const message = await say(alias, "một lần thôi");
    for (let round = 0; round < 20; round += 1) {
      await work();
      clock.ahead_ms += 10 * SECOND;
      await settleDue(gateway);
    }
    await call("POST", "/clock", { advance_ms: 9 * SECOND });
    expect(await told()).toEqual(["một lần thôi"]);
    expect((await reports(message)).map((line) => line.split(" ")[0])).toEqual(["sent"]);
  });

  it("gives up after three sends that nobody confirms, and says so", async () => {
    const { alias, told } = await thread();
    await call("PUT", "/faults", { api: { error_5xx: 1 } });
    const message = await say(alias, "không bao giờ tới");
    for (let round = 0; round < 30; round += 1) {
      await call("PUT", "/faults", { api: { error_5xx: 1 } });
      await work();
      await call("PUT", "/faults", { api: { error_5xx: 0 } });
      clock.ahead_ms += 10 * SECOND;
      await settleDue(gateway);
    }
    expect(await told()).toEqual([]);
    expect((await reports(message)).map((line) => line.split(" ")[0])).toEqual(["unknown"]);
  });

  it("goes on behind the parts that arrived when a message is sent again", async () => {
    const { alias, told } = await thread();
    const text = `${"a".repeat(1970)} ${"b".repeat(1970)} c`;
    const message = await say(alias, text);
    await takeOutbound(gateway);
    await sendDue(gateway);
    await database.gateway
      .updateTable("vault.delivery")
      .set({ state: "failed" })
      .where("message_id", "=", message)
      .where("state", "=", "waiting")
      .execute();
    const item = { kind: "reply", message_id: message, conversation_id: alias, text, files: [] };
    const sealed = sealJsonTo(gateway.keys.box.public_key, item);
    await database.desk
      .insertInto("exchange.outbound")
      .values({ id: newId(), kind: "reply", sealed })
      .execute();
    await work();
    expect((await told()).map((part) => part.charAt(0))).toEqual(["a", "b"]);
  });
});

describe("while the page is not connected", () => {
  const connect = async (): Promise<void> => {
    const grant = await call<{ access_token: string; refresh_token: string }>(
      "POST",
      `/oas/${page.oa_id}/grant`,
    );
    const at = gateway.now().getTime();
    await database.gateway.transaction().execute(async (tx) => {
      await replacePair(tx, gateway.keys.source, page.oa_id, {
        accessToken: grant.access_token,
        refreshToken: grant.refresh_token,
        obtainedAt: at,
        accessExpiresAt: at + 25 * HOUR,
        refreshExpiresAt: at + 90 * 24 * HOUR,
      });
      await releasePage(tx, page.oa_id, new Date(at));
    });
  };

  it.each(["revoked", "all_expired", "used_twice"])(
    "an answer waits for hours (%s), the officer is told why once, and it goes out as soon as it is connected",
    async (kind) => {
      const { alias, told } = await thread();
      const message = await say(alias, "chờ nối lại");
      await call("POST", `/oas/${page.oa_id}/token-faults`, { kind });
      for (let round = 0; round < 40; round += 1) {
        await work();
        clock.ahead_ms += 11 * MINUTE;
      }
      expect(await told()).toEqual([]);
      expect(await reports(message)).toEqual(["waiting page_not_connected 8"]);
      await connect();
      await work();
      expect(await told()).toEqual(["chờ nối lại"]);
      expect(await reports(message)).toEqual(["waiting page_not_connected 8", "sent 7"]);
    },
  );

  it("an answer whose time at Zalo has passed meanwhile is not sent late, and that is said", async () => {
    const { alias, told } = await thread();
    const message = await say(alias, "quá muộn");
    await call("POST", `/oas/${page.oa_id}/token-faults`, { kind: "revoked" });
    await work();
    clock.ahead_ms += 3 * 24 * HOUR;
    await connect();
    await work();
    expect(await told()).toEqual([]);
    expect((await reports(message)).at(-1)).toMatch(/^failed window_closed/);
  });

  it("by an administrator's word, an answer fails at once: nobody is about to connect it", async () => {
    const { alias, told } = await thread();
    const setDisconnected = (disconnected_at: Date | null): Promise<unknown> =>
      database.gateway
        .updateTable("vault.page")
        .set({ disconnected_at })
        .where("id", "=", page.oa_id)
        .execute();
    await setDisconnected(gateway.now());
    const message = await say(alias, "không gửi");
    await work();
    expect(await told()).toEqual([]);
    expect(await reports(message)).toEqual(["failed page_not_connected 8"]);
    await setDisconnected(null);
  });
});
