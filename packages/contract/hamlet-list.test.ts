import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHamletList } from "./hamlet-list.ts";
import { MOST_HAMLETS, metresBetween, nearest } from "./near.ts";

describe("a pasted list of hamlets", () => {
  it("is read line by line, with a comma or a dot in numbers, from a text or from a table", () => {
    expect(
      readHamletList("Ấp 1; 10,8912; 106,4011\n\n  Ấp  2 ;10.88°; 106.41 \r\nẤp 3\t10.87\t106.42\n"),
    ).toEqual({
      hamlets: [
        { name: "Ấp 1", latitude: 10.8912, longitude: 106.4011 },
        { name: "Ấp 2", latitude: 10.88, longitude: 106.41 },
        { name: "Ấp 3", latitude: 10.87, longitude: 106.42 },
      ],
      wrong: [],
    });
  });

  it("says of each wrong line which it is and why, and keeps the others", () => {
    const text = [
      "Ấp 1; 10.89; 106.40",
      "Ấp 2; 10.89",
      "; 10.89; 106.40",
      "Ấp 4; mười; 106.40",
      "Ấp 5; 106.40; 10.89",
      "Ấp 6; 48.85; 2.35",
      "ấp  1; 10.90; 106.41",
    ].join("\n");
    const { hamlets, wrong } = readHamletList(text);
    expect(hamlets.map((one) => one.name)).toEqual(["Ấp 1"]);
    expect(wrong).toEqual([
      { line: 2, why: "parts" },
      { line: 3, why: "name" },
      { line: 4, why: "number" },
      { line: 5, why: "swapped" },
      { line: 6, why: "outside" },
      { line: 7, why: "twice" },
    ]);
  });

  it("takes no more than a commune can have", () => {
    const lines = Array.from({ length: MOST_HAMLETS + 1 }, (_, at) => `Ấp ${at}; 10.8; 106.4`);
    expect(readHamletList(lines.join("\n")).wrong).toEqual([{ line: MOST_HAMLETS + 1, why: "too_many" }]);
  });

  it("is read whatever somebody pastes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { hamlets, wrong } = readHamletList(text);
        expect(hamlets.length + wrong.length).toBeLessThanOrEqual(text.split("\n").length + text.length);
      }),
    );
  });
});

describe("the nearest hamlet", () => {
  it("is told by metres on the ground, not by degrees", () => {
    const here = { latitude: 10.88, longitude: 106.41 };
    const north = { name: "bắc", latitude: 10.8899, longitude: 106.41 };
    const east = { name: "đông", latitude: 10.88, longitude: 106.42 };
    expect(nearest(here, [north, east])?.spot.name).toBe("đông");
    expect(metresBetween(here, east)).toBeCloseTo(1093, -1);
    expect(nearest(here, [])).toBeUndefined();
  });
});
