import { obj, parseJson } from "@keng/zalo/json.ts";

/**
 * A body as JSON; undefined when it is none. The careful reader, which keeps digits that a number cannot hold, is slow:
 * it is used only when one of the ids is written as such a number, and only for bodies whose signature fits.
 */
export function readBody(text: string): unknown {
  const body = quick(text);
  if (body === undefined || !idsOf(body).some(isLossy)) return body;
  const careful = parseJson(text);
  return careful.ok ? careful.value : undefined;
}

function quick(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function idsOf(value: unknown): unknown[] {
  const body = obj(value);
  return [
    body["timestamp"],
    body["oa_id"],
    body["oaId"],
    obj(body["sender"])["id"],
    obj(body["recipient"])["id"],
    obj(body["message"])["msg_id"],
  ];
}

const isLossy = (value: unknown): boolean => typeof value === "number" && !Number.isSafeInteger(value);
