import { describe, expect, it } from "vitest";
import { peaksOf } from "./peaks.ts";

describe("the shape of a voice", () => {
  it("is as loud as the sound in each part, the loudest whole", () => {
    const samples = Float32Array.from([0, 0, 0.5, -0.5, 1, -1, 0.25, 0.25]);
    expect(peaksOf(samples, 4)).toEqual([0, 0.5, 1, 0.25]);
  });

  it("is flat for silence, and for less sound than parts", () => {
    expect(peaksOf(new Float32Array(100), 4)).toEqual([0, 0, 0, 0]);
    expect(peaksOf(Float32Array.from([1]), 3)).toEqual([1, 0, 0]);
    expect(peaksOf(new Float32Array(0), 2)).toEqual([0, 0]);
  });
});
