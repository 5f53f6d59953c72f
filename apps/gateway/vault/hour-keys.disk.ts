import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { newId } from "@keng/core/ids.ts";
import { HOUR, type Now } from "@keng/core/time.ts";
import { newKey } from "@keng/seal/box.ts";
import { readSecret, writeSecret } from "@keng/seal/keyfile.ts";

/**
 * Keys of one hour for what only passes through. They live in files and not in the database, whose heap and log keep
 * what was deleted: when the last row under a key is done the file is overwritten and removed, and nobody, with the
 * disk and all other keys, can read that hour again (docs/decisions). Each file says which hour it is for: several
 * gateways share the folder, and none destroys a key that another one still seals with.
 */
export class HourKeys {
  readonly #folder: string;
  readonly #kept = new Map<string, Uint8Array>();
  #current: { id: string; key: Uint8Array; hour: number } | undefined;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** The key to seal with now; on disk before this returns. */
  current(now: Now): { id: string; key: Uint8Array } {
    const hour = Math.floor(now().getTime() / HOUR);
    if (this.#current?.hour !== hour) {
      const id = newId();
      const key = newKey();
      writeSecret(this.#path(id), `${Buffer.from(key).toString("base64")} ${hour}`);
      this.#kept.set(id, key);
      this.#current = { id, key, hour };
    }
    return this.#current;
  }

  /** The key of a row; `undefined` when it was destroyed. */
  find(id: string): Uint8Array | undefined {
    const kept = this.#kept.get(id);
    if (kept !== undefined) return kept;
    const text = readSecret(this.#path(id));
    if (text === undefined) return undefined;
    const key = Buffer.from(text.split(" ")[0] ?? "", "base64");
    this.#kept.set(id, key);
    return key;
  }

  /**
   * Ids of the keys that are still there and that nobody seals with any more; the caller asks the database who still
   * needs them. What another gateway has destroyed is forgotten here too.
   */
  past(now: Now): string[] {
    const hour = Math.floor(now().getTime() / HOUR);
    const ids = readdirSync(this.#folder)
      .filter((name) => name.endsWith(".key"))
      .map((name) => name.slice(0, -4));
    for (const id of this.#kept.keys()) if (!ids.includes(id)) this.#kept.delete(id);
    return ids.filter((id) => id !== this.#current?.id && this.#hourOf(id) < hour);
  }

  /** Overwritten, then removed; nothing to do when another gateway was quicker. */
  destroy(id: string): void {
    const path = this.#path(id);
    this.#kept.delete(id);
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    if (size === undefined) return;
    const file = openSync(path, "r+");
    try {
      writeSync(file, Buffer.alloc(size));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    rmSync(path, { force: true });
  }

  /** Files of before the hour stood in them are of the past. */
  #hourOf(id: string): number {
    return Number(readSecret(this.#path(id))?.split(" ")[1] ?? 0);
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.key`);
  }
}
