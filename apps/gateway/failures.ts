import type { FastifyError } from "fastify";
import { CODES, type Code, Fault } from "@keng/contract/codes.ts";

/** What a failing request is answered with; nothing of what was sent is repeated. */
export function answerTo(error: unknown): { status: number; code: Code } {
  if (error instanceof Fault) return { status: error.status, code: error.code };
  const seen = error as Partial<FastifyError> & { severity?: unknown };
  if (seen.code === "FST_ERR_CTP_BODY_TOO_LARGE") return { status: 413, code: "webhook_too_large" };
  if (typeof seen.statusCode === "number" && seen.statusCode >= 400 && seen.statusCode < 500)
    return seen.statusCode in STATUS
      ? { status: seen.statusCode, code: STATUS[seen.statusCode as keyof typeof STATUS] }
      : { status: 400, code: "bad_request" };
  if (seen.code === "53100" || seen.code === "ENOSPC") return { status: CODES.disk_full, code: "disk_full" };
  if (isDatabaseGone(seen)) return { status: CODES.database_unavailable, code: "database_unavailable" };
  return { status: CODES.internal, code: "internal" };
}

const STATUS = {
  404: "not_found",
  405: "method_not_allowed",
  413: "webhook_too_large",
  415: "unsupported_type",
} as const satisfies Record<number, Code>;

/** Connection refused, cut, or the server going down: Zalo will come again. */
export function isDatabaseGone(error: { code?: unknown; message?: unknown; severity?: unknown }): boolean {
  const code = typeof error.code === "string" ? error.code : "";
  if (/^(?:ECONN|EPIPE|ENOENT|ETIMEDOUT|EHOST|08|57P)/.test(code)) return true;
  return (
    error.severity === undefined &&
    typeof error.message === "string" &&
    /connection (?:terminated|ended)|timeout exceeded when trying to connect|client has encountered/i.test(
      error.message,
    )
  );
}
