import { keyedHash } from "@keng/seal/hash.ts";
import type { Reach } from "./lock-out.ts";

/** Under which keyed hashes a try is counted. Neither a name nor an address can be read back from them. */
export type TryFrom = { name: Buffer; counters: readonly { key: Buffer; reach: Reach }[] };

/** The name alone: what an administrator asks about, and what a new invitation forgets. */
export function nameHash(key: Uint8Array, username: string): Buffer {
  return keyedHash(key, "sign-in name", username);
}

/**
 * A try from outside. In a browser in which this officer has signed in before, its own counter decides alone, so that
 * nobody else can lock the officer out there. From anywhere else the network's counter and the one of all unknown
 * places both count.
 */
export function tryFromOutside(
  key: Uint8Array,
  by: { username: string; network: string; known: string | null },
): TryFrom {
  const name = nameHash(key, by.username);
  const of = (...parts: string[]): Buffer => keyedHash(key, "sign-in try", parts.join("\0"));
  if (by.known !== null)
    return { name, counters: [{ key: of("browser", by.username, by.known), reach: "narrow" }] };
  return {
    name,
    counters: [
      { key: of("network", by.username, networkOf(by.network)), reach: "narrow" },
      { key: of("anywhere", by.username), reach: "wide" },
    ],
  };
}

/** A try by somebody who is signed in as this officer: a password or code asked for once more. */
export function tryFromInside(key: Uint8Array, username: string): TryFrom {
  const own = keyedHash(key, "sign-in try", `inside\0${username}`);
  return { name: nameHash(key, username), counters: [{ key: own, reach: "narrow" }] };
}

/** Where the one-time codes that an officer used are remembered. */
export function codesOf(key: Uint8Array, username: string): TryFrom {
  const own = keyedHash(key, "sign-in try", `codes\0${username}`);
  return { name: nameHash(key, username), counters: [{ key: own, reach: "narrow" }] };
}

/** One address of the old kind; of the new kind the half that a household or an office is given. */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");
  if (/^[\d.]{7,15}$/.test(plain)) return plain;
  if (!/^[\da-f:]{2,39}(?:%|$)/.test(plain)) return "?";
  const [head = "", tail = ""] = (plain.split("%")[0] ?? "").split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === "" ? [] : tail.split(":");
  const gap = plain.includes("::")
    ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0")
    : [];
  return [...left, ...gap, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
