/** The one closed list of errors: code → HTTP status. The server sends codes and facts; sentences are in i18n. */
export const CODES = {
  // who asks
  not_signed_in: 401,
  session_ended: 401,
  wrong_credentials: 401,
  wrong_second_factor: 401,
  second_factor_needed: 401,
  account_locked: 423,
  account_suspended: 403,
  not_allowed: 403,
  origin_refused: 403,
  host_refused: 421,
  token_invalid: 401,
  token_scope: 403,
  not_for_tokens: 403,
  tokens_full: 409,
  invitation_invalid: 410,
  password_too_weak: 422,
  username_taken: 409,
  roles_apart: 422,
  commander_needed: 409,
  invitation_unconfirmed: 409,
  wrong_confirmation_code: 422,
  // what is asked
  bad_request: 400,
  not_found: 404,
  method_not_allowed: 405,
  too_large: 413,
  unsupported_type: 415,
  range_not_satisfiable: 416,
  too_many_requests: 429,
  // conversations
  held_by_other: 409,
  not_held: 409,
  thread_closed: 409,
  changed_meanwhile: 409,
  text_empty: 422,
  text_too_long: 422,
  reply_window_closed: 409,
  no_replies_left: 409,
  attachment_gone: 410,
  attachment_not_sendable: 422,
  cannot_undo: 409,
  already_taken: 409,
  not_assignable: 422,
  cannot_snooze: 409,
  last_reply_kept: 409,
  placeholder_unknown: 422,
  shortcut_taken: 409,
  library_full: 409,
  filter_name_taken: 409,
  filters_full: 409,
  hamlet_named: 409,
  hamlets_full: 409,
  tip_state_refused: 409,
  already_linked: 409,
  no_way_back: 409,
  must_be_kept: 409,
  // shifts
  post_taken: 409,
  shift_over: 409,
  hand_over_needed: 409,
  // reports by telephone and at the counter
  identity_not_sealed: 422,
  told_when_wrong: 422,
  push_service_unknown: 422,
  // the machine
  signature_wrong: 401,
  webhook_too_large: 413,
  database_unavailable: 503,
  disk_full: 507,
  internal: 500,
} as const;

export type Code = keyof typeof CODES;

/** Ids, counts, dates; never what a person typed. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** A refusal that reaches the person who asked. Its message is the code alone. */
export class Fault extends Error {
  readonly code: Code;
  readonly facts: Facts;

  constructor(code: Code, facts: Facts = {}) {
    super(code);
    this.name = "Fault";
    this.code = code;
    this.facts = facts;
  }

  get status(): number {
    return CODES[this.code];
  }
}

/** What every failing answer of our servers looks like. `ref` finds the log line again. */
export type ErrorBody = { code: Code; facts: Facts; ref: string };
