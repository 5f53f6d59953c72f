import { createHmac, timingSafeEqual } from "node:crypto";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readSecret, writeSecret } from "@keng/seal/keyfile.ts";

/** How far a chain had come when this desk last looked. */
export type AuditMark = { seq: number; hash: Buffer };

/** The mark was written by somebody who does not hold the desk's audit key. */
export class MarkForged extends Error {
  constructor() {
    super("a mark of the audit log is not ours");
    this.name = "MarkForged";
  }
}

const NAME = /^[\da-f-]{36}$/;

/**
 * The marks of all chains, one small file for each root unit, in the desk's own folder: the database's owner, who could
 * cut a chain together with its head, cannot reach them, nor write one that fits (keyed).
 */
export class AuditMarks {
  readonly #folder: string;
  readonly #key: Uint8Array;

  constructor(keysFolder: string, key: Uint8Array) {
    this.#folder = join(keysFolder, "audit-marks");
    this.#key = key;
  }

  /** Undefined when this desk has none yet. Throws `MarkForged`. */
  read(rootId: string): AuditMark | undefined {
    const text = NAME.test(rootId) ? readSecret(join(this.#folder, rootId)) : undefined;
    if (text === undefined) return undefined;
    const [seq = "", hash = "", mac = ""] = text.split(" ");
    const expected = this.#mac(rootId, seq, hash);
    const given = Buffer.from(mac, "hex");
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new MarkForged();
    return { seq: Number(seq), hash: Buffer.from(hash, "hex") };
  }

  write(rootId: string, mark: AuditMark): void {
    const [seq, hash] = [String(mark.seq), mark.hash.toString("hex")];
    writeSecret(
      join(this.#folder, rootId),
      `${seq} ${hash} ${this.#mac(rootId, seq, hash).toString("hex")}\n`,
    );
  }

  /** Every chain that has a mark here, also when the database knows it no longer. */
  roots(): string[] {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    return readdirSync(this.#folder)
      .filter((name) => NAME.test(name))
      .toSorted();
  }

  #mac(rootId: string, seq: string, hash: string): Buffer {
    return createHmac("sha256", this.#key).update(`audit mark\0${rootId} ${seq} ${hash}`).digest();
  }
}
