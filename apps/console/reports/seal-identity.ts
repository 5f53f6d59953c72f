/** Who somebody is, as an officer typed it. It leaves this machine sealed or not at all. */
export type Identity = Readonly<Record<string, string>>;

const BLOCK = 4096;

/** What is sealed: the fields that hold something, filled up so that its length tells nothing. Null: there is nothing. */
export function identityBytes(identity: Identity): Uint8Array | null {
  const given = Object.entries(identity)
    .map(([name, value]) => [name, value.normalize("NFC").trim()] as const)
    .filter(([, value]) => value !== "");
  if (given.length === 0) return null;
  const bytes = new TextEncoder().encode(JSON.stringify(Object.fromEntries(given)));
  const filled = new Uint8Array(Math.ceil(bytes.length / BLOCK) * BLOCK).fill(0x20);
  filled.set(bytes);
  return filled;
}

/** Seals to the key holders with age; base64 for the wire. */
export async function sealIdentity(
  recipients: readonly string[],
  identity: Identity,
): Promise<string | null> {
  const bytes = identityBytes(identity);
  if (bytes === null || recipients.length === 0) return null;
  const { Encrypter } = await import("age-encryption");
  const age = new Encrypter();
  for (const recipient of recipients) age.addRecipient(recipient);
  const sealed = await age.encrypt(bytes);
  let binary = "";
  for (const byte of sealed) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Whether the number is in the account itself, where every colleague reads it. */
export function tellsNumber(text: string, phone: string): boolean {
  const digits = phone.replaceAll(/\D/g, "");
  return digits.length >= 8 && text.replaceAll(/[\s.-]/g, "").includes(digits);
}
