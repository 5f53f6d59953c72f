import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { inbound, type Inbound, type InboundMessage } from "@keng/contract/exchange.ts";
import { DAY, HOUR, MINUTE } from "@keng/core/time.ts";
import { testDatabase } from "@keng/db/testing/database.ts";
import { writeSecret } from "@keng/seal/keyfile.ts";
import { openJsonBox, openJsonWith } from "@keng/seal/json.ts";
import { afterAll, describe, expect, it } from "vitest";
import type { DeliveryContent } from "../delivery/content.ts";
import { openGatewayKeys } from "../keys.disk.ts";
import { startGateway } from "../server.ts";
import { configWithPage, digits, post, signed, textEvent } from "../testing/webhooks.ts";
import { hashMessageId } from "../vault/zalo-ids.ts";

const database = await testDatabase();
const { config, desk, page } = await configWithPage(database.address("keng_gateway"));
const clock = { ahead: 0 };
const now = (): Date => new Date(Date.now() + clock.ahead);
const running = await startGateway(config, { log: () => undefined, now });
afterAll(() => running.close());
const keys = openGatewayKeys(config.keys_folder, config.desk_public_key);

const later = (ms: number): void => void (clock.ahead += ms);

async function passed(): Promise<Inbound[]> {
  const rows = await database.desk.selectFrom("exchange.inbound").select("sealed").orderBy("seq").execute();
  return rows.map((row) => inbound.parse(openJsonBox(desk, row.sealed ?? Buffer.alloc(0))));
}

async function tell(event: Record<string, unknown>): Promise<Inbound[]> {
  const before = (await passed()).length;
  const { raw, mac } = signed({ timestamp: String(now().getTime()), ...event }, page.oa_secret_key);
  expect(await post(running.url, raw, mac)).toBe(200);
  await expect
    .poll(() => database.gateway.selectFrom("vault.raw_event").select("id").execute(), { timeout: 5_000 })
    .toEqual([]);
  return (await passed()).slice(before);
}

/** What a person writes, as the desk is told of it. */
async function write(
  user: string,
  text: string,
  more: { quote?: string; msg_id?: string } = {},
): Promise<InboundMessage> {
  const items = await tell(textEvent(page.oa_id, user, text, { ...more, at: now().getTime() }));
  const item = items.find((one) => one.kind === "message");
  if (item === undefined) throw new Error("nothing was passed");
  return item;
}

/** What goes to the citizen in a thread, as Zalo will be given it. */
async function sentIn(alias: string): Promise<DeliveryContent[]> {
  const rows = await database.gateway
    .selectFrom("vault.delivery")
    .select(["sealed", "hour_key"])
    .where("alias_id", "=", alias)
    .orderBy("seq")
    .execute();
  return rows.map((row) => {
    const key = keys.hours.find(row.hour_key ?? "");
    return openJsonWith(key ?? new Uint8Array(32), row.sealed ?? Buffer.alloc(0)) as DeliveryContent;
  });
}

/** The newest text that waits for a person, in whatever thread. */
async function lastSent(): Promise<DeliveryContent | undefined> {
  const row = await database.gateway
    .selectFrom("vault.delivery")
    .select("alias_id")
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return (await sentIn(row?.alias_id ?? "")).at(-1);
}

const TIP = "Tối nào cũng có đánh bạc ăn tiền ở nhà ông Ba cuối hẻm 12 ấp 3";

