import { HOUR } from "@keng/core/time.ts";
import type { Settings } from "@keng/contract/exchange.ts";
import { describe, expect, it } from "vitest";
import { openIntake } from "../testing/intake.ts";
import { digits } from "../testing/webhooks.ts";

const { database, later, write, TIP, page } = await openIntake();
const COMPLAINT = "Tôi tố cáo công an xã nhận tiền của chủ sòng bạc rồi bỏ qua";
const above = crypto.randomUUID();

const unit = (unit_id: string, complaints_to: string | null): Settings["units"][number] => ({
  unit_id,
  name_vi: "Công an xã Thử",
  name_en: "Test commune police",
  duty_phone: null,
  complaints_to,
});

/** What the desk says of its units, once the gateway knows it. */
async function tellUnits(units: Settings["units"], takes: string): Promise<void> {
  await database.desk
    .insertInto("exchange.setting")
    .values({ value: JSON.stringify({ units }) })
    .execute();
  await expect
    .poll(async () => (await write(digits(), COMPLAINT)).conversation.unit_id, { timeout: 10_000 })
    .toBe(takes);
}

describe("a complaint about police", () => {
  it("stays with the unit while nobody above reads, and is marked", async () => {
    const complaint = await write(digits(), COMPLAINT);
    expect(complaint.conversation.unit_id).toBe(page.unit_id);
    expect(complaint.triage?.flags).toContain("police_complaint");
  });

  it("is a thread of the unit above; what is the unit's own work stays its own", async () => {
    await tellUnits([unit(page.unit_id, above), unit(above, null)], above);
    const user = digits();
    const tip = await write(user, TIP);
    const complaint = await write(user, COMPLAINT);
    expect(tip.conversation.unit_id).toBe(page.unit_id);
    expect(complaint.conversation.unit_id).toBe(above);
    expect(complaint.conversation.label).not.toBe(tip.conversation.label);
    const more = await write(user, "Dạ");
    expect(more.conversation).toMatchObject({ id: complaint.conversation.id, unit_id: above });
    later(HOUR);
    const danger = await write(user, "Cháy nhà lớn lắm, cứu với");
    expect(danger.conversation.unit_id).toBe(page.unit_id);
  });
});
