import { sealWith } from "@keng/seal/box.ts";
import type { GatewayKeys } from "../keys.ts";
import { openPassing } from "../vault/open-passing.ts";

/** An event as it came: for which page it was signed (null: unknown), and its bytes. */
export type RawEvent = { page_id: string | null; bytes: Uint8Array };

const NEW_LINE = 10;

/** Sealed under the key of the hour: the page's id, a new line, the bytes. */
export function sealRawEvent(key: Uint8Array, event: RawEvent): Buffer {
  return sealWith(key, Buffer.concat([Buffer.from(`${event.page_id ?? ""}\n`, "utf8"), event.bytes]));
}

/** `undefined` when the key of its hour is gone, or key or seal are damaged: nobody can read it any more. */
export function openRawEvent(
  keys: Pick<GatewayKeys, "hours" | "box">,
  row: { hour_key: string | null; sealed: Buffer },
): RawEvent | undefined {
  const opened = openPassing(keys, row);
  if (opened === undefined) return undefined;
  const end = opened.indexOf(NEW_LINE);
  const page = opened.subarray(0, end).toString("utf8");
  return { page_id: page === "" ? null : page, bytes: opened.subarray(end + 1) };
}
