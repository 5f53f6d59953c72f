import { ZaloApiError, ZaloTransportError } from "./errors.ts";
import { isObject, num, parseJson, str } from "./json.ts";
import type { JsonObject } from "./json.ts";

export interface Endpoints {
  readonly oauth: string;
  readonly openapi: string;
  readonly business: string;
  readonly graph: string;
  readonly bot: string;
}

export const zaloEndpoints: Endpoints = {
  oauth: "https://oauth.zaloapp.com",
  openapi: "https://openapi.zalo.me",
  business: "https://business.openapi.zalo.me",
  graph: "https://graph.zalo.me",
  bot: "https://bot-api.zaloplatforms.com",
};

/** Every host at one address, as a simulator serves them. */
export function allEndpointsAt(base: string): Endpoints {
  const at = base.replace(/\/+$/, "");
  return { oauth: at, openapi: at, business: at, graph: at, bot: at };
}

export interface HttpOptions {
  readonly timeoutMs?: number;
  readonly fetch?: typeof globalThis.fetch;
}

export interface HttpRequest {
  /** What errors name: method and path, never a query or a body. */
  readonly endpoint: string;
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
}

const notReached = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
]);

/** The codes of an error and of what lies below it: fetch wraps twice, and tries several addresses. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const code = "code" in error && typeof error.code === "string" ? [error.code] : [];
  const cause = "cause" in error ? codesOf(error.cause, depth + 1) : [];
  const several = "errors" in error && Array.isArray(error.errors) ? error.errors : [];
  return [...code, ...cause, ...several.flatMap((one: unknown) => codesOf(one, depth + 1))];
}

function asTransportError(error: unknown, endpoint: string): ZaloTransportError {
  const name = error instanceof Error ? error.name : "";
  if (name === "TimeoutError" || name === "AbortError") return new ZaloTransportError(endpoint, "timeout");
  const reached = !codesOf(error).some((code) => notReached.has(code));
  return new ZaloTransportError(endpoint, reached ? "cut" : "not_reached");
}

/** Sends one request, once. Status and text as they came; without an answer a ZaloTransportError. */
export async function exchange(
  request: HttpRequest,
  options: HttpOptions,
): Promise<{ status: number; text: string }> {
  const send = options.fetch ?? globalThis.fetch;
  try {
    const response = await send(request.url, {
      method: request.method,
      headers: request.headers,
      redirect: "error",
      signal: AbortSignal.timeout(options.timeoutMs ?? 10_000),
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    throw asTransportError(error, request.endpoint);
  }
}

/** `{data, error: 0}` → the object; a refusal → ZaloApiError; anything else → ZaloTransportError. */
export function readEnvelope(endpoint: string, answer: { status: number; text: string }): JsonObject {
  const body = parseJson(answer.text);
  if (!body.ok || !isObject(body.value)) {
    const bad = answer.status !== 200;
    throw new ZaloTransportError(endpoint, bad ? "http_status" : "not_json", answer.status);
  }
  const code = num(body.value["error"]);
  if (code !== null && code !== 0) throw new ZaloApiError(endpoint, code, str(body.value["message"]) ?? "");
  if (answer.status !== 200) throw new ZaloTransportError(endpoint, "http_status", answer.status);
  if (code === null) throw new ZaloTransportError(endpoint, "not_json", answer.status);
  return body.value;
}