describe("threads", () => {
  it("what one person adds within ten minutes is one thread, with one receipt for a burst", async () => {
    const user = digits();
    const first = await write(user, TIP);
    const second = await write(user, "Có người đứng canh ngoài đầu hẻm");
    expect(second.conversation).toEqual(first.conversation);
    expect(first.auto.map((one) => one.templates)).toEqual([["RECEIPT"]]);
    expect(second.auto).toEqual([]);
  });

  it("two people are two threads; nothing that crosses holds a Zalo id", async () => {
    const [one, two] = [digits(), digits()];
    const first = await write(one, TIP);
    const second = await write(two, TIP);
    expect(second.conversation.id).not.toBe(first.conversation.id);
    expect(JSON.stringify([first, second])).not.toMatch(new RegExp(`${one}|${two}|${page.oa_id}`));
  });

  it("a quote and a code lead to their thread; later the only open one takes what comes", async () => {
    const user = digits();
    const first = await write(user, TIP, { msg_id: "m_first" });
    later(HOUR);
    const second = await write(user, "Hôm nay lại có");
    expect(second.conversation.id).toBe(first.conversation.id);
    await database.gateway
      .updateTable("vault.alias")
      .set({ is_open: false })
      .where("id", "=", first.conversation.id)
      .execute();
    later(HOUR);
    const third = await write(user, "Xe ben chạy ban đêm ồn quá, rớt đá đầy đường");
    expect(third.conversation.id).not.toBe(first.conversation.id);
    later(HOUR);
    const quoting = await write(user, "Vẫn còn", { quote: "m_first" });
    expect(quoting.conversation.id).toBe(first.conversation.id);
    expect(quoting.message.quote_of).toBe(first.message.id);
    later(HOUR);
    const naming = await write(user, `tin ${third.conversation.receipt_code} tới đâu rồi`);
    expect(naming.conversation.id).toBe(third.conversation.id);
    expect(naming.auto[0]?.templates).toEqual(["STATUS"]);
  });

  it("a quote of somebody else's message leads nowhere", async () => {
    const [owner, other] = [digits(), digits()];
    const first = await write(owner, TIP, { msg_id: "m_owner" });
    const second = await write(other, "Tôi cũng thấy", { quote: "m_owner" });
    expect(second.conversation.id).not.toBe(first.conversation.id);
    expect(second.message.quote_of).toBeNull();
  });

  it("with several open the citizen is asked by buttons, and the desk sees nothing of it", async () => {
    const user = digits();
    const first = await write(user, TIP);
    later(HOUR);
    await database.gateway
      .updateTable("vault.alias")
      .set({ is_open: false })
      .where("id", "=", first.conversation.id)
      .execute();
    const second = await write(user, "Xe ben chạy ban đêm ồn quá, rớt đá đầy đường");
    await database.gateway
      .updateTable("vault.alias")
      .set({ is_open: true })
      .where("id", "=", first.conversation.id)
      .execute();
    later(HOUR);
    const third = await write(user, "Có nhóm thanh niên tụ tập nẹt pô ở đầu cầu");
    const ids = [first, second, third].map((one) => one.conversation.id);
    expect(new Set(ids).size).toBe(3);
    const [sent] = await sentIn(third.conversation.id);
    expect(sent?.buttons.map((button) => button.title)).toEqual([
      `Tin ${second.conversation.receipt_code}`,
      `Tin ${first.conversation.receipt_code}`,
      `Tin ${third.conversation.receipt_code}`,
    ]);
    expect(JSON.stringify(third)).not.toContain(first.conversation.receipt_code);
    expect(JSON.stringify(third)).not.toContain(second.conversation.receipt_code);
    expect(third.budget).toMatchObject({ remaining: 7, total: 8 });

    // the press is answered, crosses nothing, and the next message follows it
    later(HOUR);
    expect(await tell(textEvent(page.oa_id, user, `#tin ${first.conversation.receipt_code}`))).toEqual([]);
    expect((await lastSent())?.text).toContain(first.conversation.receipt_code);
    const next = await write(user, "Bữa nay họ dời qua nhà kế bên");
    expect(next.conversation.id).toBe(first.conversation.id);
    expect(next.auto[0]?.text).toContain(first.conversation.receipt_code);
  });
});

