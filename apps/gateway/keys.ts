import { join } from "node:path";
import { keyInFile, publicKeyInFile, boxKeysInFile } from "@keng/seal/keyfile.ts";
import type { BoxKeys } from "@keng/seal/box.ts";
import { HourKeys } from "./vault/hour-keys.ts";

/** The gateway's own keys, each a file of mode 0600, and the public key of the other side. */
export type GatewayKeys = {
  /** Opens what the desk passes outward. */
  box: BoxKeys;
  /** Seals what goes inward: the gateway cannot open it again. */
  desk: Uint8Array;
  /** Seals Zalo ids, Zalo's message ids and tokens: sending needs them. */
  source: Uint8Array;
  /** Hashes ids so that they are found again. */
  hash: Uint8Array;
  /** Passing texts are sealed under a key that is destroyed with the last of them. */
  hours: HourKeys;
};

export function openGatewayKeys(folder: string, deskPublicKey: string): GatewayKeys {
  return {
    box: boxKeysInFile(join(folder, "box.key")),
    desk: publicKeyInFile(deskPublicKey),
    source: keyInFile(join(folder, "source.key")),
    hash: keyInFile(join(folder, "hash.key")),
    hours: new HourKeys(join(folder, "hours")),
  };
}
