import { CODES, Fault, type Code, type Facts } from "@keng/contract/codes.ts";

/** What an error becomes on the wire. `expected` ones are refusals; others are written to the log by their facts. */
export type Failure = { status: number; code: Code; facts: Facts; expected: boolean };

const BY_STATUS: Readonly<Record<number, Code>> = {
  400: "bad_request",
  404: "not_found",
  405: "method_not_allowed",
  413: "too_large",
  415: "unsupported_type",
  429: "too_many_requests",
};

const LOST = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOENT|08...|57P0[123]|53300)$/;
const LOST_WORDS =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;

/** Never takes over an error's own words: they may hold what a person typed. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Fault) return failed(error.code, error.facts, true);
  const { code: kind } = (typeof error === "object" && error !== null ? error : {}) as { code?: unknown };
  if (kind === "53100" || kind === "ENOSPC") return failed("disk_full", {}, false);
  if (isDatabaseLost(error)) return failed("database_unavailable", {}, false);
  const seen = (typeof error === "object" && error !== null ? error : {}) as {
    validation?: unknown;
    statusCode?: unknown;
    severity?: unknown;
  };
  if (Array.isArray(seen.validation)) return failed("bad_request", fieldIn(seen.validation), true);
  const code =
    typeof seen.statusCode === "number" && seen.severity === undefined
      ? BY_STATUS[seen.statusCode]
      : undefined;
  return code === undefined ? failed("internal", {}, false) : failed(code, {}, true);
}

function failed(code: Code, facts: Facts, expected: boolean): Failure {
  return { status: CODES[code], code, facts, expected };
}

/** True when the database cannot be reached, as against a statement that it refuses. */
export function isDatabaseLost(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseLost);
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" ? LOST.test(code) : LOST_WORDS.test(error.message);
}

/** The name of the field that was wrong, as the schema calls it. */
function fieldIn(issues: readonly unknown[]): Facts {
  const path = (issues[0] as { instancePath?: unknown } | undefined)?.instancePath;
  return typeof path === "string" && /^(?:\/[a-z_\d]{1,30}){1,4}$/.test(path) ? { field: path.slice(1) } : {};
}
