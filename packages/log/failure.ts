/**
 * What may be said of an error: its class, and for the database its code, constraint and table. Messages and details
 * may hold what a person typed and are never read.
 */
export function failureFacts(error: unknown): {
  name: string;
  code?: string;
  db_code?: string;
  constraint?: string;
  table?: string;
  at?: string;
} {
  if (typeof error !== "object" || error === null) return { name: typeof error };
  const seen = error as {
    name?: unknown;
    code?: unknown;
    constraint?: unknown;
    table?: unknown;
    severity?: unknown;
    stack?: unknown;
  };
  const name = typeof seen.name === "string" ? seen.name : "Error";
  const facts: ReturnType<typeof failureFacts> = { name };
  if (typeof seen.code === "string") {
    if (seen.severity !== undefined) facts.db_code = seen.code;
    else facts.code = seen.code;
  }
  if (typeof seen.constraint === "string") facts.constraint = seen.constraint;
  if (typeof seen.table === "string") facts.table = seen.table;
  const place =
    typeof seen.stack === "string" ? /\n\s+at .*?([\w.-]+\.ts:\d+)/.exec(seen.stack)?.[1] : undefined;
  if (place !== undefined) facts.at = place;
  return facts;
}
