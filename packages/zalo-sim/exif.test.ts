import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { withoutExif } from "./exif.ts";
import { createDice } from "./faults.ts";

const sample = (name: string) => readFileSync(new URL(`./samples/${name}`, import.meta.url));

it.each([
  ["pho-dem.jpg", "SN-PHO-0017"],
  ["ngo-nho.jpg", "SN-NGO-0023"],
  ["xe-may.jpg", "SN-XE-0031"],
])("the sample %s carries the serial of its camera, until its EXIF is taken away", (name, serial) => {
  const picture = sample(name);
  expect(picture.includes(serial)).toBe(true);
  const bare = Buffer.from(withoutExif(picture));
  expect(bare.includes(serial)).toBe(false);
  expect(bare.length).toBeLessThan(picture.length);
  expect(bare.subarray(0, 2)).toEqual(picture.subarray(0, 2));
});

it("what is no JPEG stays as it is", () => {
  const png = sample("man-hinh.png");
  expect(withoutExif(png)).toBe(png);
});

it("chance repeats itself with the same seed and comes as often as it should", () => {
  const rolls = (seed: number) => {
    const dice = createDice(seed);
    return Array.from({ length: 1000 }, () => dice(0.2));
  };
  expect(rolls(5)).toEqual(rolls(5));
  expect(rolls(5)).not.toEqual(rolls(6));
  const hits = rolls(5).filter(Boolean).length;
  expect(hits).toBeGreaterThan(150);
  expect(hits).toBeLessThan(250);
});
