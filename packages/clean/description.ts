import { keepsUnit } from "./units.ts";

/** A decoder's description made anew from the parts that a decoder needs. */

/** avcC: profile, lengths, parameter sets; what may follow them in high profiles is four bytes without a set. */
export function avcDescription(from: Uint8Array): Uint8Array {
  const out: number[] = [1, from[1] ?? 0, from[2] ?? 0, from[3] ?? 0, from[4] ?? 0xff];
  let at = 5;
  for (const type of [7, 8]) {
    const head = from[at] ?? 0;
    const count = type === 7 ? head & 0x1f : head;
    at += 1;
    const sets: Uint8Array[] = [];
    for (let n = 0; n < count; n += 1) {
      const length = ((from[at] ?? 0) << 8) | (from[at + 1] ?? 0);
      const set = from.subarray(at + 2, at + 2 + length);
      if (set.length !== length) throw new Error("a parameter set is cut off");
      if (((set[0] ?? 0) & 0x1f) === type) sets.push(set);
      at += 2 + length;
    }
    out.push(type === 7 ? 0xe0 | sets.length : sets.length);
    for (const set of sets) out.push(set.length >> 8, set.length & 0xff, ...set);
  }
  const isHigh = [100, 110, 122, 144].includes(from[1] ?? 0);
  if (isHigh && from.length >= at + 4) out.push(from[at] ?? 0, from[at + 1] ?? 0, from[at + 2] ?? 0, 0);
  return Uint8Array.from(out);
}

/** hvcC: only arrays of parameter sets; encoders put their name into an array of notes. */
export function hevcDescription(from: Uint8Array): Uint8Array {
  const arrays: number[][] = [];
  let at = 23;
  for (let n = from[22] ?? 0; n > 0; n -= 1) {
    const head = from[at] ?? 0;
    const count = ((from[at + 1] ?? 0) << 8) | (from[at + 2] ?? 0);
    at += 3;
    const sets: Uint8Array[] = [];
    for (let set = 0; set < count; set += 1) {
      const length = ((from[at] ?? 0) << 8) | (from[at + 1] ?? 0);
      const unit = from.subarray(at + 2, at + 2 + length);
      if (unit.length !== length) throw new Error("a parameter set is cut off");
      if (keepsUnit("hevc", unit)) sets.push(unit);
      at += 2 + length;
    }
    if (sets.length === 0) continue;
    const array = [head, sets.length >> 8, sets.length & 0xff];
    for (const set of sets) array.push(set.length >> 8, set.length & 0xff, ...set);
    arrays.push(array);
  }
  return Uint8Array.from([...from.subarray(0, 22), arrays.length, ...arrays.flat()]);
}

/** Vorbis carries its notes in the second of its three heads: that head is written anew, empty. */
export function vorbisDescription(from: Uint8Array): Uint8Array {
  const sizes: number[] = [];
  let at = 1;
  for (let n = 0; n < 2; n += 1) {
    let size = 0;
    for (let byte = 255; byte === 255; at += 1) size += byte = from[at] ?? 0;
    sizes.push(size);
  }
  const [first = 0, second = 0] = sizes;
  const identification = from.subarray(at, at + first);
  const setup = from.subarray(at + first + second);
  const comment = Buffer.concat([Buffer.from("\x03vorbis", "latin1"), Buffer.alloc(8), Buffer.from([1])]);
  if (identification.length >= 255 || from[0] !== 2) throw new Error("no vorbis heads");
  return Buffer.concat([
    Buffer.from([2, identification.length, comment.length]),
    identification,
    comment,
    setup,
  ]);
}

const FLAC_HEAD = 4 + 4 + 34;
/** FLAC: the one block that a decoder needs. */
export function flacDescription(from: Uint8Array): Uint8Array {
  const out = Uint8Array.from(from.subarray(0, FLAC_HEAD));
  if (out.length !== FLAC_HEAD || Buffer.from(out.subarray(0, 4)).toString("latin1") !== "fLaC")
    throw new Error("no flac head");
  out[4] = 0x80;
  return out;
}
