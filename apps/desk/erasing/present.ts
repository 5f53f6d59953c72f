import type { ErasingView } from "@keng/contract/console-reports.ts";
import type { Erasing } from "./request.store.ts";

export function erasingView(row: Erasing & { decided_name: string | null }): ErasingView {
  return {
    state: row.state as ErasingView["state"],
    asked_at: row.asked_at.toISOString(),
    asked_by: row.asked_by as ErasingView["asked_by"],
    reason: row.reason as ErasingView["reason"],
    decided_by: row.decided_name,
    decided_at: row.decided_at?.toISOString() ?? null,
    final_at: row.final_at?.toISOString() ?? null,
    done_at: row.done_at?.toISOString() ?? null,
  };
}
