import { randomBytes, randomFillSync } from "node:crypto";
import sodium from "libsodium-wrappers";

await sodium.ready;

/** A key pair of one side of the wall. The public half is handed to the other side. */
export type BoxKeys = { public_key: Uint8Array; private_key: Uint8Array };

export function newBoxKeys(): BoxKeys {
  const pair = sodium.crypto_box_keypair();
  return { public_key: pair.publicKey, private_key: pair.privateKey };
}

export function newKey(): Uint8Array {
  return randomBytes(sodium.crypto_secretbox_KEYBYTES);
}

/** Seals bytes to a public key: who seals cannot open again (libsodium sealed box). */
export function sealTo(publicKey: Uint8Array, bytes: Uint8Array): Buffer {
  return Buffer.from(sodium.crypto_box_seal(bytes, publicKey));
}

/** Opens a sealed box. Throws `SealBroken` when it is not for these keys or was changed. */
export function openBox(keys: BoxKeys, sealed: Uint8Array): Buffer {
  try {
    return Buffer.from(sodium.crypto_box_seal_open(sealed, keys.public_key, keys.private_key));
  } catch {
    throw new SealBroken();
  }
}

const NONCE = sodium.crypto_secretbox_NONCEBYTES;
const nonces = Buffer.alloc(NONCE * 128);
let used = nonces.length;

/** Seals bytes so that the other side sees who did: authenticated by both key pairs (crypto_box, its nonce first). */
export function boxFor(own: BoxKeys, other: Uint8Array, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(sodium.crypto_box_NONCEBYTES);
  return Buffer.concat([nonce, sodium.crypto_box_easy(bytes, nonce, other, own.private_key)]);
}

/** Opens what one of these two sides sealed for the other. Throws `SealBroken` when nobody of them did. */
export function openBoxOf(own: BoxKeys, other: Uint8Array, sealed: Uint8Array): Buffer {
  const length = sodium.crypto_box_NONCEBYTES;
  try {
    return Buffer.from(
      sodium.crypto_box_open_easy(
        sealed.subarray(length),
        sealed.subarray(0, length),
        other,
        own.private_key,
      ),
    );
  } catch {
    throw new SealBroken();
  }
}

/**
 * Random bytes, each run given out once. They come from Node.js and many at a time: libsodium's own generator asks for
 * four bytes at a time, and asking for each nonce costs as much as half a sealing.
 */
function newNonce(): Buffer {
  if (used === nonces.length) {
    randomFillSync(nonces);
    used = 0;
  }
  const nonce = Buffer.from(nonces.subarray(used, used + NONCE));
  used += NONCE;
  return nonce;
}

/** Seals bytes under a symmetric key: nonce, then XSalsa20-Poly1305. */
export function sealWith(key: Uint8Array, bytes: Uint8Array): Buffer {
  const nonce = newNonce();
  return Buffer.concat([nonce, sodium.crypto_secretbox_easy(bytes, nonce, key)]);
}

export function openWith(key: Uint8Array, sealed: Uint8Array): Buffer {
  const length = sodium.crypto_secretbox_NONCEBYTES;
  try {
    return Buffer.from(
      sodium.crypto_secretbox_open_easy(sealed.subarray(length), sealed.subarray(0, length), key),
    );
  } catch {
    throw new SealBroken();
  }
}

/** The message says nothing of what was sealed. */
export class SealBroken extends Error {
  constructor() {
    super("a seal could not be opened");
    this.name = "SealBroken";
  }
}
