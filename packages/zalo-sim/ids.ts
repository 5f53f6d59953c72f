import { randomBytes, randomInt } from "node:crypto";

/** 19 digits and larger than any number that JavaScript can hold exactly, as Zalo's ids are. */
export function newId(firstDigit: "1" | "2" | "4" | "5" | "7"): string {
  const middle = String(randomInt(1_000_000_000)).padStart(9, "0");
  const end = String(randomInt(1_000_000_000)).padStart(9, "0");
  return `${firstDigit}${middle}${end}`;
}

export function newHex(bytes: number): string {
  return randomBytes(bytes).toString("hex");
}

export function newToken(): string {
  return randomBytes(48).toString("base64url");
}
