import { createMemoryPin } from "@keng/zalo/send.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startBench } from "./testing.ts";
import type { Bench } from "./testing.ts";

const hour = 3600 * 1000;
const day = 24 * hour;

describe("a state page sends", () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
  });
  afterAll(() => bench.stop());
  beforeEach(() => bench.control("POST", "/reset", { clock: true }));

  const text = (message: string) => ({ kind: "text" as const, text: message });

  it("on v2 what v3 refuses with -235, and remembers it", async () => {
    const person = await bench.person();
    const v3 = await bench.raw("POST", "/v3.0/oa/message/cs", {
      recipient: { user_id: person.id },
      message: { text: "x" },
    });
    expect(v3["error"]).toBe(-235);
    const sent = await bench.oa.send({ userId: person.id }, text("Đã tiếp nhận"));
    expect(sent).toMatchObject({ outcome: "sent", api: "v2", quota: null });
  });

  it("eight free replies to one message of a citizen who does not follow, counted down as numbers", async () => {
    const person = await bench.person("Ông Ba", false);
    const [msgId = ""] = await bench.says(person, "Có đánh bạc ở ấp 3");
    for (let remain = 7; remain >= 0; remain--) {
      const sent = await bench.oa.send({ userId: person.id, replyTo: msgId }, text(`trả lời ${remain}`));
      expect(sent).toMatchObject({ outcome: "sent", quota: { type: "reply", remain, total: 8 } });
    }
    expect(await bench.oa.replyQuota(msgId)).toEqual({ type: "reply", remain: 0, total: 8 });
    const ninth = await bench.oa.send({ userId: person.id, replyTo: msgId }, text("thứ chín"));
    expect(ninth).toEqual({ outcome: "refused", code: -213, retryClass: "W" });
  });

  it("a ninth reply to a follower out of the month's proactive quota", async () => {
    await bench.control("PUT", "/switches", { "stateOa.repliesPer48h": 1, "stateOa.proactivePerMonth": 1 });
    const person = await bench.person();
    const [msgId = ""] = await bench.says(person, "chào");
    const to = { userId: person.id, replyTo: msgId };
    expect(await bench.oa.send(to, text("1"))).toMatchObject({ outcome: "sent", quota: { remain: 0 } });
    expect(await bench.oa.send(to, text("2"))).toMatchObject({ outcome: "sent", quota: null });
    expect(await bench.oa.activeQuota()).toEqual({ type: "active", remain: 0, total: 1 });
    expect(await bench.oa.send(to, text("3"))).toEqual({ outcome: "refused", code: -211, retryClass: "Q" });
  });

  it("no free reply after 48 hours", async () => {
    const person = await bench.person("Cô Năm", false);
    const [msgId = ""] = await bench.says(person, "chào");
    await bench.control("POST", "/clock", { advance_ms: 48 * hour + 60_000 });
    const late = await bench.oa.send({ userId: person.id, replyTo: msgId }, text("muộn"));
    expect(late).toMatchObject({ outcome: "refused", code: -213 });
  });

  it("2,000 code points and not one more", async () => {
    const person = await bench.person();
    expect(await bench.oa.send({ userId: person.id }, text("😀".repeat(2000)))).toMatchObject({
      outcome: "sent",
    });
    expect(await bench.oa.send({ userId: person.id }, text("😀".repeat(2001)))).toMatchObject({ code: -210 });
    expect(await bench.oa.send({ userId: person.id }, text(""))).toMatchObject({
      code: -201,
      retryClass: "P",
    });
  });

  it("a picture that was uploaded, until a week has passed", async () => {
    const person = await bench.person();
    const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64)]);
    const attachmentId = await bench.oa.uploadImage(jpeg, "anh.jpg", "image/jpeg");
    const picture = { kind: "image" as const, image: { attachmentId }, text: "Ảnh đây" };
    const [asked = ""] = await bench.says(person, "cho xin ảnh");
    expect(await bench.oa.send({ userId: person.id, replyTo: asked }, picture)).toMatchObject({
      outcome: "sent",
    });
    const { messages } = await bench.chat(person);
    expect(messages.at(-1)).toMatchObject({ kind: "image", text: "Ảnh đây", from: "oa", via: "api" });
    await bench.control("POST", "/clock", { advance_ms: 7 * day });
    await bench.says(person, "còn ảnh không");
    expect(await bench.oa.send({ userId: person.id }, picture)).toMatchObject({ code: -100 });
  });

  it("a file by its token", async () => {
    const person = await bench.person();
    const token = await bench.oa.uploadFile(Buffer.from("%PDF-1.4\n%%EOF"), "don.pdf", "application/pdf");
    expect(await bench.oa.send({ userId: person.id }, { kind: "file", token })).toMatchObject({
      outcome: "sent",
    });
    const { messages } = await bench.chat(person);
    expect(messages.at(-1)).toMatchObject({ kind: "file", attachments: [{ name: "don.pdf" }] });
  });

  it("uploads judged by size and content, not by name", async () => {
    const large = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(1024 * 1024)]);
    await expect(bench.oa.uploadImage(large, "a.jpg", "image/jpeg")).rejects.toMatchObject({ code: -210 });
    const fake = Buffer.from("GIF89a a picture by name only");
    await expect(bench.oa.uploadImage(fake, "a.jpg", "image/jpeg")).rejects.toMatchObject({ code: -201 });
    const exe = Buffer.from("MZ program");
    await expect(bench.oa.uploadFile(exe, "a.pdf", "application/pdf")).rejects.toMatchObject({ code: -201 });
  });

  it("buttons: five of the known types with short titles", async () => {
    const person = await bench.person();
    const button = { title: "Ngõ 12", type: "oa.query.hide" as const, payload: "#12" };
    const five = { ...text("Việc nào?"), buttons: Array.from({ length: 5 }, () => button) };
    expect(await bench.oa.send({ userId: person.id }, five)).toMatchObject({ outcome: "sent" });
    expect((await bench.chat(person)).messages.at(-1)?.buttons).toHaveLength(5);
    const six = { ...text("x"), buttons: Array.from({ length: 6 }, () => button) };
    expect(await bench.oa.send({ userId: person.id }, six)).toMatchObject({ code: -210 });
    const long = { ...text("x"), buttons: [{ ...button, title: "d".repeat(101) }] };
    expect(await bench.oa.send({ userId: person.id }, long)).toMatchObject({ code: -210 });
  });

  it.each([
    ["no element", { elements: [] }],
    ["two elements", { elements: [1, 2].map(() => ({ media_type: "image", url: "https://a/b.jpg" })) }],
    ["neither address nor id", { elements: [{ media_type: "image" }] }],
    [
      "both address and id",
      { elements: [{ media_type: "image", url: "https://a/b.jpg", attachment_id: "x" }] },
    ],
    ["a moving picture without size", { elements: [{ media_type: "gif", url: "https://a/b.gif" }] }],
    ["an id of nobody's upload", { elements: [{ media_type: "image", attachment_id: "nobody" }] }],
  ])("no media template with %s", async (_what, payload) => {
    const person = await bench.person();
    const message = { attachment: { type: "template", payload: { template_type: "media", ...payload } } };
    const answer = await bench.raw("POST", "/v2.0/oa/message", {
      recipient: { user_id: person.id },
      message,
    });
    expect(answer["error"]).toBe(-201);
    expect(answer["message"]).not.toBe("");
  });

  it("a quote of a message of this chat only", async () => {
    const person = await bench.person();
    const other = await bench.person("Người khác");
    const [mine = ""] = await bench.says(person, "một");
    const [theirs = ""] = await bench.says(other, "hai");
    const to = { userId: person.id };
    expect(await bench.oa.send(to, { ...text("trích"), quoteMsgId: mine })).toMatchObject({
      outcome: "sent",
    });
    expect(await bench.oa.send(to, { ...text("trích"), quoteMsgId: theirs })).toMatchObject({ code: -201 });
  });

  it("nothing to who blocked it, or was away for 45 days", async () => {
    const person = await bench.person();
    await bench.control("POST", `/people/${person.id}/block`);
    expect(await bench.oa.send({ userId: person.id }, text("x"))).toMatchObject({
      code: -244,
      retryClass: "W",
    });
    await bench.control("POST", `/people/${person.id}/unblock`);
    await bench.control("POST", "/clock", { advance_ms: 45 * day + 1000 });
    expect(await bench.oa.send({ userId: person.id }, text("x"))).toMatchObject({ code: -227 });
  });

  it("lists on v2", async () => {
    const person = await bench.person();
    const list = { kind: "list" as const, elements: [{ title: "Thủ tục", subtitle: "Cư trú" }] };
    expect(await bench.oa.send({ userId: person.id }, list)).toMatchObject({ outcome: "sent" });
  });

  it.each([
    ["whose answer was cut", { drop_answer: 1 }, "cut"],
    ["that Zalo calls failed although it was delivered", { error_but_delivered: 1 }, "send_failed"],
  ])("once a message %s, and says that its fate is unknown", async (_what, api, why) => {
    const person = await bench.person();
    await bench.control("PUT", "/faults", { api });
    const outcome = await bench.oa.send({ userId: person.id }, text("một lần"));
    expect(outcome).toMatchObject({ outcome: "unknown", why });
    await bench.control("PUT", "/faults", { api: { drop_answer: 0, error_but_delivered: 0 } });
    expect((await bench.chat(person)).messages.filter((one) => one.from === "oa")).toHaveLength(1);
    const seen = await bench.oa.conversation(person.id, { offset: 0, count: 10 });
    expect(seen[0]).toMatchObject({ from: "oa", text: "một lần", type: "text" });
  });

  it("nothing more than once when the gateway in front of Zalo breaks", async () => {
    const person = await bench.person();
    await bench.control("PUT", "/faults", { api: { error_5xx: 1 } });
    expect(await bench.oa.send({ userId: person.id }, text("x"))).toEqual({
      outcome: "unknown",
      why: "http_status",
      httpStatus: 502,
    });
    await bench.control("PUT", "/faults", { api: { error_5xx: 0 } });
    expect((await bench.chat(person)).messages).toHaveLength(0);
  });
});

