/** The closed table of what may be logged: event → level and the names of its fields (ids, numbers, codes). */
export const EVENTS = {
  started: { level: "info", fields: ["port", "ms", "version"] },
  stopping: { level: "info", fields: ["reason"] },
  request: { level: "info", fields: ["method", "route", "status", "ms", "ref"] },
  request_failed: {
    level: "error",
    fields: ["method", "route", "status", "ref", "code", "db_code", "constraint", "table", "name", "at"],
  },
  job_failed: {
    level: "warn",
    fields: ["job", "id", "attempt", "code", "db_code", "constraint", "table", "name", "at"],
  },
  job_gave_up: { level: "error", fields: ["job", "id", "attempt", "code"] },
  database_lost: { level: "error", fields: ["db_code", "name"] },
  database_back: { level: "info", fields: ["ms"] },
  webhook_refused: { level: "warn", fields: ["status", "code"] },
  webhook_kept: { level: "error", fields: ["code", "count"] },
  send_settled: { level: "info", fields: ["delivery", "state", "zalo_code", "class"] },
  token_refreshed: { level: "info", fields: ["page", "expires_in_s"] },
  token_lost: { level: "error", fields: ["page", "code"] },
  caught_up: { level: "info", fields: ["page", "count", "ms"] },
  key_destroyed: { level: "info", fields: ["hour_key"] },
  push_settled: { level: "info", fields: ["id", "state", "status", "attempt"] },
  media_settled: { level: "info", fields: ["job", "state", "reason", "size", "ms"] },
  refusal_undocumented: { level: "warn", fields: ["method", "route", "code"] },
  clock_jumped: { level: "error", fields: ["ms"] },
  disk_space: { level: "warn", fields: ["state", "free_mib"] },
  audit_broken: { level: "error", fields: ["root", "seq"] },
  exchange_unreadable: { level: "error", fields: ["id", "direction", "code"] },
} as const satisfies Record<string, { level: "info" | "warn" | "error"; fields: readonly string[] }>;

export type EventName = keyof typeof EVENTS;
export type EventFields<E extends EventName> = Partial<
  Record<(typeof EVENTS)[E]["fields"][number], string | number | boolean | null>
>;
