export type ByteRange = { start: number; end: number };

/**
 * The part of a file that a `Range` header asks for, both ends within. Null: the whole, also for what is not understood
 * and for several parts at once. `refused`: it begins behind the end.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | null | "refused" {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? "");
  const [, from = "", to = ""] = found ?? [];
  if (found === null || (from === "" && to === "")) return null;
  if (from === "")
    return to === "0" || size === 0 ? "refused" : { start: Math.max(0, size - Number(to)), end: size - 1 };
  const start = Number(from);
  const end = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && Number(to) < start) return null;
  return start >= size ? "refused" : { start, end };
}
