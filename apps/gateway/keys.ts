import type { BoxKeys } from "@keng/seal/box.ts";
import type { HourKeys } from "./vault/hour-keys.disk.ts";

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
