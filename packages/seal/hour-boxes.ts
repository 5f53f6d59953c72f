import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { newId } from "@keng/core/ids.ts";
import { HOUR, type Now } from "@keng/core/time.ts";
import { type BoxKeys, newBoxKeys } from "./box.ts";
import { readSecret, writeSecret } from "./keyfile.ts";
import { vouch } from "./vouch.ts";

/** The key pairs of single hours with which a side opens what passes: each a file, overwritten when it is destroyed. */
export class HourBoxes {
  readonly #folder: string;
  readonly #own: BoxKeys;
  readonly #other: Uint8Array;
  readonly #kept = new Map<string, BoxKeys>();

  constructor(folder: string, own: BoxKeys, other: Uint8Array) {
    this.#folder = folder;
    this.#own = own;
    this.#other = other;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  /** A new pair, on disk before this returns, with what is to be published of it. */
  make(now: Now): { id: string; hour_at: Date; vouched: Buffer } {
    const id = newId();
    const pair = newBoxKeys();
    const hour = Math.floor(now().getTime() / HOUR);
    const [open, shut] = [pair.public_key, pair.private_key].map((key) =>
      Buffer.from(key).toString("base64"),
    );
    writeSecret(this.#path(id), `${open} ${shut} ${hour}`);
    this.#kept.set(id, pair);
    const vouched = vouch(this.#own, this.#other, { id, public_key: pair.public_key });
    return { id, hour_at: new Date(hour * HOUR), vouched };
  }

  /** Undefined when it was destroyed. */
  find(id: string): BoxKeys | undefined {
    const kept = this.#kept.get(id);
    if (kept !== undefined) return kept;
    const pair = hourBoxIn(this.#folder, id);
    if (pair !== undefined) this.#kept.set(id, pair);
    return pair;
  }

  /** Those of hours that are over. */
  past(now: Now): string[] {
    const hour = Math.floor(now().getTime() / HOUR);
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith(".key"))
      .map((name) => name.slice(0, -4))
      .filter((id) => Number(readSecret(this.#path(id))?.split(" ")[2] ?? hour) < hour);
  }

  /** Overwritten, then removed; nothing to do when another process was quicker. */
  destroy(id: string): void {
    this.#kept.delete(id);
    const size = statSync(this.#path(id), { throwIfNoEntry: false })?.size;
    if (size === undefined) return;
    const file = openSync(this.#path(id), "r+");
    try {
      writeSync(file, Buffer.alloc(size));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    rmSync(this.#path(id), { force: true });
  }

  #path(id: string): string {
    return join(this.#folder, `${id}.key`);
  }
}

/** One pair of a folder; undefined when it was destroyed. */
export function hourBoxIn(folder: string, id: string): BoxKeys | undefined {
  const [open, shut] = readSecret(join(folder, `${id}.key`))?.split(" ") ?? [];
  if (open === undefined || shut === undefined) return undefined;
  return { public_key: Buffer.from(open, "base64"), private_key: Buffer.from(shut, "base64") };
}
