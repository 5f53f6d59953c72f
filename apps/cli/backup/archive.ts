import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Decrypter, Encrypter } from "age-encryption";
import { extract, pack } from "tar-stream";

/** Why an archive cannot be read. The code has its sentence in the command line's texts. */
export class ArchiveBroken extends Error {
  readonly code: "wrong_key" | "not_an_archive" | "damaged";
  constructor(code: ArchiveBroken["code"]) {
    super(code);
    this.name = "ArchiveBroken";
    this.code = code;
  }
}

export type Archive = {
  add(name: string, bytes: Uint8Array): Promise<void>;
  addFrom(name: string, size: number, bytes: Readable): Promise<void>;
};

/**
 * A tar within age: who has the private key can open it without us (`age -d | tar x`), and age notices each changed or
 * missing byte. It has its name only when it is whole and on disk; else nothing is left.
 */
export async function writeArchive(
  path: string,
  recipients: readonly string[],
  signal: AbortSignal,
  fill: (archive: Archive) => Promise<void>,
): Promise<void> {
  if (existsSync(path)) throw Object.assign(new Error("the file is there"), { code: "EEXIST" });
  const draft = `${path}.part`;
  const sealer = new Encrypter();
  for (const recipient of recipients) sealer.addRecipient(recipient);
  const tar = pack();
  try {
    const sealed = await sealer.encrypt(ReadableStream.from(tar) as ReadableStream<Uint8Array>);
    const written = pipeline(
      Readable.fromWeb(sealed),
      createWriteStream(draft, { mode: 0o600, flags: "w" }),
      {
        signal,
      },
    );
    const put = async (
      name: string,
      size: number,
      give: (sink: NodeJS.WritableStream) => void,
    ): Promise<void> => {
      signal.throwIfAborted();
      await new Promise<void>((resolve, reject) => {
        give(tar.entry({ name, size, mode: 0o600 }, (error) => (error ? reject(error) : resolve())));
      });
    };
    const filled = fill({
      add: (name, bytes) => put(name, bytes.length, (sink) => void sink.end(bytes)),
      addFrom: (name, size, bytes) =>
        put(name, size, (sink) => void bytes.pipe(sink).on("error", () => undefined)),
    }).then(() => tar.finalize());
    // a full disk ends the writing while the filling still waits
    await Promise.all([written, Promise.race([filled, written])]);
    await sync(draft);
    renameSync(draft, path);
  } catch (error) {
    tar.destroy();
    rmSync(draft, { force: true });
    throw error;
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

export type Entry = { name: string; size: number; body: AsyncIterable<Buffer> };

/** The pieces of an archive, one after the other; each must be read to its end. Throws `ArchiveBroken`. */
export async function* readArchive(path: string, identities: readonly string[]): AsyncGenerator<Entry> {
  const opener = new Decrypter();
  for (const identity of identities) {
    try {
      opener.addIdentity(identity);
    } catch {
      throw new ArchiveBroken("wrong_key");
    }
  }
  const file = createReadStream(path);
  const tar = extract();
  try {
    const opened = await opener
      .decrypt(Readable.toWeb(file) as ReadableStream<Uint8Array>)
      .catch((error: unknown) => {
        if (file.errored) throw file.errored;
        const isForOthers = error instanceof Error && /no identity/.test(error.message);
        throw new ArchiveBroken(isForOthers ? "wrong_key" : "not_an_archive");
      });
    const done = pipeline(Readable.from(unbroken(opened)), tar);
    done.catch(() => undefined);
    // what breaks in the middle of a piece is said once, by the reading itself
    tar.on("error", () => undefined);
    for await (const entry of tar) {
      entry.on("error", () => undefined);
      yield { name: entry.header.name, size: entry.header.size ?? 0, body: entry as AsyncIterable<Buffer> };
    }
    await done;
  } finally {
    file.destroy();
    tar.destroy();
  }
}

/** What age refuses was changed or cut. */
async function* unbroken(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of stream) yield piece;
  } catch {
    throw new ArchiveBroken("damaged");
  }
}
