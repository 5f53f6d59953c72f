import { expect, it } from "vitest";
import type { ClockView } from "@keng/contract/console-api.ts";
import type { TipView } from "@keng/contract/console-tips.ts";
import { nextStep } from "./next-step.ts";

const clock: ClockView = {
  rule: "P03",
  started_at: "2026-11-24T10:00:00Z",
  due_at: "2026-11-24T10:30:00Z",
  met_at: null,
};
const tip: TipView = {
  id: "t",
  receipt_code: "KQ7-2M4P",
  state: "RECEIVED",
  matter: [],
  suggested_category: null,
  category: null,
  reasons: [],
  place: { hamlet: null, detail: null, point: null, latitude: null, longitude: null },
};
const quiet = {
  kind: "tip",
  emergency: null,
  set_aside: false,
  clock: null,
  waiting_for: "officer",
  channel: "zalo",
  tip_state: null,
  tip: null,
} as const;

it.each([
  ["an emergency before everything", { ...quiet, emergency: "open", clock }, "emergency"],
  ["nothing with what was set aside", { ...quiet, set_aside: true, clock }, "set_aside"],
  ["the first answer while its clock runs", { ...quiet, clock, tip }, "first_answer"],
  [
    "a kind, when the clock was met",
    { ...quiet, clock: { ...clock, met_at: clock.due_at }, tip },
    "category",
  ],
  [
    "an answer to a question in a thread that was once a report",
    { ...quiet, kind: "question", tip },
    "answer",
  ],
  [
    "the details that were asked for",
    { ...quiet, tip_state: "NEED_INFO", waiting_for: "citizen", tip },
    "need_info",
  ],
  ["an answer once the details came", { ...quiet, tip_state: "NEED_INFO", tip }, "answer"],
  [
    "waiting, when all is done here",
    { ...quiet, waiting_for: "citizen", tip: { ...tip, category: "GAM.CARD" } },
    "wait",
  ],
] as const)("the next step is %s", (_, thread, step) => {
  expect(nextStep(thread)).toBe(step);
});
