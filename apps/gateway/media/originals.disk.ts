import { createHash } from "node:crypto";
import { mkdir, open, rename, unlink } from "node:fs/promises";
import { join } from "node:path";
import { sealToHolders } from "../vault/holders.ts";

/**
 * Keeps the original as evidence: sealed with age to the key holders, in a file named by the attachment's id. On disk
 * before this returns. Gives the hash (SHA-256) and size of the sealed file.
 */
export async function keepOriginal(
  folder: string,
  recipients: readonly string[],
  id: string,
  original: { name: string | null; bytes: Buffer },
): Promise<{ sha256: Buffer; size: number }> {
  const head = Buffer.from(`${JSON.stringify({ name: original.name })}\n`);
  const sealed = await sealToHolders(recipients, Buffer.concat([head, original.bytes]));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${id}.age`);
  const file = await open(`${path}.new`, "w", 0o600);
  try {
    await file.writeFile(sealed);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
  return { sha256: createHash("sha256").update(sealed).digest(), size: sealed.length };
}

/** Overwrites and removes an original; gone already is gone. */
export async function destroyOriginal(folder: string, id: string): Promise<void> {
  const path = join(folder, `${id}.age`);
  try {
    const file = await open(path, "r+");
    try {
      const { size } = await file.stat();
      await file.write(Buffer.alloc(size));
      await file.sync();
    } finally {
      await file.close();
    }
    await unlink(path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}
