import decode from "@audio/decode-amr";
import { type Cleaned, NOTHING_MORE, refused } from "./cleaned.ts";

/** Browsers play no AMR: the sound alone, as WAV. The decoder gives nothing, and says nothing, when it is not AMR. */
export async function asWave(bytes: Buffer): Promise<Cleaned> {
  const { channelData, sampleRate } = await decode(bytes);
  const [samples] = channelData;
  if (samples === undefined || samples.length === 0 || sampleRate === 0) return refused("broken");
  const duration_ms = Math.round((samples.length / sampleRate) * 1000);
  return {
    ok: true,
    ...NOTHING_MORE,
    mime: "audio/wav",
    bytes: wave(samples, sampleRate),
    duration_ms,
    has_sound: true,
  };
}

function wave(samples: Float32Array, rate: number): Buffer {
  const size = samples.length * 2;
  const out = Buffer.alloc(44 + size);
  out.write("RIFF", 0, "latin1");
  out.writeUInt32LE(36 + size, 4);
  out.write("WAVEfmt ", 8, "latin1");
  out.writeUInt32LE(16, 16);
  out.writeUInt16LE(1, 20);
  out.writeUInt16LE(1, 22);
  out.writeUInt32LE(rate, 24);
  out.writeUInt32LE(rate * 2, 28);
  out.writeUInt16LE(2, 32);
  out.writeUInt16LE(16, 34);
  out.write("data", 36, "latin1");
  out.writeUInt32LE(size, 40);
  for (const [at, value] of samples.entries())
    out.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value)) * 32767), 44 + at * 2);
  return out;
}
