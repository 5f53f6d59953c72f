import { createHash, timingSafeEqual } from "node:crypto";
import { readId } from "@keng/zalo/ids.ts";
import { isObject, obj, str } from "@keng/zalo/json.ts";
import { readBody } from "./read-body.ts";

export type PageKey = { oa_id: string; oa_secret_key: string };

/** A body that Zalo signed, and for which of our pages: `page_id` is null when the body names none of them. */
export type Signed = { page_id: string | null; body: unknown };

const HEADER = /^\s*mac\s*=\s*([0-9a-f]{64})\s*$/i;

/**
 * Whose signature the header holds, or null when nobody's of ours. Zalo signs with the key of the page that the body
 * is about (zalo-contract §4.1); the body only says which key to try first, and keys are compared in constant time.
 */
export function signerOf(
  raw: Uint8Array,
  header: unknown,
  app: { app_id: string; pages: readonly PageKey[] },
): Signed | null {
  const claimed = typeof header === "string" ? HEADER.exec(header)?.[1] : undefined;
  if (claimed === undefined) return null;
  const mac = Buffer.from(claimed, "hex");
  const body = readBody(raw);
  const timestamp = str(obj(body)["timestamp"]) ?? "";
  // one pass over the bytes, however many pages there are
  const begun = createHash("sha256").update(app.app_id, "utf8").update(raw).update(timestamp, "utf8");
  const fits = (key: string): boolean =>
    key !== "" && timingSafeEqual(begun.copy().update(key, "utf8").digest(), mac);

  const named = pagesNamedIn(body);
  const known = app.pages.filter((page) => named.includes(page.oa_id));
  const page = known.find((one) => fits(one.oa_secret_key));
  if (page !== undefined) return { page_id: page.oa_id, body };
  const other = app.pages.find((one) => !known.includes(one) && fits(one.oa_secret_key));
  if (other === undefined) return null;
  // signed by us, about nobody of ours: kept, never taken for that page's
  return { page_id: null, body };
}

/** The ids under which a body may name its page, most telling first. */
function pagesNamedIn(body: unknown): string[] {
  if (!isObject(body)) return [];
  const ids = [body["oa_id"], body["oaId"], obj(body["recipient"])["id"], obj(body["sender"])["id"]];
  return ids.map((id) => readId(id)).filter((id) => id !== null);
}
