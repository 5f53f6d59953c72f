import { describe, expect, it } from "vitest";
import { heldRows, withoutRepeats, type Held } from "./held-rows.ts";

const row = (id: string, minute: number, unread = false): Held => ({
  id,
  last_at: `2026-11-24T10:${String(minute).padStart(2, "0")}:00Z`,
  unread,
});
const ids = (rows: readonly Held[]): string => rows.map((one) => one.id).join(" ");

describe("rows while somebody is reading", () => {
  const shown = [row("b", 20), row("a", 10)];

  it("stay in their place when new ones arrive, which are counted", () => {
    const { rows, waiting } = heldRows(shown, [row("d", 40), row("c", 30), ...shown]);
    expect([ids(rows), waiting]).toEqual(["b a", 2]);
  });

  it("show their new contents in the old place, and count as waiting when they would jump", () => {
    const { rows, waiting } = heldRows(shown, [row("a", 30, true), row("b", 20)]);
    expect([ids(rows), waiting]).toEqual(["b a", 1]);
    expect(rows[1]?.unread).toBe(true);
  });

  it("keep a row that has left the list until the reader has left it too", () => {
    expect(ids(heldRows(shown, [row("a", 10)]).rows)).toBe("b a");
  });

  it("get further ones at the end when somebody scrolls down", () => {
    const { rows, waiting } = heldRows(shown, [...shown, row("z", 5), row("y", 4)]);
    expect([ids(rows), waiting]).toEqual(["b a z y", 0]);
  });

  it("are never shown twice", () => {
    expect(ids(withoutRepeats([row("a", 1), row("b", 1), row("a", 0)]))).toBe("a b");
  });
});