describe("a stranger with a code", () => {
  it("learns the state and nothing else, five times a day", async () => {
    const tip = await write(digits(), TIP);
    const code = tip.conversation.receipt_code;
    const stranger = digits();
    for (let time = 0; time < 5; time += 1) {
      const asked = await write(stranger, `mã ${code}`);
      expect(asked.conversation.id).not.toBe(tip.conversation.id);
      expect(asked.auto[0]?.text).toBe(`Tin ${code}: Đã nhận.`);
    }
    expect((await write(stranger, `mã ${code}`)).auto[0]?.templates).toEqual(["CODE_TRIES"]);
    later(DAY);
    expect((await write(stranger, `mã ${code}`)).auto[0]?.templates).toEqual(["STATUS"]);
    expect((await write(stranger, "mã ZZZ-2222")).auto[0]?.templates).toEqual(["CODE_UNKNOWN"]);
  });

  it("is counted for every code that is tried, found or not, said to be a code or not, one for each text", async () => {
    const [one, two] = [await write(digits(), TIP), await write(digits(), TIP)];
    const codes = [one.conversation.receipt_code, two.conversation.receipt_code];
    const stranger = digits();
    const both = await write(stranger, `ABC-2345 ${codes[1]}`);
    expect(both.auto[0]?.text ?? "").not.toContain(codes[1]);
    for (const miss of ["ABD-2345 xem giúp", "ABE-2345 xem giúp", "ABF-2345 xem giúp", "ABG-2345 xem giúp"])
      await write(stranger, miss);
    // tried five times: a code that exists is answered like one that does not
    later(MINUTE);
    const hit = await write(stranger, `${codes[0]} xem giúp`);
    later(MINUTE);
    const miss = await write(stranger, "ABH-2345 xem giúp");
    expect(hit.auto.map((auto) => auto.templates)).toEqual(miss.auto.map((auto) => auto.templates));
    expect((await write(stranger, `mã ${codes[0]}`)).auto[0]?.templates).toEqual(["CODE_TRIES"]);
  });

  it("is not told of a code that stands in a longer report", async () => {
    const { receipt_code } = (await write(digits(), TIP)).conversation;
    const report = await write(
      digits(),
      `Xe biển số ${receipt_code} chở đá chạy lạng lách, nẹt pô ở ấp 3 tối nào cũng vậy`,
    );
    expect(report.auto[0]?.templates).toEqual(["RECEIPT"]);
  });

  it("a number plate is no code", async () => {
    const tip = await write(digits(), "Xe 62H-2345 chở đá chạy lạng lách, nẹt pô ở ấp 3 tối nào cũng vậy");
    expect(tip.auto[0]?.templates).toEqual(["RECEIPT"]);
  });
});

describe("emergencies", () => {
  it("are answered with the numbers in under a second", async () => {
    const item = await write(digits(), "Cứu với, nó đang cầm dao chém người ở quán nhậu đầu ấp 3");
    const took = Date.parse(item.auto[0]?.at ?? "") - Date.parse(item.message.received_at);
    expect(took).toBeLessThan(1000);
    expect(item.thread_kind).toBe("emergency");
    expect(item.auto[0]?.text).toContain("113");
    expect((await sentIn(item.conversation.id))[0]?.text).toContain("113");
  });
});

describe("attachments", () => {
  const withAttachment = (user: string, name: string, attachment: unknown, text?: string) => ({
    ...textEvent(page.oa_id, user, ""),
    event_name: name,
    message: { msg_id: `m_${digits()}`, ...(text === undefined ? {} : { text }), attachments: [attachment] },
  });

  it("a picture becomes a job of its own, its address sealed", async () => {
    const url = "https://f20.photo.talk.zdn.vn/anh-cua-ba-tu.jpg";
    const [item] = await tell(
      withAttachment(digits(), "user_send_image", { type: "image", payload: { url, thumbnail: url } }),
    );
    if (item?.kind !== "message") throw new Error("no message");
    expect(item.message).toMatchObject({ text: null, attachments: [{ kind: "image" }] });
    expect(item.auto[0]?.templates).toEqual(["RECEIPT"]);
    expect(JSON.stringify(item)).not.toContain("zdn.vn");
    const job = await database.gateway
      .selectFrom("vault.media_job")
      .selectAll()
      .where("message_id", "=", item.message.id)
      .executeTakeFirstOrThrow();
    expect(job.id).toBe(item.message.attachments[0]?.id);
    expect(job.sealed?.includes("zdn.vn") ?? false).toBe(false);
  });

  it("a location passes, a contact card does not: it is kept for the key holders", async () => {
    const place = { type: "location", payload: { coordinates: { latitude: "10.89", longitude: "106.4" } } };
    const [located] = await tell(withAttachment(digits(), "user_send_location", place));
    expect(located).toMatchObject({
      message: { attachments: [{ kind: "location", location: { latitude: 10.89, longitude: 106.4 } }] },
    });
    const card = {
      type: "link",
      payload: { description: '{"phone":"84900000001"}', url: "https://zalo.me/84900000001" },
    };
    const items = await tell(withAttachment(digits(), "user_send_business_card", card));
    expect(JSON.stringify(items)).not.toContain("84900000001");
    expect(items[1]).toMatchObject({ kind: "attachment", state: "held", reason: "identity" });
  });
});

