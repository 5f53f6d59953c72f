import type { CallOutcome } from "./control-api.ts";
import type { Db } from "./state.store.ts";

export interface CallRow {
  call_id: string;
  oa_id: string;
  person_id: string;
  outcome: CallOutcome;
  call_type: "AUDIO" | "VIDEO";
  waited_ms: number;
  talked_ms: number;
  /** When the phone began to ring. */
  at: number;
}

export function insertCall(db: Db, call: CallRow): void {
  db.run(
    "insert into call (call_id, oa_id, person_id, outcome, call_type, waited_ms, talked_ms, at) values (?, ?, ?, ?, ?, ?, ?, ?)",
    call.call_id,
    call.oa_id,
    call.person_id,
    call.outcome,
    call.call_type,
    call.waited_ms,
    call.talked_ms,
    call.at,
  );
}

export function callsOf(db: Db, personId: string, oaId: string): CallRow[] {
  return db.all<CallRow>("select * from call where person_id = ? and oa_id = ? order by seq", personId, oaId);
}
