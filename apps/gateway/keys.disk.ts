import { join } from "node:path";
import { HourBoxes } from "@keng/seal/hour-boxes.ts";
import { boxKeysInFile, keyInFile, publicKeyInFile } from "@keng/seal/keyfile.ts";
import { OtherSide } from "@keng/seal/other-side.ts";
import type { GatewayKeys } from "./keys.ts";
import { pushKeysInFile } from "./push/push-keys.disk.ts";
import { HourKeys } from "./vault/hour-keys.disk.ts";

/** The gateway's keys, each made at the first start. */
export function openGatewayKeys(folder: string, deskPublicKey: string): GatewayKeys {
  const box = boxKeysInFile(join(folder, "box.key"));
  const desk = publicKeyInFile(deskPublicKey);
  return {
    box,
    hour_boxes: new HourBoxes(join(folder, "hour-boxes"), box, desk),
    desk: new OtherSide(box, desk),
    source: keyInFile(join(folder, "source.key")),
    hash: keyInFile(join(folder, "hash.key")),
    hours: new HourKeys(join(folder, "hours")),
    push: pushKeysInFile(join(folder, "push.key")),
  };
}
