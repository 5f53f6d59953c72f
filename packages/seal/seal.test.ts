import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HOUR } from "@keng/core/time.ts";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import {
  boxFor,
  newBoxKeys,
  newKey,
  openBox,
  openBoxOf,
  openWith,
  SealBroken,
  sealTo,
  sealWith,
} from "./box.ts";
import { HourBoxes } from "./hour-boxes.ts";
import { openJsonBox } from "./json.ts";
import { OtherSide } from "./other-side.ts";
import { vouch, vouched } from "./vouch.ts";

const [one, two, other] = [newBoxKeys(), newBoxKeys(), newBoxKeys()];
const key = newKey();
const bytes = fc.uint8Array({ maxLength: 2_000 });

function changed(sealed: Uint8Array, place: number): Buffer {
  const copy = Buffer.from(sealed);
  const at = place % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (place % 8));
  return copy;
}

describe("whatever is sealed", () => {
  it("comes out as it went in, and never after one bit was changed or cut off", () => {
    fc.assert(
      fc.property(bytes, fc.nat(), (said, place) => {
        const boxes: [Buffer, (sealed: Uint8Array) => Buffer][] = [
          [sealTo(one.public_key, said), (sealed) => openBox(one, sealed)],
          [sealWith(key, said), (sealed) => openWith(key, sealed)],
          [boxFor(one, two.public_key, said), (sealed) => openBoxOf(two, one.public_key, sealed)],
        ];
        for (const [sealed, open] of boxes) {
          expect(open(sealed).equals(said)).toBe(true);
          expect(() => open(changed(sealed, place))).toThrow(SealBroken);
          expect(() => open(sealed.subarray(0, place % sealed.length))).toThrow(SealBroken);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is opened by nobody else", () => {
    fc.assert(
      fc.property(bytes, (said) => {
        expect(() => openBox(two, sealTo(one.public_key, said))).toThrow(SealBroken);
        expect(() => openWith(newKey(), sealWith(key, said))).toThrow(SealBroken);
        expect(() => openBoxOf(other, one.public_key, boxFor(one, two.public_key, said))).toThrow(SealBroken);
      }),
      { numRuns: 100 },
    );
  });

  it("never uses a nonce twice", () => {
    const nonces = Array.from({ length: 2_000 }, () =>
      sealWith(key, new Uint8Array()).toString("hex", 0, 24),
    );
    expect(new Set(nonces).size).toBe(nonces.length);
  });
});

describe("keys of an hour", () => {
  const folder = mkdtempSync(join(tmpdir(), "keng-hours-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (hour: number) => () => new Date(hour * HOUR + 1);

  it("are vouched for by the side that opens with them, under one id and for the other side alone", () => {
    const said = vouch(one, two.public_key, { id: "a", public_key: other.public_key });
    expect(vouched(two, one.public_key, "a", said)?.public_key).toEqual(Buffer.from(other.public_key));
    expect(vouched(two, one.public_key, "b", said)).toBeUndefined();
    expect(vouched(other, one.public_key, "a", said)).toBeUndefined();
    expect(vouched(two, other.public_key, "a", said)).toBeUndefined();
    expect(vouched(two, one.public_key, "a", changed(said, 70))).toBeUndefined();
  });

  it("open what the other side seals until they are destroyed, also for another process", () => {
    const own = new HourBoxes(folder, one, two.public_key);
    const there = new OtherSide(two, one.public_key);
    const made = own.make(at(10));
    const { key_id, sealed } = there.seal(made, { text: "Có đánh bạc" });
    expect(key_id).toBe(made.id);
    const again = new HourBoxes(folder, one, two.public_key);
    const keys = again.find(made.id);
    expect(keys && openJsonBox(keys, sealed)).toEqual({ text: "Có đánh bạc" });
    expect(() => openJsonBox(one, sealed)).toThrow(SealBroken);
    expect(again.past(at(10))).toEqual([]);
    expect(again.past(at(11))).toEqual([made.id]);
    again.destroy(made.id);
    again.destroy(made.id);
    expect(new HourBoxes(folder, one, two.public_key).find(made.id)).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });
});
