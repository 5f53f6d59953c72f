import { describe, expect, it } from "vitest";
import { newBoxKeys, newKey, openBox, openWith, SealBroken, sealTo, sealWith } from "./box.ts";

const bytes = new TextEncoder().encode("Có đánh bạc ở ấp 3");

describe("seals", () => {
  it("open for the side they were sealed to and for nobody else", () => {
    const keys = newBoxKeys();
    const sealed = sealTo(keys.public_key, bytes);
    expect(openBox(keys, sealed).toString()).toBe("Có đánh bạc ở ấp 3");
    expect(() => openBox(newBoxKeys(), sealed)).toThrow(SealBroken);
  });

  it("refuse what was changed by one bit", () => {
    const key = newKey();
    const sealed = sealWith(key, bytes);
    expect(openWith(key, sealed).toString()).toBe("Có đánh bạc ở ấp 3");
    sealed[30] = (sealed[30] ?? 0) ^ 1;
    expect(() => openWith(key, sealed)).toThrow(SealBroken);
    expect(() => openWith(key, new Uint8Array(3))).toThrow(SealBroken);
  });
});
