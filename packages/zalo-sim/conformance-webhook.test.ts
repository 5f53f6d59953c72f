import { parseWebhookEvent, verifyWebhook } from "@keng/zalo/webhook.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Called, Chat, JournalEntry, PersonCall, SimApp } from "./control-api.ts";
import { startBench } from "./testing.ts";
import type { Bench, Delivery } from "./testing.ts";

describe("webhooks", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench({ retryDelaysMs: [20, 20, 20, 20, 20] });
  });
  afterAll(() => bench.stop());
  beforeEach(async () => {
    bench.receiver.answer = 200;
    await bench.control("POST", "/reset", { clock: true });
    await bench.control("PUT", `/apps/${bench.app.app_id}/webhook`, { url: bench.receiver.url });
    bench.receiver.got.length = 0;
  });

  const key = () => ({ appId: bench.app.app_id, oaSecretKey: bench.page.oa_secret_key });
  const header = (delivery: Delivery) => String(delivery.headers["x-zevent-signature"]);
  async function next(name: string, count = 1): Promise<Delivery[]> {
    await expect.poll(() => bench.events(name).length, { timeout: 10_000 }).toBe(count);
    return bench.events(name);
  }

  it("are signed over the very bytes, whatever the letters", async () => {
    const person = await bench.person();
    await bench.says(person, "Tố giác tội phạm".normalize("NFD") + ' 😡 "\\/" \u2028 </script>');
    const [delivery] = await next("user_send_text");
    if (delivery === undefined) throw new Error("nothing came");
    expect(verifyWebhook(delivery.raw, header(delivery), key())).toBe(true);
    expect(verifyWebhook(JSON.stringify(delivery.body, null, 1), header(delivery), key())).toBe(false);
    await bench.control("PUT", "/switches", { macHeaderStyle: "spaced" });
    await bench.says(person, "nữa");
    const [, spaced] = await next("user_send_text", 2);
    expect(header(spaced ?? delivery)).toMatch(/^mac = /);
    expect(verifyWebhook(spaced?.raw ?? "", header(spaced ?? delivery), key())).toBe(true);
  });

  it("tell a citizen's message with ids as strings", async () => {
    const person = await bench.person();
    const [quoted = ""] = await bench.says(person, "một");
    const [msgId] = await bench.says(person, { text: "hai", quote_msg_id: quoted });
    const [, second] = await next("user_send_text", 2);
    expect(parseWebhookEvent(second?.raw ?? "")).toMatchObject({
      kind: "user_message",
      content: "text",
      appId: bench.app.app_id,
      oaId: bench.page.oa_id,
      userId: person.id,
      msgId,
      text: "hai",
      quoteMsgId: quoted,
      timestamp: expect.any(Number),
    });
  });

  it("tell what a person puts on a message and takes back, and the phone shows it", async () => {
    const person = await bench.person();
    const [msgId = ""] = await bench.says(person, "một");
    const react = (icon: string) =>
      bench.control("POST", `/people/${person.id}/reactions`, { msg_id: msgId, icon });
    const shown = async () => {
      const chat = await bench.control<Chat>("GET", `/people/${person.id}/chats/${bench.page.oa_id}`);
      return chat.messages[0]?.reaction;
    };
    await react("/-heart");
    const [delivery] = await next("user_reacted_message");
    expect(parseWebhookEvent(delivery?.raw ?? "")).toMatchObject({
      kind: "reaction",
      by: "user",
      userId: person.id,
      oaId: bench.page.oa_id,
      msgId,
      icon: "/-heart",
    });
    expect(await shown()).toBe("/-heart");
    await react("/-remove");
    await next("user_reacted_message", 2);
    expect(await shown()).toBeUndefined();
  });

  it("keep ids whole that come as bare digits", async () => {
    await bench.control("PUT", "/switches", { idStyle: "bare" });
    const person = await bench.person();
    await bench.says(person, "chào");
    const [delivery] = await next("user_send_text");
    expect(delivery?.raw.toString()).toContain(`"id":${person.id}`);
    expect(parseWebhookEvent(delivery?.raw ?? "")).toMatchObject({
      userId: person.id,
      oaId: bench.page.oa_id,
    });
  });

  it.each([
    [
      "image",
      { kind: "image", sample: "pho-dem.jpg", text: "chỗ này" },
      { type: "image", url: expect.any(String) },
    ],
    ["gif", { kind: "gif", sample: "nhap-nhay.gif" }, { type: "gif" }],
    ["video", { kind: "video", sample: "quay-lai.mp4" }, { type: "video", thumbnail: expect.any(String) }],
    ["audio", { kind: "audio", sample: "ghi-am.amr" }, { type: "audio" }],
    [
      "file",
      { kind: "file", sample: "don-trinh-bao.pdf" },
      { type: "file", name: "don-trinh-bao.pdf", size: 32_036, extension: "pdf" },
    ],
    [
      "location",
      { kind: "location", latitude: 10.764, longitude: 106.656 },
      { type: "location", latitude: 10.764, longitude: 106.656 },
    ],
    ["sticker", { kind: "sticker" }, { type: "sticker", id: "20421" }],
    ["link", { kind: "link", text: "https://example.com/a" }, { type: "link", url: "https://example.com/a" }],
    [
      "business_card",
      { kind: "business_card", text: "84900000000" },
      { type: "business_card", phone: "84900000000" },
    ],
  ] as const)("tell a citizen's %s", async (content, send, attachment) => {
    const person = await bench.person();
    await bench.says(person, send);
    const [delivery] = await next(`user_send_${content}`);
    expect(parseWebhookEvent(delivery?.raw ?? "")).toMatchObject({
      kind: "user_message",
      content,
      attachments: [attachment],
    });
  });

  it("tell an album as so many events as it has pictures", async () => {
    const person = await bench.person();
    const samples = ["pho-dem.jpg", "ngo-nho.jpg", "xe-may.jpg"];
    const msgIds = await bench.says(person, { kind: "album", samples, text: "ba tấm" });
    const came = await next("user_send_image", 3);
    const events = came.map((one) => parseWebhookEvent(one.raw));
    expect(events.map((one) => (one.kind === "user_message" ? one.msgId : ""))).toEqual(msgIds);
    expect(events.map((one) => (one.kind === "user_message" ? one.text : ""))).toEqual([
      "ba tấm",
      null,
      null,
    ]);
  });

  it("echo what the page sends, with the officer's id only for Zalo's own tool", async () => {
    const person = await bench.person();
    await bench.oa.send({ userId: person.id }, { kind: "text", text: "từ máy" });
    const typed = { user_id: person.id, text: "từ tay", admin_id: "4200000000000000007" };
    await bench.control("POST", `/oas/${bench.page.oa_id}/console-messages`, typed);
    const echoes = (await next("oa_send_text", 2)).map((one) => parseWebhookEvent(one.raw));
    expect(echoes).toMatchObject([
      { kind: "oa_message", text: "từ máy", adminId: null, userId: person.id },
      { kind: "oa_message", text: "từ tay", adminId: "4200000000000000007" },
    ]);
  });

  it("tell received and seen for messages of the app, on mobile only", async () => {
    const person = await bench.person();
    const sent = await bench.oa.send({ userId: person.id }, { kind: "text", text: "chào" });
    const msgId = sent.outcome === "sent" ? sent.msgId : "";
    const [received] = await next("user_received_message");
    expect(parseWebhookEvent(received?.raw ?? "")).toMatchObject({
      kind: "received",
      msgId,
      userId: person.id,
    });
    await bench.control("POST", `/people/${person.id}/seen`);
    const [seen] = await next("user_seen_message");
    expect(parseWebhookEvent(seen?.raw ?? "")).toMatchObject({
      kind: "seen",
      msgIds: [msgId],
      userId: person.id,
    });

    const desk = await bench.control<{ id: string }>("POST", "/people", { name: "Máy bàn", mobile: false });
    await bench.control("POST", `/people/${desk.id}/follow`);
    await bench.oa.send({ userId: desk.id }, { kind: "text", text: "chào" });
    await bench.control("POST", `/people/${desk.id}/seen`);
    await next("oa_send_text", 2);
    await expect.poll(() => bench.control("GET", "/webhooks")).toEqual({ pending: 0 });
    expect(bench.events("user_seen_message")).toHaveLength(1);
    expect(bench.events("user_received_message")).toHaveLength(1);
  });

  it("tell who follows, stops following, asks to be forgotten, leaves contact details", async () => {
    const person = await bench.person("Bà Tư", false);
    for (const act of ["follow", "unfollow", "withdraw", "click-chatnow"]) {
      await bench.control("POST", `/people/${person.id}/${act}`, {});
    }
    await bench.control("POST", `/people/${person.id}/submit-info`, { phone: "0900000000", name: "Bà Tư" });
    const names = ["follow", "unfollow", "user_withdraw", "user_click_chatnow", "user_submit_info"];
    const events = [];
    for (const name of names) events.push(parseWebhookEvent((await next(name))[0]?.raw ?? ""));
    expect(events.map((one) => one.kind)).toEqual([
      "follow",
      "unfollow",
      "withdraw",
      "click_chatnow",
      "submit_info",
    ]);
    expect(events[0]).toMatchObject({ userId: person.id, oaId: bench.page.oa_id, source: "oa_profile" });
    expect(events[4]).toMatchObject({ info: { phone: "84900000000", name: "Bà Tư" } });
  });

  it("come again five times with the same bytes when the answer is not 200, then stop until switched on", async () => {
    bench.receiver.answer = 500;
    const person = await bench.person("Bà Tư", false);
    await bench.says(person, "lần đầu");
    const tries = await next("user_send_text", 6);
    expect(tries.map((one) => one.headers["num_retry"])).toEqual([undefined, "1", "2", "3", "4", "5"]);
    expect(new Set(tries.map((one) => one.raw.toString("hex"))).size).toBe(1);
    const isOn = async () => (await bench.control<SimApp[]>("GET", "/apps"))[0]?.webhook_enabled;
    await expect.poll(isOn).toBe(false);
    bench.receiver.answer = 200;
    await bench.says(person, "không tới");
    await bench.control("PUT", `/apps/${bench.app.app_id}/webhook`, { url: bench.receiver.url });
    await bench.says(person, "lại tới");
    await next("user_send_text", 7);
    expect(bench.receiver.got.at(-1)?.body["message"]).toMatchObject({ text: "lại tới" });
  });

  it("come again when no answer came in time", async () => {
    await bench.control("PUT", "/switches", { webhookTimeoutMs: 50 });
    bench.receiver.answer = null;
    const person = await bench.person("Bà Tư", false);
    await bench.says(person, "chậm");
    await next("user_send_text", 1);
    bench.receiver.answer = 200;
    await next("user_send_text", 2);
    await expect.poll(() => bench.control("GET", "/webhooks")).toEqual({ pending: 0 });
  });

  it("come twice, late and out of order when faults say so", async () => {
    const person = await bench.person("Bà Tư", false);
    await bench.control("PUT", "/faults", { webhook: { duplicate: 1 } });
    await bench.says(person, "hai lần");
    const twice = await next("user_send_text", 2);
    expect(twice[0]?.raw.equals(twice[1]?.raw ?? Buffer.alloc(0))).toBe(true);
    await bench.control("PUT", "/faults", { webhook: { duplicate: 0, reorder: true } });
    await bench.says(person, "trước");
    await bench.says(person, "sau");
    const reordered = (await next("user_send_text", 4)).slice(2).map((one) => one.body["message"]);
    expect(reordered.map((one) => (one as { text: string }).text)).toEqual(["sau", "trước"]);
    await bench.control("PUT", "/faults", { webhook: { reorder: false, outage: true } });
    await bench.says(person, "mất");
    expect(await bench.control("GET", "/webhooks")).toEqual({ pending: 0 });
  });

  it("come again when the receiver's answer is lost on the way", async () => {
    await bench.control("PUT", "/faults", { webhook: { drop_answer: 1 } });
    const person = await bench.person("Bà Tư", false);
    await bench.says(person, "nhận rồi");
    await expect.poll(() => bench.events("user_send_text").length).toBeGreaterThan(1);
    const journal = await bench.control<JournalEntry[]>("GET", "/journal");
    expect(journal.some((one) => one.what === "webhook" && one.error === "dropped")).toBe(true);
  });

  it("carry only events that are switched on", async () => {
    await bench.control("PUT", "/switches", { webhookEvents: ["user_send_text"], webhookSyntaxFilter: true });
    const person = await bench.person();
    await bench.says(person, "không có dấu thăng");
    await bench.says(person, "#có");
    await next("user_send_text", 1);
    expect(bench.receiver.got).toHaveLength(1);
  });

  it("tell of a call when it is over: lengths in milliseconds, the waiting in seconds", async () => {
    const person = await bench.person("Bà Tư", false);
    const call = (body: PersonCall) => bench.control<Called>("POST", `/people/${person.id}/calls`, body);
    const { call_id } = await call({ outcome: "finished", waiting_seconds: 4, talk_ms: 9013 });
    await call({ outcome: "missed" });
    await call({ outcome: "refused", call_type: "VIDEO", talk_ms: 5000 });
    const [finished, missed, refused] = await next("user_call_oa", 3);
    expect(finished?.body).toMatchObject({
      oa_id: bench.page.oa_id,
      user_id: person.id,
      call_id,
      call_type: "AUDIO",
      call_duration: "13013",
      waiting_time: "4",
      talk_time: "9013",
      status_code: 1206,
    });
    expect(parseWebhookEvent(finished?.raw ?? Buffer.alloc(0))).toMatchObject({
      kind: "call",
      from: "user",
      waitingMs: 4000,
      talkMs: 9013,
    });
    expect([missed?.body["talk_time"], refused?.body["talk_time"]]).toEqual(["0", "0"]);
    expect((await bench.chat(person)).calls.map((one) => one.outcome)).toEqual([
      "finished",
      "missed",
      "refused",
    ]);
    expect((await bench.chat(person)).messages).toEqual([]);
  });

  it("carry whatever a test wants to see signed", async () => {
    const path = `/oas/${bench.page.oa_id}/webhook-events`;
    await bench.control("POST", path, { body: { event_name: "user_send_hologram", x: { y: [1] } } });
    await bench.control("POST", path, { raw: '{"timestamp":"1","event_name":["no"]}' });
    const [hologram] = await next("user_send_hologram");
    if (hologram === undefined) throw new Error("nothing came");
    expect(verifyWebhook(hologram.raw, header(hologram), key())).toBe(true);
    expect(parseWebhookEvent(hologram.raw)).toMatchObject({
      kind: "unknown",
      problem: "event",
      raw: { x: { y: [1] } },
    });
    await expect.poll(() => bench.receiver.got.length).toBe(2);
    const raw = bench.receiver.got.at(-1);
    if (raw === undefined) throw new Error("nothing came");
    expect(verifyWebhook(raw.raw, header(raw), key())).toBe(true);
  });
});
