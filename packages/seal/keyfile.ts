import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { type BoxKeys, newBoxKeys, newKey } from "./box.ts";

/** Writes a secret so that it is on disk, whole, with mode 0600, before this returns. */
export function writeSecret(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.new`;
  const file = openSync(draft, "w", 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  const folder = openSync(dirname(path), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** The secret in a file, without the line end; `undefined` when there is none. */
export function readSecret(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** The symmetric key in a file, made at the first call. */
export function keyInFile(path: string): Uint8Array {
  const kept = readSecret(path);
  if (kept !== undefined) return Buffer.from(kept, "base64");
  const key = newKey();
  writeSecret(path, Buffer.from(key).toString("base64"));
  return key;
}

/** The key pair in `path` and its public half in `path.pub`, made at the first call. */
export function boxKeysInFile(path: string): BoxKeys {
  const kept = readSecret(path);
  const shared = readSecret(`${path}.pub`);
  if (kept !== undefined && shared !== undefined) {
    return { private_key: Buffer.from(kept, "base64"), public_key: Buffer.from(shared, "base64") };
  }
  const keys = newBoxKeys();
  writeSecret(`${path}.pub`, Buffer.from(keys.public_key).toString("base64"));
  writeSecret(path, Buffer.from(keys.private_key).toString("base64"));
  return keys;
}

/** The public half that the other side handed over. Throws when the file is missing. */
export function publicKeyInFile(path: string): Uint8Array {
  return Buffer.from(readFileSync(path, "utf8").trim(), "base64");
}
