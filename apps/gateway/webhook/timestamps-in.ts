import { parseJson, str } from "@keng/zalo/json.ts";

/** A key `timestamp` with a string or a number: within a JSON string its quotes would have backslashes before them. */
const WRITTEN = /"timestamp"\s*:\s*("(?:[^"\\]|\\.){0,1000}"|-?\d[\d.eE+-]{0,1000})/g;
const EACH_END = 4;

/**
 * What may be the time of a body, taken from its text without reading it: the first and the last few, and "" for a
 * body that tells none. Zalo's own bodies hold one.
 */
export function timestampsIn(text: string): string[] {
  const found: string[] = [];
  for (const [, token = ""] of text.matchAll(WRITTEN)) {
    if (found.length === 2 * EACH_END) found.splice(EACH_END, 1);
    found.push(token);
  }
  const read = found.map((token) => {
    const value = parseJson(token);
    return (value.ok ? str(value.value) : null) ?? "";
  });
  return [...new Set([...read, ""])];
}