describe("the page's contacts", () => {
  const about = (name: string, user: string): Record<string, unknown> => ({
    app_id: config.zalo.app_id,
    event_name: name,
    oa_id: page.oa_id,
    ...(name === "user_withdraw" || name === "user_click_chatnow"
      ? { user_id: user }
      : { follower: { id: user } }),
  });

  it("who follows is welcomed once, and the desk hears of a thread only with its first message", async () => {
    const user = digits();
    expect(await tell(about("follow", user))).toEqual([]);
    const welcome = await lastSent();
    expect(welcome?.buttons).toHaveLength(3);
    await tell({ ...about("follow", user), source: "again" });
    later(HOUR);
    const item = await write(user, "Dạ chào công an xã");
    expect(item.auto[0]?.templates).toEqual(["ACK"]);
    expect(Date.parse(item.conversation.opened_at)).toBe(Date.parse(item.message.received_at));
  });

  it("who leaves is told of to each thread at a moment of its own within a day", async () => {
    const user = digits();
    const first = await write(user, TIP);
    await database.gateway
      .updateTable("vault.alias")
      .set({ is_open: false })
      .where("id", "=", first.conversation.id)
      .execute();
    later(HOUR);
    const second = await write(user, "Xe ben chạy ban đêm ồn quá, rớt đá đầy đường");
    expect(await tell(about("unfollow", user))).toEqual([]);
    const notices = await database.gateway
      .selectFrom("vault.contact_notice")
      .select(["alias_id", "tell_at"])
      .orderBy("tell_at")
      .execute();
    expect(notices.map((one) => one.alias_id).toSorted()).toEqual(
      [first.conversation.id, second.conversation.id].toSorted(),
    );
    for (const { tell_at } of notices) expect(tell_at.getTime() - now().getTime()).toBeLessThanOrEqual(DAY);
    await tell({ ...about("follow", user), source: "back" });
    expect(await database.gateway.selectFrom("vault.contact_notice").select("id").execute()).toEqual([]);
  });

  it("what somebody presses is answered and crosses nothing", async () => {
    const user = digits();
    expect(await tell(textEvent(page.oa_id, user, "#so_khan"))).toEqual([]);
    expect((await lastSent())?.text).toContain("114");
  });
});

describe("nothing that a person types vanishes", () => {
  it.each([
    [
      "a report that begins like a button",
      "#tin cháy nhà ở thôn 3, có người kẹt bên trong, xe 29A-2345 chắn ngõ",
    ],
    ["a button's text with more after it", "#bao_tin có đánh bạc ở nhà ông Ba ấp 3"],
    ["a button's text in other letters", "#SO_KHAN"],
    ["a code of nobody", "#tin ZZZ-2222"],
    ["a mark alone", "#tin"],
  ])("%s goes on as a message", async (_name, text) => {
    expect((await write(digits(), text)).message.text).toBe(text);
  });

  it("one's own code with words is a message in its thread, somebody else's code alone a question", async () => {
    const [user, other] = [digits(), digits()];
    const tip = await write(user, TIP);
    const { receipt_code: code, id } = tip.conversation;
    later(HOUR);
    const more = await write(user, `#tin ${code} tối nay họ lại tụ tập, đông hơn hôm qua`);
    expect(more.conversation.id).toBe(id);
    expect(more.message.text).toContain("đông hơn");
    const asked = await write(other, `#tin ${code}`);
    expect(asked.conversation.id).not.toBe(id);
    expect(asked.message.text).toBe(`#tin ${code}`);
  });

  it("a picture or a quote that comes with a button's text is a message", async () => {
    const user = digits();
    const url = "https://f20.photo.talk.zdn.vn/anh.jpg";
    const picture = { type: "image", payload: { url, thumbnail: url } };
    const [item] = await tell({
      ...textEvent(page.oa_id, user, ""),
      event_name: "user_send_image",
      message: { msg_id: `m_${digits()}`, text: "#bao_tin", attachments: [picture] },
    });
    expect(item).toMatchObject({ kind: "message", message: { attachments: [{ kind: "image" }] } });
    const quoting = await write(user, "#bao_tin", { quote: "m_none" });
    expect(quoting.message.text).toBe("#bao_tin");
  });
});

