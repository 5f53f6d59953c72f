import { mkdir } from "node:fs/promises";
import { FLOOR_BYTES, type Space, spaceAt } from "@keng/side/free-space.ts";
import type { GatewayConfig } from "../config.ts";

/** How much room there is where originals of media are kept. */
export async function freeSpace(
  config: Pick<GatewayConfig, "originals_folder" | "floor_bytes">,
): Promise<Space> {
  await mkdir(config.originals_folder, { recursive: true, mode: 0o700 });
  return spaceAt(config.originals_folder, config.floor_bytes ?? FLOOR_BYTES);
}
