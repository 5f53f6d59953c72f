import { DAY, HOUR, MINUTE } from "@keng/core/time.ts";
import { describe, expect, it } from "vitest";
import { digits, textEvent } from "../testing/webhooks.ts";
import { openIntake } from "../testing/intake.ts";

const { database, later, tell, write, sentIn, lastSent, TIP, page } = await openIntake();

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
    const located = await tell(withAttachment(digits(), "user_send_location", place));
    expect(located.find((one) => one.kind === "message")).toMatchObject({
      message: { attachments: [{ kind: "location", location: { latitude: 10.89, longitude: 106.4 } }] },
    });
    const card = {
      type: "link",
      payload: { description: '{"phone":"84900000001"}', url: "https://zalo.me/84900000001" },
    };
    const items = await tell(withAttachment(digits(), "user_send_business_card", card));
    expect(JSON.stringify(items)).not.toContain("84900000001");
    const held = items.filter((one) => one.kind === "attachment" && one.reason === "identity");
    expect(held).toMatchObject([{ state: "held" }]);
  });

  it("a sticker is fetched like a picture; one without an address is held and not waited for", async () => {
    const sticker = (payload: object) =>
      withAttachment(digits(), "user_send_sticker", { type: "sticker", payload });
    const items = await tell(sticker({ id: "20421", url: "https://zalo-api.zadn.vn/sticker.png" }));
    const drawn = items.find((one) => one.kind === "message")?.message.attachments[0];
    expect(drawn?.kind).toBe("sticker");
    const job = await database.gateway
      .selectFrom("vault.media_job")
      .select("kind")
      .where("id", "=", drawn?.id ?? "")
      .executeTakeFirstOrThrow();
    expect(job.kind).toBe("sticker");
    const bare = await tell(sticker({ id: "20421" }));
    expect(bare.filter((one) => one.kind === "attachment" && one.reason === "broken")).toHaveLength(1);
  });
});

describe("a reaction", () => {
  const reacted = (user: string, msg_id: string, react_icon: string) => ({
    ...textEvent(page.oa_id, user, ""),
    event_name: "user_reacted_message",
    message: { msg_id, react_icon },
  });

  it("crosses with the message that it stands on, and is taken back", async () => {
    const user = digits();
    const item = await write(user, TIP, { msg_id: "m_reacted" });
    const on = { conversation_id: item.conversation.id, message_id: item.message.id };
    for (const [icon, reaction] of [
      ["/-heart", "heart"],
      [":-((", "cry"],
      ["/-new-one", "other"],
      ["/-remove", null],
    ] as const)
      expect(await tell(reacted(user, "m_reacted", icon))).toMatchObject([
        { kind: "reaction", reaction, ...on },
      ]);
  });

  it("on a message that nobody here knows tells nobody anything", async () => {
    expect(await tell(reacted(digits(), "m_unknown", "/-heart"))).toEqual([]);
  });
});
