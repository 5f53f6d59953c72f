import { newId } from "@keng/core/ids.ts";
import { describe, expect, it } from "vitest";
import { liveRoom } from "../live/live.routes.ts";
import { buildServer } from "../server.ts";
import { signedIn, testDesk, testUnit } from "../testing/desk.ts";
import { arrive, message, outward } from "../testing/inbound.ts";
import { tipRoom } from "../tips/tips.routes.ts";
import { uploadRoom } from "../uploads/uploads.routes.ts";
import { conversationRoom } from "./conversations.routes.ts";
import { threadView } from "./thread.query.ts";

const desk = await testDesk();
const unit = await testUnit(desk);
const officer = await signedIn(desk, unit, ["duty_officer"]);
const app = await buildServer(desk, [conversationRoom, tipRoom, uploadRoom, liveRoom]);
const item = message(desk, unit);
await arrive(desk, item);
const at = `/api/conversations/${item.conversation.id}`;
const request_id = newId();

describe("what is not asked as the contract says", () => {
  it.each([
    ["GET", "/api/conversations?filter=everything", undefined],
    ["GET", "/api/conversations?limit=1000", undefined],
    ["GET", "/api/conversations?cursor=zz", undefined],
    ["GET", "/api/conversations?cursor=zzzzzzzzzzzz.%00", undefined],
    ["GET", "/api/conversations/7K2M", undefined],
    ["GET", `${at}/messages?before=${newId()}`, undefined],
    ["POST", `${at}/replies`, {}],
    ["POST", `${at}/replies`, { request_id: "1", text: "Xin chào" }],
    ["POST", `${at}/replies`, { request_id, text: "x".repeat(2001) }],
    ["POST", `${at}/replies`, { request_id, text: null, upload_ids: Array.from({ length: 7 }, newId) }],
    ["POST", `${at}/notes`, { request_id, text: "   " }],
    ["POST", `${at}/mark`, { request_id, as: "closed" }],
    ["POST", `${at}/claim`, { take_over: "yes" }],
    ["POST", `${at}/undo/1`, {}],
    ["POST", `${at}/tip/state`, { request_id, to: "CLOSED", text: "Xin chào" }],
    ["PATCH", `${at}/tip`, { category: "DROP TABLE" }],
    ["GET", `${at}/tip/notice?to=HANDED_OVER`, undefined],
    ["GET", `/api/attachments/${newId()}?size=huge`, undefined],
    ["POST", `${at}/replies`, "{"],
  ] as const)("is refused, and nothing has changed: %s %s %j", async (method, url, payload) => {
    const answer = await app.inject({
      method,
      url,
      headers: { ...officer.headers, ...(payload ? { "content-type": "application/json" } : {}) },
      ...(payload ? { payload: typeof payload === "string" ? payload : JSON.stringify(payload) } : {}),
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: "bad_request" });
    expect(answer.body).not.toContain("Xin chào");
    expect((await threadView(desk, officer, item.conversation.id)).version).toBe(1);
    expect(await outward(desk)).toEqual([]);
  });

  it("finds no thread, picture or undo that is not there", async () => {
    for (const url of [`/api/conversations/${newId()}`, `/api/attachments/${newId()}`])
      expect((await app.inject({ url, headers: officer.headers })).statusCode).toBe(404);
    const undo = await app.inject({ method: "POST", url: `${at}/undo/${newId()}`, headers: officer.headers });
    expect(undo.statusCode).toBe(404);
  });
});
