import { createHash, timingSafeEqual } from "node:crypto";
import type { UnknownEvent, ZaloEvent } from "./events.ts";
import { readId } from "./ids.ts";
import { isObject, obj, parseJson, str } from "./json.ts";
import { readCommon, readerOf } from "./read-event.ts";

export interface WebhookKey {
  /** From configuration, never from the body: some events carry no `app_id`. */
  readonly appId: string;
  /** The "OA Secret Key" of the app's webhook page; not the App Secret. */
  readonly oaSecretKey: string;
}

const headerShape = /^\s*mac\s*=\s*([0-9a-f]{64})\s*$/i;
const decoder = new TextDecoder("utf-8");

function asBytes(rawBody: Uint8Array | string): Uint8Array {
  return typeof rawBody === "string" ? Buffer.from(rawBody, "utf8") : rawBody;
}

/** Lowercase hex of sha256(appId + raw body + timestamp + OA secret key): a plain hash, not an HMAC. */
export function webhookMac(rawBody: Uint8Array | string, timestamp: string, key: WebhookKey): string {
  return createHash("sha256")
    .update(key.appId, "utf8")
    .update(asBytes(rawBody))
    .update(timestamp, "utf8")
    .update(key.oaSecretKey, "utf8")
    .digest("hex");
}

/**
 * Whether Zalo signed exactly these bytes. Fails closed: without a key, a header or a JSON body the answer is no.
 */
export function verifyWebhook(
  rawBody: Uint8Array | string,
  header: string | readonly string[] | null | undefined,
  key: WebhookKey,
): boolean {
  if (typeof key.appId !== "string" || key.appId === "") return false;
  if (typeof key.oaSecretKey !== "string" || key.oaSecretKey === "") return false;
  if (typeof header !== "string") return false;
  const claimed = headerShape.exec(header)?.[1];
  if (claimed === undefined) return false;
  const bytes = asBytes(rawBody);
  const body = parseJson(decoder.decode(bytes));
  if (!body.ok) return false;
  const timestamp = str(obj(body.value)["timestamp"]) ?? "";
  const expected = Buffer.from(webhookMac(bytes, timestamp, key), "hex");
  return timingSafeEqual(expected, Buffer.from(claimed, "hex"));
}

function unknown(problem: UnknownEvent["problem"], raw: unknown): UnknownEvent {
  const body = obj(raw);
  const common = readCommon({}, "");
  const known = isObject(raw) ? readCommon(raw, "") : common;
  const sender = obj(body["sender"])["id"];
  const recipient = obj(body["recipient"])["id"];
  const fromOa = (str(body["event_name"]) ?? "").startsWith("oa_");
  return {
    kind: "unknown",
    problem,
    name: str(body["event_name"]),
    appId: known.appId,
    oaId: known.oaId ?? readId<"oa">(fromOa ? sender : recipient),
    userId: readId<"user">(body["user_id"] ?? (fromOa ? recipient : sender)),
    msgId: readId<"message">(obj(body["message"])["msg_id"]),
    timestamp: known.timestamp,
    raw,
  };
}

/** Reads any body: what it does not know is kept as `unknown`, with whatever ids could be found. Never throws. */
export function parseWebhookEvent(rawBody: Uint8Array | string): ZaloEvent {
  const text = typeof rawBody === "string" ? rawBody : decoder.decode(rawBody);
  const body = parseJson(text);
  if (!body.ok || !isObject(body.value)) return unknown("json", body.ok ? body.value : null);
  const name = str(body.value["event_name"]);
  const reader = name === null ? undefined : readerOf(name);
  if (name === null || reader === undefined) return unknown("event", body.value);
  return reader(body.value, readCommon(body.value, name)) ?? unknown("shape", body.value);
}