describe("what the page itself sent", () => {
  const fromPage = (user: string, text: string, admin?: string): Record<string, unknown> => ({
    app_id: config.zalo.app_id,
    event_name: "oa_send_text",
    sender: { id: page.oa_id, ...(admin === undefined ? {} : { admin_id: admin }) },
    recipient: { id: user },
    message: { text, msg_id: `m_${digits()}` },
  });

  it("typed in Zalo's own tool it appears in the thread as such; echoes of ours do not", async () => {
    const user = digits();
    const first = await write(user, TIP);
    expect(await tell(fromPage(user, "Đã tiếp nhận"))).toEqual([]);
    const [item] = await tell(fromPage(user, "Cảm ơn chị, tổ tuần tra sẽ xem", "4200000000000000009"));
    expect(item).toMatchObject({
      kind: "message",
      conversation: { id: first.conversation.id },
      message: { from: "zalo_tool", text: "Cảm ơn chị, tổ tuần tra sẽ xem" },
    });
    expect(JSON.stringify(item)).not.toContain("4200000000000000009");
  });

  it("is told to be seen only where one thread could be looked at", async () => {
    const user = digits();
    const first = await write(user, TIP);
    const sent = async (alias: string, zaloId: string, at: Date): Promise<void> => {
      const message_id = crypto.randomUUID();
      await database.gateway
        .insertInto("vault.delivery")
        .values({ message_id, alias_id: alias, seq: 900, state: "sent", done_at: at })
        .execute();
      await database.gateway
        .insertInto("vault.message_ref")
        .values({
          hash: hashMessageId(keys, page.oa_id, zaloId),
          alias_id: alias,
          message_id,
          direction: "out",
        })
        .execute();
    };
    const seen = async (...msg_ids: string[]): Promise<Inbound[]> => {
      const items = await tell({
        event_name: "user_seen_message",
        sender: { id: page.oa_id },
        recipient: { id: user },
        message: { msg_ids },
      });
      return items.filter((item) => item.kind === "delivery" && item.state === "seen");
    };
    await sent(first.conversation.id, "z_1", now());
    expect(await seen("z_1")).toMatchObject([{ kind: "delivery", state: "seen" }]);
    await database.gateway
      .updateTable("vault.alias")
      .set({ is_open: false })
      .where("id", "=", first.conversation.id)
      .execute();
    later(HOUR);
    const second = await write(user, "Xe ben chạy ban đêm ồn quá, rớt đá đầy đường");
    await sent(second.conversation.id, "z_2", now());
    const both = await seen("z_1", "z_2");
    expect(both).toMatchObject([{ conversation_id: second.conversation.id }]);
  });
});

describe("an event that cannot be taken in", () => {
  it("waits longer each time, is kept after eight tries with an alarm, and stops nobody", async () => {
    const gone = crypto.randomUUID();
    await database.gateway
      .insertInto("vault.raw_event")
      .values({ hour_key: gone, sealed: Buffer.from("x"), attempts: 7, next_at: now() })
      .execute();
    const item = await write(digits(), TIP);
    expect(item.auto).toHaveLength(1);
    const alarms = (await passed()).filter((one) => one.kind === "alarm");
    expect(alarms.at(-1)).toMatchObject({ code: "not_readable" });
    later(MINUTE);
  });

  it.each([
    ["whose seal is broken", () => keys.hours.current(now).id, randomBytes(80)],
    ["whose seal is cut off", () => keys.hours.current(now).id, Buffer.from("x")],
    [
      "whose hour's key is cut off",
      () => {
        const id = crypto.randomUUID();
        writeSecret(join(config.keys_folder, "hours", `${id}.key`), "AAAA");
        return id;
      },
      randomBytes(80),
    ],
  ])("a row %s is kept with an alarm, and what came with it is taken in", async (_name, hourKey, sealed) => {
    const before = (await passed()).filter((one) => one.kind === "alarm").length;
    await database.gateway
      .insertInto("vault.raw_event")
      .values({ hour_key: hourKey(), sealed, attempts: 0, next_at: now() })
      .execute();
    expect((await write(digits(), TIP)).auto).toHaveLength(1);
    const alarms = (await passed()).filter((one) => one.kind === "alarm");
    expect(alarms.length - before).toBe(1);
    expect(alarms.at(-1)).toMatchObject({ code: "not_readable" });
  });
});
