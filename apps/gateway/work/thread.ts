import type { GatewayConfig } from "../config.ts";

/** What the server's thread gives to that of the jobs. `ahead_ms`: how far the clock was moved ahead of the machine's. */
export type ForThread = { config: GatewayConfig; ahead_ms: number };
export type ToThread = "close" | { ahead_ms: number };
