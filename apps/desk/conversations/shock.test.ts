import { describe, expect, it } from "vitest";
import { saysShocking } from "@keng/text/shocking.ts";
import { besideShocking, isShocking } from "./shock.ts";

const quiet = { flags: [], emergency_numbers: [], category: null };

describe("a picture may shock", () => {
  it.each([
    ["of a traffic accident", { ...quiet, category: "TRF.ACCD" }],
    ["of violence at home", { ...quiet, category: "DOM.VIOL" }],
    ["of self-harm", { ...quiet, category: "SUI.RISK" }],
    ["where a child is concerned", { ...quiet, flags: ["child"] }],
    ["where an ambulance was named", { ...quiet, emergency_numbers: ["113", "115"] }],
  ])("in a thread %s", (_what, matter) => expect(isShocking(matter)).toBe(true));

  it.each([
    ["of gambling", { ...quiet, category: "GAM.CARD" }],
    ["that is not sorted yet", quiet],
    ["of a fraud under way", { ...quiet, emergency_numbers: ["113"], category: "FRD.LIVE" }],
  ])("but not in one %s", (_what, matter) => expect(isShocking(matter)).toBe(false));

  it.each([
    "Tai nạn ở cua quẹo, máu nhiều lắm",
    "tai nan nang o nga ba",
    "Hình hơi ghê, các anh cẩn thận khi xem",
    "con be bi danh bam tim nguoi",
    "Nó đòi tự tử, gửi hình cắt tay",
    "There is blood on the road",
  ])("beside the words %s", (text) => expect(saysShocking(text)).toBe(true));

  it.each([
    "Cứ từ từ rồi anh em xuống",
    "Xe màu đỏ, biển số 62",
    "Có đánh bạc ở nhà ông Ba",
    "Làm mẫu đơn ở đâu",
    "Họ đánh nhạc ồn quá",
  ])("not beside the words %s", (text) => expect(saysShocking(text)).toBe(false));

  it("within half an hour of such words, before or after, and only from the citizen", () => {
    const at = (minute: number, from = "citizen", text: string | null = null) => ({
      from,
      text,
      sent_at: new Date(minute * 60_000).toISOString(),
    });
    const messages = [at(-1), at(20), at(25, "officer"), at(30, "citizen", "người bị thương nè"), at(61)];
    expect(besideShocking(messages)).toEqual([false, true, false, true, false]);
  });
});
