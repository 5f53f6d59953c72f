import { newId } from "@keng/core/ids.ts";
import type { AlarmView } from "@keng/contract/console-shifts.ts";
import { describe, expect, it } from "vitest";
import { longest, stripsOf } from "./shown.ts";

const unit = { id: newId(), name_vi: "Công an xã Thử", name_en: "Test commune", duty_phone: null };
const alarm = (more: Partial<AlarmView>): AlarmView => ({
  ids: [newId()],
  what: "late",
  told: "duty",
  at: "2026-11-24T05:30:00Z",
  since: "2026-11-24T05:00:00Z",
  unit,
  conversation: { id: newId(), label: "7K2M" },
  note_id: null,
  steps: [],
  ...more,
});

describe("the strip of alarms", () => {
  it("says one line for all late threads, with the longest wait", () => {
    const [strip, ...others] = stripsOf([alarm({}), alarm({ since: "2026-11-24T04:00:00Z" })]);
    expect(others).toEqual([]);
    expect(strip?.alarms).toHaveLength(2);
    expect(strip && longest(strip.alarms)).toBe("2026-11-24T04:00:00Z");
  });

  it("leaves an emergency to the banner, unless the officer has no right to the thread", () => {
    expect(stripsOf([alarm({ what: "emergency" })])).toEqual([]);
    expect(stripsOf([alarm({ what: "emergency", conversation: null })])).toMatchObject([
      { kind: "emergency" },
    ]);
  });

  it("says a line for each unit below, and for each note that nobody signs", () => {
    const other = { ...unit, id: newId() };
    const kinds = stripsOf([
      alarm({ conversation: null }),
      alarm({ conversation: null, unit: other }),
      alarm({ what: "unsigned", conversation: null, note_id: newId() }),
    ]).map((strip) => strip.kind);
    expect(kinds).toEqual(["late_above", "late_above", "unsigned"]);
  });
});
