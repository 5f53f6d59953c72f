import { MOST_AT_ONCE } from "@keng/contract/set-aside.ts";
import { describe, expect, it } from "vitest";
import type { Chosen } from "./act-on-all.ts";
import { ranged, stillThere, toggled } from "./chosen.ts";

const row = (n: number, unread = false): Chosen => ({ id: `t${n}`, label: `L${n}`, unread });
const rows = Array.from({ length: 150 }, (_, n) => row(n));
const ids = (chosen: readonly Chosen[] | false) => (chosen === false ? false : chosen.map(({ id }) => id));

describe("ticking threads of the list", () => {
  it("ticks a thread and takes the tick away", () => {
    const one = toggled([], row(3)) || [];
    expect(ids(one)).toEqual(["t3"]);
    expect(ids(toggled(one, row(3)))).toEqual([]);
  });

  it("ticks everything between two, whichever is above, and leaves what was ticked before", () => {
    expect(ids(ranged([row(9)], rows, "t4", "t2"))).toEqual(["t9", "t2", "t3", "t4"]);
    expect(ids(ranged([], rows, null, "t2"))).toEqual(["t2"]);
    expect(ids(ranged([], rows, "gone", "t2"))).toEqual(["t2"]);
    expect(ids(ranged([row(1)], rows, "t1", "gone"))).toEqual(["t1"]);
  });

  it("stops at a hundred", () => {
    const full = ranged([], rows, "t0", "t149");
    expect(full).toHaveLength(MOST_AT_ONCE);
    expect(toggled(full, row(149))).toBe(false);
    expect(ids(toggled(full, row(0)))).toHaveLength(MOST_AT_ONCE - 1);
  });

  it("forgets what has left the list and knows what was read meanwhile", () => {
    const before = [row(1, true), row(2)];
    expect(stillThere(before, [row(2), row(1, true)])).toBe(before);
    expect(stillThere(before, [row(1)])).toEqual([row(1)]);
  });
});
