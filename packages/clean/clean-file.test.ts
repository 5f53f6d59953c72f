import { readFileSync } from "node:fs";
import { Input, BufferSource, ALL_FORMATS } from "mediabunny";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import type { CleanedFile } from "./cleaned.ts";
import { cleanFile } from "./clean-file.ts";

const sample = (name: string): Buffer =>
  readFileSync(new URL(`../zalo-sim/samples/${name}`, import.meta.url));

async function shown(bytes: Buffer): Promise<CleanedFile> {
  const cleaned = await cleanFile(bytes, "show");
  if (!cleaned.ok) throw new Error(cleaned.reason);
  return cleaned;
}

describe("cleaning of films and voices", () => {
  it("packs a film anew: place, telephone and encoder are gone, pictures and sound are there", async () => {
    const original = sample("quay-lai.mp4");
    for (const mark of ["+10.7640", "Phone 7", "x264", "Lavc"]) expect(original.includes(mark)).toBe(true);
    const cleaned = await shown(original);
    expect(cleaned).toMatchObject({ mime: "video/mp4", width: 480, height: 360, has_sound: true });
    expect(cleaned.duration_ms).toBeGreaterThan(2500);
    for (const mark of ["+10.7640", "Phone 7", "Simulated", "x264", "Lavc", "Lavf", "udta", "meta", "uuid"])
      expect(cleaned.bytes.includes(mark)).toBe(false);
    const input = new Input({ source: new BufferSource(cleaned.bytes), formats: ALL_FORMATS });
    expect((await input.getTracks()).map((track) => track.type).toSorted()).toEqual(["audio", "video"]);
  });

  it("gives the same bytes each time: not even the moment of cleaning is written down", async () => {
    const one = await shown(sample("quay-lai.mp4"));
    const other = await shown(sample("quay-lai.mp4"));
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });

  it("gives a voice of each kind a form that browsers play", async () => {
    expect(await shown(sample("ghi-am.m4a"))).toMatchObject({ mime: "audio/mp4", has_sound: true });
    const amr = await shown(sample("ghi-am.amr"));
    expect(amr).toMatchObject({ mime: "audio/wav", has_sound: true });
    expect(amr.duration_ms).toBeGreaterThan(5000);
    expect(amr.bytes.subarray(0, 4).toString("latin1")).toBe("RIFF");
  });

  it("takes a film that is cut off for broken, or for what is left of it, and never fails", async () => {
    const film = sample("quay-lai.mp4");
    for (const part of [0.1, 0.5, 0.9]) {
      const cleaned = await cleanFile(film.subarray(0, Math.floor(film.length * part)), "show");
      expect(cleaned.ok || cleaned.reason).toBeOneOf([true, "broken"]);
    }
    expect(await cleanFile(sample("ghi-am.amr").subarray(0, 7), "show")).toEqual({
      ok: false,
      reason: "broken",
    });
  });
});

describe("the process that cleans", () => {
  const wide = { create: { width: 9000, height: 8000, channels: 3, background: "#224466" } } as const;

  it("is ended when it takes too long or too much memory, says so, and the next file has a new one", async () => {
    const picture = await sharp(wide).png({ compressionLevel: 1 }).toBuffer();
    const gaveUp = { ok: false, reason: "too_heavy" };
    expect(await cleanFile(picture, "show", { ms: 40, memory_mb: 900 })).toEqual(gaveUp);
    expect(await cleanFile(picture, "show", { ms: 60_000, memory_mb: 60 })).toEqual(gaveUp);
    expect(await shown(sample("ghi-am.m4a"))).toMatchObject({ mime: "audio/mp4" });
  });

  it("takes several at once and gives each its own", async () => {
    const names = ["pho-dem.jpg", "ghi-am.m4a", "quay-lai.mp4", "xe-may.jpg", "ghi-am.amr"];
    const cleaned = await Promise.all(names.map((name) => shown(sample(name))));
    expect(cleaned.map((one) => one.mime)).toEqual([
      "image/jpeg",
      "audio/mp4",
      "video/mp4",
      "image/jpeg",
      "audio/wav",
    ]);
  });
});
