import { dirname } from "node:path";
import { spaceAt } from "@keng/side/free-space.ts";

/** Free bytes where originals lie, or will lie; null when that cannot be told. */
export async function freeBytes(folder: string): Promise<number | null> {
  for (const place of [folder, dirname(folder)]) {
    const space = await spaceAt(place).catch(() => null);
    if (space !== null) return space.free;
  }
  return null;
}
