import { join } from "node:path";
import type { BoxKeys } from "@keng/seal/box.ts";
import { HourBoxes } from "@keng/seal/hour-boxes.ts";
import { OtherSide } from "@keng/seal/other-side.ts";
import { keyedHash } from "@keng/seal/hash.ts";
import { boxKeysInFile, keyInFile, publicKeyInFile } from "@keng/seal/keyfile.ts";

/** The desk's own keys, each a file of mode 0600, and the public key of the other side. */
export type DeskKeys = {
  /** Vouches for the pairs of single hours; opens what was passed inward before there were any. */
  box: BoxKeys;
  /** Open what the gateway passes inward. */
  hour_boxes: HourBoxes;
  /** Seals what goes outward. */
  gateway: OtherSide;
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
  const box = boxKeysInFile(join(folder, "box.key"));
  const gateway = publicKeyInFile(gatewayPublicKey);
  return {
    box,
    hour_boxes: new HourBoxes(join(folder, "hour-boxes"), box, gateway),
    gateway: new OtherSide(box, gateway),
    master: keyInFile(join(folder, "master.key")),
    search: keyInFile(join(folder, "search.key")),
    audit: keyInFile(join(folder, "audit.key")),
    session,
    live: keyedHash(session, "live", ""),
  };
}
