import { createHash, hash, timingSafeEqual } from "node:crypto";
import { readId } from "@keng/zalo/ids.ts";
import { isObject, obj, str } from "@keng/zalo/json.ts";
import { readBody } from "./read-body.ts";
import { timestampsIn } from "./timestamps-in.ts";

export type PageKey = { oa_id: string; oa_secret_key: string };

/** A body that Zalo signed, and for which of our pages: `page_id` is null when the body names none of them. */
export type Signed = { page_id: string | null; body: unknown };

const HEADER = /^\s*mac\s*=\s*([0-9a-f]{64})\s*$/i;
const decoder = new TextDecoder("utf-8");

/**
 * Whose signature the header holds, or null when nobody's of ours. Zalo signs with the key of the page that the body
 * is about (zalo-contract §4.1); keys are compared in constant time. Until a key fits the body is anybody's: it is
 * looked at, at a cost that grows with its length and no faster, and read as JSON only afterwards.
 */
export function signerOf(raw: Uint8Array, header: unknown, app: App): Signed | null {
  const claimed = typeof header === "string" ? HEADER.exec(header)?.[1] : undefined;
  if (claimed === undefined) return null;
  const mac = Buffer.from(claimed, "hex");
  const text = decoder.decode(raw);
  const timestamps = timestampsIn(text);
  return usualSigner(raw, text, timestamps, mac, app) ?? anySigner(raw, text, timestamps, mac, app);
}

type App = { app_id: string; pages: readonly PageKey[] };

/** Zalo's own bodies hold one time and are about the page that they name first: one hash tells. */
function usualSigner(
  raw: Uint8Array,
  text: string,
  timestamps: readonly string[],
  mac: Uint8Array,
  app: App,
): Signed | null {
  const [timestamp] = timestamps;
  const page = app.pages.find((one) => text.includes(one.oa_id));
  if (page === undefined || page.oa_secret_key === "" || timestamp === undefined) return null;
  const signed = Buffer.concat([
    Buffer.from(app.app_id, "utf8"),
    raw,
    Buffer.from(timestamp + page.oa_secret_key, "utf8"),
  ]);
  if (!timingSafeEqual(hash("sha256", signed, "buffer"), mac)) return null;
  const body = readBody(text);
  const isTold = (str(obj(body)["timestamp"]) ?? "") === timestamp;
  return isTold && pagesNamedIn(body)[0] === page.oa_id ? { page_id: page.oa_id, body } : null;
}

function anySigner(
  raw: Uint8Array,
  text: string,
  timestamps: readonly string[],
  mac: Uint8Array,
  app: App,
): Signed | null {
  // one pass over the bytes, however many pages and times there are
  const begun = createHash("sha256").update(app.app_id, "utf8").update(raw);
  const tries = timestamps.map((timestamp) => ({
    timestamp,
    begun: begun.copy().update(timestamp, "utf8"),
  }));
  const fitting = (pages: readonly PageKey[]): { page: PageKey; timestamp: string }[] =>
    pages.flatMap((page) =>
      page.oa_secret_key === ""
        ? []
        : tries
            .filter((one) =>
              timingSafeEqual(one.begun.copy().update(page.oa_secret_key, "utf8").digest(), mac),
            )
            .map(({ timestamp }) => ({ page, timestamp })),
    );

  // a page that stands nowhere in the text is hardly the one: tried last
  const likely = app.pages.filter((page) => text.includes(page.oa_id));
  let fits = fitting(likely);
  if (fits.length === 0) fits = fitting(app.pages.filter((page) => !likely.includes(page)));
  if (fits.length === 0) return null;
  const body = readBody(text);
  // the time that was signed is the one the body tells, not any that stands somewhere in it
  const told = str(obj(body)["timestamp"]) ?? "";
  const signers = fits.filter((one) => one.timestamp === told).map((one) => one.page.oa_id);
  if (signers.length === 0) return null;
  // signed by us, about nobody of ours: kept, never taken for that page's
  return { page_id: pagesNamedIn(body).find((id) => signers.includes(id)) ?? null, body };
}

/** The ids under which a body may name its page, most telling first. */
function pagesNamedIn(body: unknown): string[] {
  if (!isObject(body)) return [];
  const ids = [body["oa_id"], body["oaId"], obj(body["recipient"])["id"], obj(body["sender"])["id"]];
  return ids.map((id) => readId(id)).filter((id) => id !== null);
}
