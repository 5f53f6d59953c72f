import { Encrypter } from "age-encryption";

/**
 * Seals bytes with age to the key holders' recipients: names, avatars, phones, originals of media. The gateway seals
 * and cannot open; no server process holds a key that could.
 */
export async function sealToHolders(recipients: readonly string[], bytes: Uint8Array): Promise<Buffer> {
  const age = new Encrypter();
  for (const recipient of recipients) age.addRecipient(recipient);
  return Buffer.from(await age.encrypt(bytes));
}
