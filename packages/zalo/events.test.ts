import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseWebhookEvent } from "./webhook.ts";

const user = "4000000000000000001";
const oa = "2000000000000000001";
const base = { app_id: "1234567890", timestamp: "1766000000000", user_id_by_app: "5000000000000000001" };
const parse = (event: object) => parseWebhookEvent(JSON.stringify(event));
const fromUser = { ...base, sender: { id: user }, recipient: { id: oa } };
const fromOa = { ...base, sender: { id: oa }, recipient: { id: user } };

describe("an event of Zalo", () => {
  it("of a citizen's text", () => {
    const message = { text: "Có nhóm đánh bạc", msg_id: "m_1", quote_msg_id: "m_0", later: { field: 1 } };
    expect(parse({ ...fromUser, event_name: "user_send_text", message })).toEqual({
      kind: "user_message",
      name: "user_send_text",
      content: "text",
      appId: "1234567890",
      oaId: oa,
      userId: user,
      userIdByApp: "5000000000000000001",
      timestamp: 1_766_000_000_000,
      msgId: "m_1",
      text: "Có nhóm đánh bạc",
      quoteMsgId: "m_0",
      attachments: [],
      raw: { ...fromUser, event_name: "user_send_text", message },
    });
  });

  it("keeps attachments that nobody told us of", () => {
    const attachments = [
      { type: "hologram", payload: { url: "https://a/b" } },
      { type: "image", payload: {} },
      "text",
      { type: "image", payload: { url: "https://a/c.jpg" } },
    ];
    const event = parse({
      ...fromUser,
      event_name: "user_send_image",
      message: { msg_id: "m", attachments },
    });
    expect(event).toMatchObject({
      attachments: [
        { type: "unknown", name: "hologram" },
        { type: "unknown", name: "image" },
        { type: "unknown", name: null },
        { type: "image", url: "https://a/c.jpg", thumbnail: null },
      ],
    });
  });

  it("of an officer who typed in Zalo's own tool", () => {
    const event = {
      ...fromOa,
      sender: { id: oa, admin_id: "4200000000000000009" },
      event_name: "oa_send_text",
      message: { text: "Đã tiếp nhận", msg_id: "m_2" },
    };
    expect(parse(event)).toMatchObject({
      kind: "oa_message",
      oaId: oa,
      userId: user,
      adminId: "4200000000000000009",
    });
    expect(parse({ ...event, sender: { id: oa } })).toMatchObject({ adminId: null });
    expect(parse({ ...event, event_name: "oa_send_template" })).toMatchObject({ content: "template" });
  });

  it("that a message was received: in the chat, or as a template message by phone", () => {
    const chat = { ...fromOa, event_name: "user_received_message", message: { msg_id: "m_2" } };
    expect(parse(chat)).toMatchObject({ kind: "received", msgId: "m_2", userId: user, oaId: oa });
    const zns = {
      ...chat,
      recipient: { id: "84900000000" },
      message: { delivery_time: "1766000000000", msg_id: "z_1", tracking_id: "trk_1" },
    };
    expect(parse(zns)).toMatchObject({
      kind: "zns_received",
      msgId: "z_1",
      phone: "84900000000",
      trackingId: "trk_1",
      deliveredAt: 1_766_000_000_000,
    });
  });

  it("that tags changed: one name for a new tag and for a tag given", () => {
    const event = { ...base, oa_id: oa, event_name: "add_user_to_tag" };
    expect(parse({ ...event, tag: { name: "tố giác" } })).toMatchObject({ kind: "tag", change: "created" });
    expect(parse({ ...event, tag: { name: "tố giác", user_ids: [user] } })).toMatchObject({
      change: "assigned",
      userIds: [user],
    });
  });

  it("that a citizen left contact details, in the old shape and the new one", () => {
    const old = {
      address: "ấp 3",
      phone: 84_900_000_000,
      city: "Cần Thơ",
      district: "x",
      name: "Bà Tư",
      ward: "y",
    };
    const event = { ...fromUser, event_name: "user_submit_info" };
    expect(parse({ ...event, info: old })).toMatchObject({
      info: { phone: "84900000000", address: "ấp 3", ward: "y" },
    });
    const now = {
      name: "Bà Tư",
      phone: "0900000000",
      full_address: { user_city: "a", user_ward: "b", user_address: "c" },
    };
    expect(parse({ ...event, info: now })).toMatchObject({
      kind: "submit_info",
      info: { phone: "84900000000", address: "c", ward: "b", city: "a" },
    });
  });

  it("of a call, in one unit", () => {
    const call = {
      ...base,
      event_name: "user_call_oa",
      oa_id: oa,
      user_id: user,
      call_id: "call_1",
      call_type: "AUDIO",
      init_time: "1766000000000",
      call_duration: "13202",
      waiting_time: "4",
      talk_time: "9013",
      status_code: "1206",
    };
    expect(parse(call)).toMatchObject({
      kind: "call",
      from: "user",
      durationMs: 13_202,
      waitingMs: 4000,
      talkMs: 9013,
      statusCode: 1206,
      userId: user,
    });
  });

  it.each([
    [
      "follow",
      { follower: { id: user }, oa_id: oa, source: "oa_profile" },
      { kind: "follow", source: "oa_profile" },
    ],
    ["unfollow", { follower: { id: user }, oa_id: oa }, { kind: "unfollow", userId: user }],
    ["user_withdraw", { user_id: user, oa_id: oa }, { kind: "withdraw", userId: user, oaId: oa }],
    ["user_click_chatnow", { user_id: user, oa_id: oa }, { kind: "click_chatnow" }],
    [
      "user_seen_message",
      { ...fromOa, message: { msg_ids: ["m_2", "m_3"] } },
      { kind: "seen", msgIds: ["m_2", "m_3"] },
    ],
    [
      "user_reacted_message",
      { ...fromUser, message: { msg_id: "m_1", react_icon: "/-heart" } },
      { kind: "reaction", by: "user", icon: "/-heart", userId: user },
    ],
    [
      "oa_reacted_message",
      { ...fromOa, message: { msg_id: "m_1", react_icon: ":>" } },
      { kind: "reaction", by: "oa", userId: user },
    ],
    [
      "anonymous_send_text",
      {
        sender: { id: "anon" },
        recipient: { id: oa },
        message: { conversation_id: "c", msg_id: "m", text: "x" },
      },
      { kind: "anonymous_message", from: "visitor", anonymousId: "anon", conversationId: "c" },
    ],
    [
      "oa_send_anonymous_text",
      { sender: { id: oa }, recipient: { id: "anon" }, message: { msg_id: "m", text: "x" } },
      { kind: "anonymous_message", from: "oa", anonymousId: "anon" },
    ],
    [
      "user_send_group_text",
      { sender: { id: user }, recipient: { id: "g_1" }, oa_id: oa, message: { msg_id: "m", text: "x" } },
      { kind: "group_message", groupId: "g_1", from: "user", senderId: user, oaId: oa },
    ],
    [
      "user_join_group",
      { oa_id: oa, group_id: "g_1", users: [{ id: user }] },
      { kind: "group_change", change: "joined", userIds: [user] },
    ],
    [
      "react_request_join_group",
      { oa_id: oa, group_id: "g_1", users: [] },
      { kind: "group_change", change: "join_accepted" },
    ],
    [
      "user_reply_consent",
      { oa_id: oa, phone: "84900000000", user_consent: "ALLOW", expired_time: "0" },
      { kind: "call_consent", state: "allowed", expiresAt: null },
    ],
    ["change_oa_daily_quota", { oaId: oa, quota: { prev_value: 1000 } }, { kind: "notice", oaId: oa }],
    ["user_feedback", { oa_id: oa, message: { rate: 5 } }, { kind: "notice" }],
  ])("%s is read", (name, fields, expected) => {
    expect(parse({ ...base, ...fields, event_name: name })).toMatchObject({ name, ...expected });
  });

  it("that nobody told us of is kept whole, with the ids that can be found", () => {
    const event = { ...fromUser, event_name: "user_send_hologram", message: { msg_id: "m_9" }, more: [1] };
    expect(parse(event)).toEqual({
      kind: "unknown",
      problem: "event",
      name: "user_send_hologram",
      appId: "1234567890",
      oaId: oa,
      userId: user,
      msgId: "m_9",
      timestamp: 1_766_000_000_000,
      raw: event,
    });
    expect(parse({ ...base, event_name: "user_send_text" })).toMatchObject({
      kind: "unknown",
      problem: "shape",
    });
    expect(parseWebhookEvent("not json")).toMatchObject({ kind: "unknown", problem: "json", raw: null });
    expect(parseWebhookEvent("[".repeat(100_000))).toMatchObject({ kind: "unknown", problem: "json" });
  });

  it("keeps ids of 19 digits whole, quoted or bare", () => {
    const bare = `{"event_name":"user_send_text","sender":{"id":9007199254740993123},"recipient":{"id":"${oa}"},
      "message":{"msg_id":9007199254740993125},"timestamp":1766000000000}`;
    expect(parseWebhookEvent(bare)).toMatchObject({
      userId: "9007199254740993123",
      msgId: "9007199254740993125",
      raw: { sender: { id: "9007199254740993123" } },
    });
  });

  it("is read without a throw whatever JSON comes", () => {
    const names = [
      "user_send_text",
      "user_send_image",
      "follow",
      "user_seen_message",
      "user_submit_info",
      "x",
    ];
    const keys = [
      "sender",
      "recipient",
      "message",
      "attachments",
      "info",
      "tag",
      "users",
      "msg_ids",
      "id",
      "payload",
    ];
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue(),
        fc.array(tie("node"), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys, "__proto__", "event_name"), tie("node"), { maxKeys: 5 }),
      ),
    })).node;
    fc.assert(
      fc.property(value, fc.constantFrom(...names), (any, name) => {
        parseWebhookEvent(JSON.stringify(any) ?? "");
        const event =
          typeof any === "object" && any !== null ? { ...any, event_name: name } : { event_name: name };
        expect(parse(event).name).toBe(name);
      }),
      { numRuns: 1000 },
    );
  });

  it("is read without a throw whatever bytes come", () => {
    const isKept = (bytes: Uint8Array) => parseWebhookEvent(bytes).kind === "unknown";
    expect(fc.check(fc.property(fc.uint8Array(), isKept)).failed).toBe(false);
  });
});
