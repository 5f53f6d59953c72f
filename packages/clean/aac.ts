/**
 * AAC lets an encoder hide words before the sound: filling and data streams. They are overwritten with zeros where they
 * stand before the first sound of a packet, which is where encoders put their name. What follows the sound would have
 * to be decoded to be found.
 */
export function withoutFilling(packet: Uint8Array): Uint8Array {
  const out = Uint8Array.from(packet);
  let at = 0;
  const bits = (count: number): number => {
    let value = 0;
    for (let n = 0; n < count; n += 1, at += 1)
      value = value * 2 + (((out[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
    return value;
  };
  const wipe = (count: number): void => {
    for (let n = 0; n < count && at < out.length * 8; n += 1, at += 1)
      out[at >> 3] = (out[at >> 3] ?? 0) & ~(1 << (7 - (at & 7)));
  };
  while (at + 16 < out.length * 8) {
    const element = bits(3);
    if (element === FILL) {
      let count = bits(4);
      if (count === 15) count += bits(8) - 1;
      const kind = at;
      const extension = count === 0 ? 0 : bits(4);
      at = kind;
      // the higher half of the sound travels as an extension, and stays
      if (extension > 2) return out;
      wipe(count * 8);
    } else if (element === DATA) {
      bits(4);
      const isAligned = bits(1) === 1;
      let count = bits(8);
      if (count === 255) count += bits(8);
      if (isAligned) at = (at + 7) & ~7;
      wipe(count * 8);
    } else return out;
  }
  return out;
}

const FILL = 6;
const DATA = 4;
