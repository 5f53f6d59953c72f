import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { cleanFile } from "./clean-file.ts";

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
    const cleaned = await cleanFile(original, "show");
    if (!cleaned.ok) throw new Error(cleaned.reason);
    expect(cleaned).toMatchObject({ mime: "image/jpeg", width: 640, height: 480 });
    for (const bytes of [cleaned.bytes, cleaned.thumb ?? Buffer.alloc(0)]) {
      expect(bytes.includes(MARK)).toBe(false);
      const { exif, xmp, iptc } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    }
  });

  it("leaves behind what hangs on a picture: a second file in the same bytes does not pass", async () => {
    const twofold = Buffer.concat([await photo(), Buffer.from(`PK\x03\x04 ${MARK} <script>`)]);
    const cleaned = await cleanFile(twofold, "show");
    if (!cleaned.ok) throw new Error(cleaned.reason);
    expect(cleaned.bytes.includes("PK\x03\x04")).toBe(false);
    expect(cleaned.bytes.includes("<script>")).toBe(false);
  });

  it("goes by what a thing is, not by what it is called", async () => {
    const refused = async (bytes: Buffer): Promise<string> => {
      const cleaned = await cleanFile(bytes, "show");
      return cleaned.ok ? cleaned.mime : cleaned.reason;
    };
    expect(await refused(Buffer.from("MZ\x90\x00 a program"))).toBe("type_refused");
    expect(await refused(Buffer.from("PK\x03\x04\x14\x00\x00\x00\x00\x00 an archive"))).toBe("type_refused");
    expect(await refused(Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj\n"))).toBe("broken");
    // words alone, whatever they call themselves, are drawn as pages
    expect(await refused(Buffer.from("not a picture"))).toBe("application/pdf");
    expect(await refused(Buffer.from([0, 1, 2, 0xff, 0xfe, 0, 7]))).toBe("broken");
    expect(await refused((await photo()).subarray(0, 400))).toBe("broken");
    expect(await refused(Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old Word file", "latin1"))).toBe(
      "not_cleanable_yet",
    );
  });
});
