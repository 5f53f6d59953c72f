import type { BoxKeys } from "@keng/seal/box.ts";
import type { HourBoxes } from "@keng/seal/hour-boxes.ts";
import type { OtherSide } from "@keng/seal/other-side.ts";
import type { PushKeys } from "./push/push-keys.disk.ts";
import type { HourKeys } from "./vault/hour-keys.disk.ts";

/** The gateway's own keys, each a file of mode 0600, and the public key of the other side. */
export type GatewayKeys = {
  /** Vouches for the pairs of single hours; opens what was passed outward before there were any. */
  box: BoxKeys;
  /** Open what the desk passes outward. */
  hour_boxes: HourBoxes;
  /** Seals what goes inward: the gateway cannot open it again. */
  desk: OtherSide;
  /** Seals Zalo ids, Zalo's message ids and tokens: sending needs them. */
  source: Uint8Array;
  /** Hashes ids so that they are found again. */
  hash: Uint8Array;
  /** Passing texts are sealed under a key that is destroyed with the last of them. */
  hours: HourKeys;
  /** By which push services know this server. */
  push: PushKeys;
};
