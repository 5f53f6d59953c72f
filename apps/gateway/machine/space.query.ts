import type { Space } from "@keng/side/free-space.ts";
import type { GatewayConfig } from "../config.ts";
import { freeSpace } from "./free-space.disk.ts";

/** How much room there is; null when that cannot be told. */
export async function readSpace(
  config: Pick<GatewayConfig, "originals_folder" | "floor_bytes">,
): Promise<Space | null> {
  return freeSpace(config).catch(() => null);
}
