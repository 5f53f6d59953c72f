import { statfs } from "node:fs/promises";

const MIB = 1024 * 1024;

/** Below this the gateway goes on taking in texts and holds files; the desk and the doctor say so. */
export const FLOOR_BYTES = 512 * MIB;
/** From here on somebody should make room. */
export const LOW_BYTES = 2048 * MIB;

export type Space = { free: number; state: "enough" | "low" | "below_floor" };

/** What is free where a folder lies, as an ordinary user may use it. `floor` moves both marks, for tests and small disks. */
export async function spaceAt(folder: string, floor = FLOOR_BYTES): Promise<Space> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const low = (LOW_BYTES / FLOOR_BYTES) * floor;
  return { free, state: free < floor ? "below_floor" : free < low ? "low" : "enough" };
}
