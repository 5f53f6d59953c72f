import { describe, expect, it } from "vitest";
import { givenName, rowPill, urgencyOf, type Pilled } from "./pill.ts";

const now = Date.parse("2026-11-24T23:40:00+07:00");
const at = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();
const clock = (started: number, due: number, met: number | null = null) =>
  ({ rule: "P03", started_at: at(started), due_at: at(due), met_at: met === null ? null : at(met) }) as const;
const held = (id: string, name: string) => ({ officer_id: id, display_name: name, until: at(30) });
const quiet: Pilled = {
  emergency: null,
  clock: null,
  holder: null,
  waiting_for: "officer",
  channel: "zalo",
  set_aside: false,
};
const pill = (row: Partial<Pilled>) => rowPill({ ...quiet, ...row }, now, "me");

describe("the one pill of a row", () => {
  it("is missing when nothing matters now", () => expect(pill({})).toBeNull());

  it.each([
    [
      "an emergency that nobody took wins over a late clock",
      { emergency: "open", clock: clock(-60, -30) },
      "nobody_took",
      "alarm",
    ],
    [
      "an emergency says who handles it",
      { emergency: "taken", holder: held("h", "Trần Văn Hùng") },
      "handles",
      "alarm",
    ],
    [
      "a late clock wins over whoever holds the thread",
      { clock: clock(-56, -26), holder: held("l", "Lê Long") },
      "due",
      "red",
    ],
    ["a clock that is nearly over warns", { clock: clock(-18, 12) }, "due", "amber"],
    ["a thread set aside says so", { set_aside: true, clock: clock(-1, 100) }, "set_aside", "outline"],
    [
      "a colleague's thread names the colleague",
      { clock: clock(-1, 100), holder: held("l", "Lê Long") },
      "took",
      "outline",
    ],
    [
      "a clock with time left stays quiet",
      { clock: clock(-1, 413), holder: held("me", "Tâm") },
      "due",
      "quiet",
    ],
    [
      "a clock that was met says nothing",
      { clock: clock(-60, -30, -40), waiting_for: "citizen" },
      "waits_citizen",
      "outline",
    ],
    ["one's own thread says so", { holder: held("me", "Tâm") }, "mine", "outline"],
  ] as const)("%s", (_, row, what, tone) => {
    const shown = pill(row);
    expect([shown?.says.what, shown?.tone]).toEqual([what, tone]);
  });

  it("calls people by the last word of their name", () => {
    expect(givenName("Nguyễn Minh Tâm")).toBe("Tâm");
    expect(givenName(" Hùng ")).toBe("Hùng");
  });

  it("warns in the last quarter of a long clock and the second half of a short one", () => {
    expect(urgencyOf(clock(-100, 30), now)).toBe("soon");
    expect(urgencyOf(clock(-60, 60), now)).toBe("time");
    expect(urgencyOf(clock(-2, 1), now)).toBe("soon");
    expect(urgencyOf(clock(-1, 2), now)).toBe("time");
  });
});
