/** What lies inside the packets of a film beside its pictures: notes of encoder and camera. Everything here takes them out. */

export type Framing = { of: "length"; size: number } | { of: "start_code" };

/** Pictures, parameter sets, delimiters; no notes (SEI), no filling, nothing unspecified. */
const AVC_KEPT = new Set([1, 2, 3, 4, 5, 7, 8, 9, 10, 11]);
const hevcKept = (type: number): boolean =>
  type <= 9 || (type >= 16 && type <= 21) || (type >= 32 && type <= 37);
const AVC_FILLER = 12;

export function keepsUnit(codec: "avc" | "hevc", unit: Uint8Array): boolean {
  const head = unit[0] ?? 0;
  return codec === "avc"
    ? (head & 0x1f) !== AVC_FILLER && AVC_KEPT.has(head & 0x1f)
    : unit.length > 1 && hevcKept((head >> 1) & 0x3f);
}

/** The packet without notes, in the framing that it came in. Empty when nothing but notes was in it. */
export function withoutNotes(codec: "avc" | "hevc", packet: Uint8Array, framing: Framing): Uint8Array {
  const kept = unitsOf(packet, framing).filter((unit) => keepsUnit(codec, unit));
  const size = framing.of === "length" ? framing.size : 4;
  const out = new Uint8Array(kept.reduce((sum, unit) => sum + size + unit.length, 0));
  let at = 0;
  for (const unit of kept) {
    if (framing.of === "length")
      for (let byte = 0; byte < size; byte += 1)
        out[at + byte] = (unit.length >>> (8 * (size - 1 - byte))) & 0xff;
    else out[at + 3] = 1;
    out.set(unit, at + size);
    at += size + unit.length;
  }
  return out;
}

function unitsOf(packet: Uint8Array, framing: Framing): Uint8Array[] {
  return framing.of === "length" ? byLength(packet, framing.size) : byStartCode(packet);
}

function byLength(packet: Uint8Array, size: number): Uint8Array[] {
  const units: Uint8Array[] = [];
  for (let at = 0; at < packet.length;) {
    let length = 0;
    for (let byte = 0; byte < size; byte += 1) length = length * 256 + (packet[at + byte] ?? 0);
    at += size;
    if (length === 0) continue;
    if (at + length > packet.length) throw new Error("a unit is longer than its packet");
    units.push(packet.subarray(at, at + length));
    at += length;
  }
  return units;
}

function byStartCode(packet: Uint8Array): Uint8Array[] {
  const starts: number[] = [];
  for (let at = 0; at + 2 < packet.length; at += 1)
    if (packet[at] === 0 && packet[at + 1] === 0 && packet[at + 2] === 1) starts.push(at + 3);
  return starts.map((start, n) => {
    let end = (starts[n + 1] ?? packet.length + 3) - 3;
    while (end > start && packet[end - 1] === 0) end -= 1;
    return packet.subarray(start, end);
  });
}

/** How the units of a film are framed, by its decoder's description. */
export function framingOf(codec: "avc" | "hevc", description: Uint8Array | null): Framing {
  if (description === null) return { of: "start_code" };
  const size = ((description[codec === "avc" ? 4 : 21] ?? 3) & 3) + 1;
  return { of: "length", size };
}

const AV1_NOTES = new Set([5, 8, 15]);

/** AV1: the packet without metadata, tile lists and padding. */
export function withoutAv1Notes(packet: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  for (let at = 0; at < packet.length;) {
    const head = packet[at] ?? 0;
    const type = (head >> 3) & 15;
    let from = at + 1 + ((head >> 2) & 1);
    let end = packet.length;
    if ((head & 2) !== 0) {
      let length = 0;
      for (let shift = 0; shift < 56; shift += 7) {
        const byte = packet[from] ?? 0;
        from += 1;
        length += (byte & 0x7f) * 2 ** shift;
        if (byte < 0x80) break;
      }
      end = from + length;
      if (end > packet.length) throw new Error("a unit is longer than its packet");
    }
    if (!AV1_NOTES.has(type)) kept.push(packet.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}
