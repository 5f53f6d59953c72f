import { join } from "node:path";
import type { BoxKeys } from "@keng/seal/box.ts";
import { keyedHash } from "@keng/seal/hash.ts";
import { boxKeysInFile, keyInFile, publicKeyInFile } from "@keng/seal/keyfile.ts";

/** The desk's own keys, each a file of mode 0600, and the public key of the other side. */
export type DeskKeys = {
  /** Opens what the gateway passes inward. */
  box: BoxKeys;
  /** Seals what goes outward. */
  gateway: Uint8Array;
  /** Wraps each conversation's key; seals uploads until they are sent. */
  master: Uint8Array;
  /** Hashes the terms of the search. */
  search: Uint8Array;
  /** Salts the hashes in the audit log, signs cookies. */
  audit: Uint8Array;
  session: Uint8Array;
  /** Seals what the desks of one installation tell each other. */
  live: Uint8Array;
};

export function openDeskKeys(folder: string, gatewayPublicKey: string): DeskKeys {
  const session = keyInFile(join(folder, "session.key"));
  return {
    box: boxKeysInFile(join(folder, "box.key")),
    gateway: publicKeyInFile(gatewayPublicKey),
    master: keyInFile(join(folder, "master.key")),
    search: keyInFile(join(folder, "search.key")),
    audit: keyInFile(join(folder, "audit.key")),
    session,
    live: keyedHash(session, "live", ""),
  };
}