describe("an enterprise page sends", () => {
  let bench: Bench;
  const pin = createMemoryPin();
  beforeAll(async () => {
    bench = await startBench({ type: "enterprise", pin });
  });
  afterAll(() => bench.stop());
  beforeEach(() => bench.control("POST", "/reset", { clock: true }));

  const send = (userId: string, text = "chào") => bench.oa.send({ userId }, { kind: "text", text });

  it("on v3 after the one refusal that says so, and never asks v2 again", async () => {
    const person = await bench.person();
    expect(await send(person.id)).toMatchObject({
      outcome: "sent",
      api: "v3",
      quota: { type: "reply", remain: 7 },
    });
    expect(await pin.get()).toBe("v3");
    await send(person.id);
    const calls = await bench.control<{ call?: string; error?: number }[]>("GET", "/journal");
    const sends = calls.filter((one) => one.call?.includes("/oa/message") === true);
    expect(sends.map((one) => [one.call, one.error])).toEqual([
      ["POST /v2.0/oa/message", -240],
      ["POST /v3.0/oa/message/cs", 0],
      ["POST /v3.0/oa/message/cs", 0],
    ]);
  });

  it("within seven days of the last interaction", async () => {
    const person = await bench.person("Anh Sáu", false);
    expect(await send(person.id)).toMatchObject({ code: -232, retryClass: "W" });
    await bench.says(person, "chào");
    await bench.control("POST", "/clock", { advance_ms: 7 * day - hour });
    expect(await send(person.id)).toMatchObject({ outcome: "sent", quota: { type: "sub_quota" } });
    await bench.control("POST", "/clock", { advance_ms: hour + 60_000 });
    expect(await send(person.id)).toMatchObject({ code: -230, retryClass: "W" });
  });

  it("only after what Zalo counts as an interaction: seeing or leaving an address is none", async () => {
    const person = await bench.person("Anh Tám", false);
    const did = (act: string) => bench.control("POST", `/people/${person.id}/${act}`, {});
    await did("submit-info");
    await did("seen");
    expect(await send(person.id)).toMatchObject({ code: -232 });
    await did("click-chatnow");
    expect(await send(person.id)).toMatchObject({ outcome: "sent" });
    await bench.control("POST", "/clock", { advance_ms: 7 * day + 60_000 });
    await did("seen");
    expect(await send(person.id)).toMatchObject({ code: -230 });
  });

  it("out of packages that it can ask for by their owner", async () => {
    const answer = await bench.raw("POST", "/v3.0/oa/quota/message", { quota_owner: "OA" });
    expect(answer["data"]).toMatchObject([{ asset_id: expect.any(String), product_type: "cs", remain: 500 }]);
    expect(await bench.raw("POST", "/v3.0/oa/quota/message", { quota_owner: "me" })).toMatchObject({
      error: -201,
    });
  });

  it("eight free replies, which a new message of the citizen gives back", async () => {
    const person = await bench.person("Chị Bảy", false);
    await bench.says(person, "chào");
    for (let remain = 7; remain >= 0; remain--) {
      expect(await send(person.id)).toMatchObject({ quota: { type: "reply", remain } });
    }
    expect(await send(person.id)).toMatchObject({ quota: { type: "sub_quota" } });
    expect(await bench.oa.consultationQuota(person.id)).toMatchObject({ remain: 0, total: 8 });
    await bench.says(person, "còn đó không");
    expect(await send(person.id)).toMatchObject({ quota: { type: "reply", remain: 7 } });
    await bench.control("PUT", "/switches", { csOutsideWindow: "reject", freeReplies: 1 });
    expect(await send(person.id)).toMatchObject({ code: -211, retryClass: "Q" });
  });

  it("no lists", async () => {
    const person = await bench.person();
    await bench.says(person, "chào");
    const list = { kind: "list" as const, elements: [{ title: "Thủ tục", subtitle: "Cư trú" }] };
    expect(await bench.oa.send({ userId: person.id }, list)).toMatchObject({ code: -233 });
  });
});
