import type { Inbound, InboundMessage } from "@keng/contract/exchange.ts";
import { HOUR, MINUTE } from "@keng/core/time.ts";
import { describe, expect, it } from "vitest";
import { digits } from "../testing/webhooks.ts";
import { openIntake } from "../testing/intake.ts";

const { database, now, later, tell, write, sentIn, TIP, page, config } = await openIntake();

let calls = 0;
function call(user: string, talkMs: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  calls += 1;
  return {
    app_id: config.zalo.app_id,
    event_name: "user_call_oa",
    oa_id: page.oa_id,
    user_id: user,
    call_id: `call_${calls}`,
    call_type: "AUDIO",
    init_time: String(now().getTime() - 20_000),
    call_duration: String(20_000),
    waiting_time: "12",
    talk_time: String(talkMs),
    status_code: 1206,
    ...more,
  };
}

function message(items: readonly Inbound[]): InboundMessage {
  const item = items.find((one) => one.kind === "message");
  if (item === undefined) throw new Error("nothing was passed");
  return item;
}

describe("a call through the page", () => {
  it("that was answered is a thread with its lengths, and no text is sent", async () => {
    const item = message(await tell(call(digits(), 9_013)));
    expect(item.message).toMatchObject({ from: "citizen", text: null });
    expect(item.message.attachments).toEqual([
      {
        id: item.message.attachments[0]?.id,
        kind: "call",
        call: { by: "citizen", answered: true, video: false, waited: 12, talked: 9 },
      },
    ]);
    expect(item).toMatchObject({ thread_kind: "other", set_aside: false, auto: [], budget: null });
  });

  it("that was missed is answered with the numbers, without a code and without a word of a report", async () => {
    const item = message(await tell(call(digits(), 0)));
    expect(item.message.attachments[0]).toMatchObject({ kind: "missed_call", call: { answered: false } });
    const [sent] = await sentIn(item.conversation.id);
    for (const number of ["113", "114", "115", "111"]) expect(sent?.text).toContain(number);
    expect(sent?.text).not.toContain(item.conversation.receipt_code);
    expect(item.auto.map((one) => one.templates)).toEqual([["MISSED_CALL"]]);
    expect(sent?.buttons).toHaveLength(3);
  });

  it("that is missed again within ten minutes is in the same thread, with no second text", async () => {
    const user = digits();
    const first = message(await tell(call(user, 0)));
    later(2 * MINUTE);
    const second = message(await tell(call(user, 0)));
    expect(second.conversation.id).toBe(first.conversation.id);
    expect(second.auto).toEqual([]);
  });

  it("finds its thread as a message does, and what is written after it comes to it", async () => {
    const user = digits();
    const report = await write(user, TIP);
    later(HOUR);
    const called = message(await tell(call(user, 0)));
    expect(called.conversation.id).toBe(report.conversation.id);
    expect(called.budget?.remaining).toBeGreaterThan(0);
    const other = digits();
    const missed = message(await tell(call(other, 0)));
    later(MINUTE);
    const text = await write(other, "Em gọi mà không ai nghe, có đánh nhau ngoài chợ");
    expect(text.conversation.id).toBe(missed.conversation.id);
  });

  it("has one effect however often Zalo tells of it", async () => {
    const event = { ...call(digits(), 5_000), timestamp: String(now().getTime()) };
    await tell(event);
    expect(await tell(event)).toEqual([]);
    expect(await tell({ ...event, timestamp: String(now().getTime() + 1) })).toEqual([]);
  });

  it("that the page made is shown as one, and one to a telephone number is kept for the key holders", async () => {
    const user = digits();
    const report = await write(user, TIP);
    const back = message(await tell({ ...call(user, 0), event_name: "oa_call_user" }));
    expect(back.conversation.id).toBe(report.conversation.id);
    expect(back.message).toMatchObject({ from: "zalo_tool" });
    expect(back.message.attachments[0]?.call).toMatchObject({ by: "page", answered: false });
    const { user_id: _who, ...noUser } = call(user, 0);
    const kept = await tell({ ...noUser, event_name: "oa_call_user", phone: "84900000000" });
    expect(kept.map((one) => one.kind)).toEqual(["alarm"]);
    const rows = await database.gateway.selectFrom("vault.kept_event").select("code").execute();
    expect(rows.map((row) => row.code)).toContain("call");
  });
});
