import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { cleanMedia } from "./clean.ts";
import { isAllowedHost } from "./fetch.client.ts";

const MARK = "KENGCANARY";
const canvas = { create: { width: 640, height: 480, channels: 3, background: "#224466" } } as const;

async function photo(): Promise<Buffer> {
  return sharp(canvas)
    .jpeg()
    .withExif({
      IFD0: { Make: MARK, Model: MARK, Artist: MARK, Copyright: MARK },
      IFD2: { BodySerialNumber: MARK },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "10/1 53/1 0/1" },
    })
    .toBuffer();
}

describe("cleaning of pictures", () => {
  it("draws a picture anew: neither it nor its small copy holds a byte of metadata", async () => {
    const original = await photo();
    expect(original.includes(MARK)).toBe(true);
    const cleaned = await cleanMedia("image", original);
    if (!cleaned.ok) throw new Error(cleaned.reason);
    expect(cleaned).toMatchObject({ mime: "image/jpeg", width: 640, height: 480 });
    for (const bytes of [cleaned.bytes, cleaned.thumb]) {
      expect(bytes.includes(MARK)).toBe(false);
      const { exif, xmp, iptc } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    }
  });

  it("goes by what a thing is, not by what it is called", async () => {
    expect(await cleanMedia("image", Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj\n"))).toEqual({
      ok: false,
      reason: "type_refused",
    });
    expect(await cleanMedia("image", Buffer.from("not a picture"))).toEqual({ ok: false, reason: "broken" });
    expect(await cleanMedia("image", (await photo()).subarray(0, 400))).toEqual({
      ok: false,
      reason: "broken",
    });
    expect(await cleanMedia("video", await photo())).toEqual({ ok: false, reason: "not_cleanable_yet" });
    expect(await cleanMedia("file", await photo())).toEqual({ ok: false, reason: "not_cleanable_yet" });
  });
});

describe("hosts of media", () => {
  const hosts = [".zdn.vn", "127.0.0.1:4002"];
  it.each([
    ["https://photo.talk.zdn.vn/a.jpg", false, true],
    ["https://zdn.vn.evil.example/a.jpg", false, false],
    ["https://evilzdn.vn/a.jpg", false, false],
    ["http://photo.zdn.vn/a.jpg", false, false],
    ["http://127.0.0.1:4002/cdn/a", true, true],
    ["http://127.0.0.1:5432/", true, false],
    ["http://127.0.0.1:4002/cdn/a", false, false],
    ["https://user:pw@photo.zdn.vn/a", false, false],
    ["file:///etc/passwd", true, false],
  ])("%s (plain http allowed: %s) → %s", (address, allowHttp, allowed) => {
    expect(isAllowedHost(new URL(address), hosts, allowHttp)).toBe(allowed);
  });
});
