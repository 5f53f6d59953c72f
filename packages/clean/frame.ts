import type { Cleaned, CleanedFile, Purpose } from "./cleaned.ts";

/** What the parent and the process that cleans say to each other: a line of JSON, then as many bytes as it names. */

export type Asked = { purpose: Purpose; size: number; ms: number; memory_mb: number };

type Head = Omit<CleanedFile, "bytes" | "thumb" | "pages"> & {
  bytes: number;
  thumb: number | null;
  pages: number[];
};

export function framed(cleaned: Cleaned): Buffer[] {
  if (!cleaned.ok) return [Buffer.from(`${JSON.stringify(cleaned)}\n`)];
  const { bytes, thumb, pages, ...facts } = cleaned;
  const head: Head = {
    ...facts,
    bytes: bytes.length,
    thumb: thumb?.length ?? null,
    pages: pages.map((page) => page.length),
  };
  return [Buffer.from(`${JSON.stringify(head)}\n`), bytes, ...(thumb === null ? [] : [thumb]), ...pages];
}

/** Undefined: not everything has been said yet. */
export function unframed(said: readonly Buffer[]): Cleaned | undefined {
  const [first] = said;
  if (first === undefined) return undefined;
  // the first line may come in parts, as long as it is short
  const start = first.includes("\n") ? first : Buffer.concat(said);
  const end = start.indexOf("\n");
  if (end === -1) return undefined;
  const head = JSON.parse(start.subarray(0, end).toString("utf8")) as Head | Extract<Cleaned, { ok: false }>;
  if (!head.ok) return head;
  const sizes = [head.bytes, head.thumb ?? 0, ...head.pages];
  const size = sizes.reduce((sum, one) => sum + one, end + 1);
  if (said.reduce((sum, part) => sum + part.length, 0) < size) return undefined;
  const all = Buffer.concat(said);
  let at = end + 1;
  const piece = (length: number): Buffer => all.subarray(at, (at += length));
  const bytes = piece(head.bytes);
  const thumb = head.thumb === null ? null : piece(head.thumb);
  return { ...head, bytes, thumb, pages: head.pages.map(piece) };
}

/** Reads what is asked, one after the other, from bytes as they come. */
export async function* asked(
  input: AsyncIterable<Buffer>,
): AsyncGenerator<{ head: Asked; bytes: Buffer }, void> {
  let parts: Buffer[] = [];
  let size = 0;
  let head: Asked | undefined;
  for await (const part of input) {
    parts.push(part);
    size += part.length;
    for (;;) {
      if (head === undefined) {
        const all = Buffer.concat(parts);
        const end = all.indexOf("\n");
        if (end === -1) break;
        head = JSON.parse(all.subarray(0, end).toString("utf8")) as Asked;
        parts = [all.subarray(end + 1)];
        size = all.length - end - 1;
      }
      if (size < head.size) break;
      const all = Buffer.concat(parts);
      yield { head, bytes: all.subarray(0, head.size) };
      parts = [all.subarray(head.size)];
      size -= head.size;
      head = undefined;
    }
  }
}
