/**
 * Who may do what in the database, as the house promises it (house.md §5). The catalogue of a migrated database must
 * say exactly this: a new table, function or right is written here first. `keng_owner`, which owns everything, is the
 * role of migrations alone; neither side has its password.
 */
export type Side = "keng_gateway" | "keng_desk";

const ALL = "delete insert select update";
const KEEP = "insert select update";

/** Rights on whole tables; a table that is not named for a side is closed to it. */
export const TABLES: Readonly<Record<Side, Readonly<Record<string, string>>>> = {
  keng_gateway: {
    "exchange.backup": "select",
    // what waits, for a backup: given, and read by nobody but the owner
    "exchange.carried": "insert",
    "exchange.carried_whole": "insert select",
    "exchange.desk_key": "select",
    "exchange.gateway_key": "delete insert select",
    "exchange.inbound": "insert",
    "exchange.outbound": "select",
    "exchange.push_key": "delete insert select",
    "exchange.setting": "select",
    "vault.alias": ALL,
    "vault.contact_notice": ALL,
    "vault.delivery": ALL,
    "vault.kept_event": ALL,
    "vault.media_job": ALL,
    "vault.media_original": ALL,
    "vault.message_ref": ALL,
    "vault.page": ALL,
    "vault.push_job": ALL,
    "vault.page_offer": ALL,
    "vault.raw_event": ALL,
    "vault.reply_slot": ALL,
    "vault.seen_event": ALL,
    "vault.source": ALL,
    "vault.tip_code": ALL,
    "vault.zalo_token": ALL,
  },
  keng_desk: {
    "auth.account": ALL,
    "auth.session": ALL,
    "auth.twoFactor": ALL,
    "auth.user": ALL,
    "auth.verification": ALL,
    "desk.account_order": KEEP,
    "desk.alarm": KEEP,
    // a step that was taken stays taken
    "desk.alarm_step": "insert select",
    "desk.alarm_told": KEEP,
    "desk.attachment": KEEP,
    "desk.attachment_piece": "delete insert select",
    // append-only: nobody may change or remove an act that was written
    "desk.audit_entry": "insert select",
    "desk.audit_head": KEEP,
    "desk.clock": KEEP,
    "desk.conversation": KEEP,
    "desk.draft": KEEP,
    "desk.erasing": KEEP,
    "desk.hamlet": KEEP,
    "desk.history": KEEP,
    "desk.invitation": KEEP,
    "desk.matter": "insert select",
    "desk.message": KEEP,
    // what a text could be found by goes when the text is erased
    "desk.message_term": "delete insert select",
    "desk.note": KEEP,
    "desk.officer": KEEP,
    "desk.page": KEEP,
    "desk.page_offer": KEEP,
    "desk.place_term": KEEP,
    "desk.officer_token": KEEP,
    "desk.push_subscription": ALL,
    "desk.question": KEEP,
    "desk.quick_reply": KEEP,
    "desk.read_mark": ALL,
    // why something masked was opened: written once
    "desk.reveal": "insert select",
    "desk.role_holding": KEEP,
    "desk.saved_filter": ALL,
    "desk.shift": KEEP,
    "desk.shift_note": KEEP,
    "desk.sign_in_attempt": ALL,
    "desk.tip": KEEP,
    "desk.undo": KEEP,
    "desk.unit": KEEP,
    "desk.upload": ALL,
    "exchange.backup": "select",
    "exchange.carried": "insert",
    "exchange.carried_whole": "insert select",
    "exchange.desk_key": "delete insert select",
    "exchange.gateway_key": "select",
    "exchange.inbound": "select",
    "exchange.outbound": "insert",
    "exchange.push_key": "select",
    "exchange.setting": "insert select",
  },
};

/** Rights on single columns: whoever reads a queue of the passage may mark a row as taken and empty it, no more. */
export const COLUMNS: Readonly<Record<Side, Readonly<Record<string, string>>>> = {
  keng_gateway: { "exchange.outbound": "update(attempts key_id next_at sealed taken_at)" },
  keng_desk: { "exchange.inbound": "update(attempts key_id next_at sealed taken_at)" },
};

/** Schemas that a role may enter. None may make anything in any of them; in `public` is nothing. */
export const SCHEMAS: Readonly<Record<Side | "public", readonly string[]>> = {
  keng_gateway: ["exchange", "vault"],
  keng_desk: ["auth", "desk", "exchange"],
  public: ["public"],
};

/** Functions that a side may call. `definer`: runs with the owner's rights, so it fixes its search path. */
export const FUNCTIONS: Readonly<Record<Side, Readonly<Record<string, "caller" | "definer">>>> = {
  keng_gateway: { "vault.keep_events": "caller" },
  keng_desk: {
    "desk.actor": "caller",
    "desk.actor_roots": "definer",
    "desk.actor_units": "definer",
    "desk.is_system": "caller",
    "desk.search_messages": "definer",
    "desk.search_threads": "definer",
  },
};

/** Tables whose rows are shown by unit, role and holder, whatever a use case would have let through. */
export const ROW_SECURITY: readonly string[] = [
  "desk.account_order",
  "desk.alarm",
  "desk.alarm_step",
  "desk.alarm_told",
  "desk.attachment",
  "desk.attachment_piece",
  "desk.audit_entry",
  "desk.clock",
  "desk.conversation",
  "desk.draft",
  "desk.erasing",
  "desk.hamlet",
  "desk.history",
  "desk.matter",
  "desk.message",
  "desk.message_term",
  "desk.note",
  "desk.officer",
  "desk.officer_token",
  "desk.page",
  "desk.page_offer",
  "desk.place_term",
  "desk.push_subscription",
  "desk.question",
  "desk.quick_reply",
  "desk.read_mark",
  "desk.reveal",
  "desk.role_holding",
  "desk.saved_filter",
  "desk.shift",
  "desk.shift_note",
  "desk.tip",
  "desk.undo",
  "desk.unit",
  "desk.upload",
];

/** A function that a later migration makes is closed until somebody is let in; nothing is opened by default. */
export const DEFAULT_PRIVILEGES: readonly string[] = ["keng_owner f {keng_owner=X/keng_owner}"];
