import { type BoxKeys, boxFor, openBoxOf, SealBroken } from "./box.ts";

/** A public key of one hour, as the side that opens with it hands it over. */
export type HourKey = { id: string; public_key: Uint8Array };

const decoder = new TextDecoder();

/** Says to the other side that this key is ours: nobody else could have sealed it so. */
export function vouch(own: BoxKeys, other: Uint8Array, key: HourKey): Buffer {
  const text = JSON.stringify({ id: key.id, key: Buffer.from(key.public_key).toString("base64") });
  return boxFor(own, other, Buffer.from(text));
}

/** The key that the other side vouches for under this id; undefined when it does not. */
export function vouched(own: BoxKeys, other: Uint8Array, id: string, said: Uint8Array): HourKey | undefined {
  try {
    const read = JSON.parse(decoder.decode(openBoxOf(own, other, said))) as { id?: unknown; key?: unknown };
    return read.id === id && typeof read.key === "string"
      ? { id, public_key: Buffer.from(read.key, "base64") }
      : undefined;
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}
