export type Json = { readonly [key: string]: unknown };

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;
const parse = JSON.parse as (text: string, reviver: Reviver) => unknown;

/** Clients may send ids as bare 19-digit numbers: their digits are kept. Undefined when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return parse(text, (_key, value, { source }) =>
      typeof value === "number" &&
      !Number.isSafeInteger(value) &&
      source !== undefined &&
      /^\d+$/.test(source)
        ? source
        : value,
    );
  } catch {
    return undefined;
  }
}

export function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

export function asId(value: unknown): string | null {
  if (typeof value === "string" && value !== "") return value;
  return typeof value === "number" && Number.isInteger(value) ? String(value) : null;
}

export function asText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
