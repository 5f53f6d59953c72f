/**
 * What a copy holds instead of a column, where something waits under the key of an hour: `r` is the same row as the side
 * gave it under its long-lived key, or null where nobody could read it any more.
 */
const ONE_SEAL = { sealed: "coalesce(r.sealed, t.sealed)" };
const NO_HOUR = { hour_key: "case when r.row_id is null then t.hour_key end" };
const PASSED = { ...ONE_SEAL, key_id: "null::uuid" };
const IS_OPEN = "r.row_id is not null and t.state in ('waiting', 'sending')";

export const RESEALED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "vault.raw_event": { ...ONE_SEAL, ...NO_HOUR },
  "vault.media_job": { ...ONE_SEAL, ...NO_HOUR },
  // it may go out after this moment: who restores it learns that from Zalo before it is sent (once, not never or twice)
  "vault.delivery": {
    ...ONE_SEAL,
    ...NO_HOUR,
    state: `case when ${IS_OPEN} then 'sending' else t.state end`,
    started_at: `case when ${IS_OPEN} then coalesce(t.started_at, t.created_at) else t.started_at end`,
    next_at: `case when ${IS_OPEN} then '-infinity' else t.next_at end`,
    settle_tries: `case when ${IS_OPEN} then 0 else t.settle_tries end`,
  },
  "exchange.outbound": { ...PASSED, is_restored: "t.taken_at is null" },
  "exchange.inbound": PASSED,
};

/** What a copy leaves out of a column where nothing is given instead: an alarm of then wakes nobody now. */
export const EMPTIED: Readonly<Record<string, readonly string[]>> = { "vault.push_job": ["sealed"] };
