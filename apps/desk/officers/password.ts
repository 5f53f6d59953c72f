import { fold } from "@keng/text/fold.ts";

export const LEAST = 12;

/** Why a password is refused, or null. Long sentences are welcome; no rule about signs and digits. */
export function passwordWeakness(
  password: string,
  names: readonly string[],
): "short" | "simple" | "like_name" | null {
  const whole = password.normalize("NFC");
  if ([...whole].length < LEAST) return "short";
  const plain = fold(whole).replaceAll(/[^\p{L}\p{N}]/gu, "");
  const rest = COMMON.reduce((text, one) => text.replaceAll(one, ""), plain);
  if (new Set(plain).size < 5 || rest.length < 4) return "simple";
  return names.some((name) => holds(plain, name)) ? "like_name" : null;
}

function holds(plain: string, name: string): boolean {
  const bare = fold(name).replaceAll(/[^\p{L}\p{N}]/gu, "");
  return bare.length >= 4 && plain.includes(bare);
}

/** What people type when a password must be long; what remains beside it decides. */
const COMMON = [
  "123456789012",
  "1234567890",
  "123456789",
  "12345678",
  "123456",
  "0987654321",
  "987654321",
  "qwertyuiop",
  "asdfghjkl",
  "qwerty",
  "password",
  "passw0rd",
  "matkhau",
  "congan",
  "iloveyou",
  "abcdef",
  "abc123",
  "admin",
];
