import { type BoxKeys, openBox, openWith, SealBroken, sealTo, sealWith } from "./box.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function sealJsonTo(publicKey: Uint8Array, value: unknown): Buffer {
  return sealTo(publicKey, encoder.encode(JSON.stringify(value)));
}

export function openJsonBox(keys: BoxKeys, sealed: Uint8Array): unknown {
  return JSON.parse(decoder.decode(openBox(keys, sealed)));
}

export function sealJsonWith(key: Uint8Array, value: unknown): Buffer {
  return sealWith(key, encoder.encode(JSON.stringify(value)));
}

export function openJsonWith(key: Uint8Array, sealed: Uint8Array): unknown {
  return JSON.parse(decoder.decode(openWith(key, sealed)));
}

/** As `openJsonWith`, but `undefined` for what is damaged or sealed under another key. */
export function openOrNothing(key: Uint8Array, sealed: Uint8Array): unknown {
  try {
    return openJsonWith(key, sealed);
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}

export function sealTextWith(key: Uint8Array, text: string): Buffer {
  return sealWith(key, encoder.encode(text));
}

export function openTextWith(key: Uint8Array, sealed: Uint8Array): string {
  return decoder.decode(openWith(key, sealed));
}
