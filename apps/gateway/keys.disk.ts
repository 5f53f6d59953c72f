import { join } from "node:path";
import { boxKeysInFile, keyInFile, publicKeyInFile } from "@keng/seal/keyfile.ts";
import type { GatewayKeys } from "./keys.ts";
import { HourKeys } from "./vault/hour-keys.disk.ts";

/** The gateway's keys, each made at the first start. */
export function openGatewayKeys(folder: string, deskPublicKey: string): GatewayKeys {
  return {
    box: boxKeysInFile(join(folder, "box.key")),
    desk: publicKeyInFile(deskPublicKey),
    source: keyInFile(join(folder, "source.key")),
    hash: keyInFile(join(folder, "hash.key")),
    hours: new HourKeys(join(folder, "hours")),
  };
}
