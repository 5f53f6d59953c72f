import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { type Inbound } from "@keng/contract/exchange.ts";
import { DAY, HOUR, MINUTE } from "@keng/core/time.ts";
import { writeSecret } from "@keng/seal/keyfile.ts";
import { describe, expect, it } from "vitest";
import { digits, textEvent } from "../testing/webhooks.ts";
import { hashMessageId } from "../vault/zalo-ids.ts";
import { openIntake } from "../testing/intake.ts";

const { database, now, keys, later, passed, tell, write, lastSent, TIP, page, config } = await openIntake();

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
