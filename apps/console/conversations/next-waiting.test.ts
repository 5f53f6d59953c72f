import { describe, expect, it } from "vitest";
import { nextWaiting } from "./next-waiting.ts";

const until = "2026-11-24T14:00:00+07:00";
const row = (id: string, more: Partial<Parameters<typeof nextWaiting>[0][number]> = {}) => ({
  id,
  waiting_for: "officer" as const,
  set_aside: false,
  holder: null,
  ...more,
});

describe("the thread after the one that was answered", () => {
  const rows = [
    row("a"),
    row("b"),
    row("c", { waiting_for: "citizen" }),
    row("d", { holder: { officer_id: "other", display_name: "Hùng", until } }),
    row("e", { set_aside: true }),
    row("f", { holder: { officer_id: "me", display_name: "Tâm", until } }),
  ];

  it("is the next below that waits and that nobody else holds", () => {
    expect(nextWaiting(rows, "a", "me")).toBe("b");
    expect(nextWaiting(rows, "b", "me")).toBe("f");
  });

  it("is looked for from the top again when nothing waits below, and is never the same one", () => {
    expect(nextWaiting(rows, "f", "me")).toBe("a");
    expect(nextWaiting([row("a")], "a", "me")).toBeNull();
  });

  it("is the first that waits when the open one is not in the list", () => {
    expect(nextWaiting(rows, "z", "me")).toBe("a");
  });
});
