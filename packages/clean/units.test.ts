import { describe, expect, it } from "vitest";
import { withoutFilling } from "./aac.ts";
import { avcDescription, flacDescription, hevcDescription, vorbisDescription } from "./description.ts";
import { framingOf, withoutAv1Notes, withoutNotes } from "./units.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const words = (text: string): number[] => [...Buffer.from(text)];
const holds = (data: Uint8Array, text: string): boolean => Buffer.from(data).includes(text);

describe("what lies between the pictures of a film", () => {
  it("loses its notes, in the framing that it came in", () => {
    const picture = [0x65, 1, 2, 3];
    const note = [0x06, 5, ...words("x264 by somebody")];
    const framed = bytes(0, 0, 0, note.length, ...note, 0, 0, 0, picture.length, ...picture);
    expect([...withoutNotes("avc", framed, { of: "length", size: 4 })]).toEqual([0, 0, 0, 4, ...picture]);
    const started = bytes(0, 0, 0, 1, ...note, 0, 0, 1, ...picture);
    expect([...withoutNotes("avc", started, { of: "start_code" })]).toEqual([0, 0, 0, 1, ...picture]);
    expect(() => withoutNotes("avc", bytes(0, 0, 9, 9, 1), { of: "length", size: 4 })).toThrow("longer");
  });

  it("loses them in H.265 and AV1 too", () => {
    const picture = [0x26, 1, 7];
    const note = [39 << 1, 1, ...words("mark")];
    const framed = bytes(0, note.length, ...note, 0, picture.length, ...picture);
    expect([...withoutNotes("hevc", framed, { of: "length", size: 2 })]).toEqual([0, 3, ...picture]);
    const frame = [(6 << 3) | 2, 2, 8, 9];
    const metadata = [(5 << 3) | 2, 4, ...words("mark")];
    expect([...withoutAv1Notes(bytes(...metadata, ...frame))]).toEqual(frame);
  });

  it("is framed as the description says", () => {
    expect(framingOf("avc", null)).toEqual({ of: "start_code" });
    expect(framingOf("avc", bytes(1, 66, 0, 30, 0xfd))).toEqual({ of: "length", size: 2 });
  });
});

describe("a description of how to decode", () => {
  it("keeps parameter sets and nothing behind them", () => {
    const set = [0x67, 66, 0, 30];
    const told = bytes(1, 66, 0, 30, 0xff, 0xe1, 0, 4, ...set, 1, 0, 2, 0x68, 9, ...words("mark"));
    const clean = avcDescription(told);
    expect(holds(clean, "mark")).toBe(false);
    expect([...clean]).toEqual([1, 66, 0, 30, 0xff, 0xe1, 0, 4, ...set, 1, 0, 2, 0x68, 9]);
    expect(() => avcDescription(bytes(1, 66, 0, 30, 0xff, 0xe1, 0, 90, 1))).toThrow("cut off");
  });

  it("loses the array in which H.265 encoders write their name", () => {
    const head = [...Array.from({ length: 22 }, () => 0), 2];
    const note = [39 << 1, 1, ...words("mark")];
    const told = bytes(...head, 32, 0, 1, 0, 3, 32 << 1, 1, 5, 39, 0, 1, 0, note.length, ...note);
    const clean = hevcDescription(told);
    expect(holds(clean, "mark")).toBe(false);
    expect([...clean.subarray(22)]).toEqual([1, 32, 0, 1, 0, 3, 32 << 1, 1, 5]);
  });

  it("has an empty comment for Vorbis and one block for FLAC", () => {
    const comment = [3, ...words("vorbis"), ...words("mark mark mark")];
    const clean = vorbisDescription(bytes(2, 3, comment.length, 1, 2, 3, ...comment, 5, 6));
    expect(holds(clean, "mark")).toBe(false);
    expect([...clean.subarray(0, 6)]).toEqual([2, 3, 16, 1, 2, 3]);
    expect([...clean.subarray(-2)]).toEqual([5, 6]);
    const flac = bytes(
      ...words("fLaC"),
      0,
      0,
      0,
      34,
      ...Array.from({ length: 34 }, () => 1),
      ...words("mark"),
    );
    expect(flacDescription(flac)).toHaveLength(42);
    expect(flacDescription(flac)[4]).toBe(0x80);
  });
});

describe("filling of AAC", () => {
  it("is overwritten where it stands before the sound, and the sound stays", () => {
    const text = words("by a phone");
    // 110: filling, 1010: ten bytes, four bits of kind 0, and the words half a byte on
    const bits = `1101010${text.map((byte) => byte.toString(2).padStart(8, "0")).join("")}0001010101`;
    const packet = bytes(
      ...(bits.match(/.{1,8}/g) ?? []).map((part) => Number.parseInt(part.padEnd(8, "0"), 2)),
    );
    const clean = withoutFilling(bytes(0xd4, 0, ...packet.subarray(2)));
    expect(clean).toHaveLength(packet.length);
    expect(clean[clean.length - 1]).toBe(packet[packet.length - 1]);
    expect([...clean.subarray(1, 10)].every((byte) => byte === 0)).toBe(true);
  });
});
