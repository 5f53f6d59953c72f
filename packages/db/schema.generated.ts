// Written by `npm run db:types` from the migrated database. Do not edit.
import type { Generated } from "kysely";

export interface AuthAccount {
  id: Generated<string>;
  "accountId": string;
  "providerId": string;
  "userId": string;
  "accessToken": string | null;
  "refreshToken": string | null;
  "idToken": string | null;
  "accessTokenExpiresAt": Date | null;
  "refreshTokenExpiresAt": Date | null;
  scope: string | null;
  password: string | null;
  "createdAt": Generated<Date>;
  "updatedAt": Date;
}

export interface AuthSession {
  id: Generated<string>;
  "expiresAt": Date;
  token: string;
  "createdAt": Generated<Date>;
  "updatedAt": Date;
  "ipAddress": string | null;
  "userAgent": string | null;
  "userId": string;
  step: string;
}

export interface AuthTwoFactor {
  id: Generated<string>;
  secret: string;
  "backupCodes": string;
  "userId": string;
  verified: boolean | null;
  "failedVerificationCount": number | null;
  "lockedUntil": Date | null;
}

export interface AuthUser {
  id: Generated<string>;
  name: string;
  email: string;
  "emailVerified": boolean;
  image: string | null;
  "createdAt": Generated<Date>;
  "updatedAt": Generated<Date>;
  "twoFactorEnabled": boolean | null;
}

export interface AuthVerification {
  id: Generated<string>;
  identifier: string;
  value: string;
  "expiresAt": Date;
  "createdAt": Generated<Date>;
  "updatedAt": Generated<Date>;
}

export interface DeskAccountOrder {
  id: string;
  root_id: string;
  unit_id: string;
  officer_id: string;
  kind: string;
  roles: string[];
  asked_by: string | null;
  asked_at: Date;
  expires_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  is_confirmed: boolean | null;
}

export interface DeskAlarm {
  id: string;
  code: string;
  page_id: string | null;
  at: Date;
}

export interface DeskAlarmStep {
  clock_id: string;
  step: number;
  conversation_id: string;
  told: string;
  at: Date;
}

export interface DeskAlarmTold {
  id: string;
  root_id: string;
  unit_id: string;
  officer_id: string;
  what: string;
  told: string;
  clock_id: string | null;
  step: number;
  shift_note_id: string | null;
  since: Date;
  at: Date;
  seen_at: Date | null;
  over_at: Date | null;
}

export interface DeskAttachment {
  id: string;
  conversation_id: string;
  message_id: string;
  ordinal: Generated<number>;
  kind: string;
  state: Generated<string>;
  reason: string | null;
  mime: string | null;
  width: number | null;
  height: number | null;
  size: number | null;
  detail_sealed: Buffer | null;
  bytes_sealed: Buffer | null;
  thumb_sealed: Buffer | null;
  duration_ms: number | null;
  has_sound: Generated<boolean>;
  page_count: number | null;
  pages: Generated<number>;
  pieces: Generated<number>;
}

export interface DeskAttachmentPiece {
  attachment_id: string;
  conversation_id: string;
  part: string;
  ordinal: number;
  sealed: Buffer;
}

export interface DeskAuditEntry {
  root_id: string;
  seq: number;
  at: Date;
  officer_id: string | null;
  unit_id: string | null;
  act: string;
  subject_type: string;
  subject_id: string | null;
  detail: string | null;
  text_hash: Buffer | null;
  previous_hash: Buffer;
  hash: Buffer;
  token_id: string | null;
}

export interface DeskAuditHead {
  root_id: string;
  seq: number;
  hash: Buffer;
}

export interface DeskClock {
  id: string;
  conversation_id: string;
  rule: string;
  rule_version: string;
  started_at: Date;
  due_at: Date;
  met_at: Date | null;
  cancelled_at: Date | null;
}

export interface DeskConversation {
  id: string;
  root_id: string;
  unit_id: string;
  label: string;
  receipt_code: string;
  key_wrapped: Buffer;
  kind: string;
  lang: Generated<string>;
  opened_at: Date;
  last_at: Date;
  last_inbound_at: Date | null;
  last_from: Generated<string>;
  snippet_sealed: Buffer | null;
  snippet_attachments: Generated<string[]>;
  waiting_for: Generated<string>;
  answered_at: Date | null;
  holder_id: string | null;
  holder_until: Date | null;
  set_aside_at: Date | null;
  emergency_at: Date | null;
  emergency_numbers: Generated<string[]>;
  emergency_message_id: string | null;
  emergency_taken_by: string | null;
  emergency_taken_at: Date | null;
  late_at: Date | null;
  flags: Generated<string[]>;
  contact: string | null;
  budget_remaining: number | null;
  budget_total: number | null;
  budget_until: Date | null;
  version: Generated<number>;
  assigned_to: string | null;
  assigned_by: string | null;
  assigned_at: Date | null;
  snoozed_until: Date | null;
  snoozed_by: string | null;
  channel: Generated<string>;
  erased_at: Date | null;
  set_aside_reason: string | null;
}

export interface DeskDraft {
  officer_id: string;
  conversation_id: string;
  body_sealed: Buffer | null;
  other_sealed: Buffer | null;
  version: Generated<number>;
  updated_at: Date;
}

export interface DeskErasing {
  id: string;
  conversation_id: string;
  asked_at: Date;
  asked_by: string;
  state: Generated<string>;
  reason: string | null;
  request_id: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  final_at: Date | null;
  done_at: Date | null;
}

export interface DeskHamlet {
  id: string;
  root_id: string;
  unit_id: string;
  request_id: string;
  name: string;
  name_key: string;
  latitude: number;
  longitude: number;
  version: Generated<number>;
  changed_by: string;
  changed_at: Date;
  archived_at: Date | null;
}

export interface DeskHistory {
  id: string;
  conversation_id: string;
  at: Generated<Date>;
  officer_id: string | null;
  act: string;
  detail: string | null;
  tip_id: string | null;
}

export interface DeskInvitation {
  token_hash: Buffer;
  officer_id: string;
  created_at: Generated<Date>;
  expires_at: Date;
  used_at: Date | null;
  needs_code: Generated<boolean>;
  code_hash: Buffer | null;
  code_failures: Generated<number>;
  accepted: Generated<boolean>;
}

export interface DeskMatter {
  id: string;
  root_id: string;
  unit_id: string;
  created_by: string;
  created_at: Date;
}

export interface DeskMessage {
  id: string;
  conversation_id: string;
  root_id: string;
  unit_id: string;
  sender: string;
  officer_id: string | null;
  request_id: string | null;
  body_sealed: Buffer | null;
  reasons_sealed: Buffer | null;
  quote_of: string | null;
  templates: Generated<string[]>;
  sent_at: Date;
  received_at: Date;
  is_late: Generated<boolean>;
  delivery_state: string | null;
  delivery_code: string | null;
  delivery_at: Date | null;
  reaction: string | null;
  reaction_at: Date | null;
}

export interface DeskMessageTerm {
  message_id: string;
  root_id: string;
  unit_id: string;
  conversation_id: string;
  at: Date;
  terms: number[];
}

export interface DeskNote {
  id: string;
  conversation_id: string;
  officer_id: string;
  request_id: string | null;
  body_sealed: Buffer;
  created_at: Generated<Date>;
}

export interface DeskOfficer {
  id: string;
  root_id: string;
  unit_id: string;
  username: string;
  display_name: string;
  account_id: string | null;
  is_suspended: Generated<boolean>;
  created_at: Generated<Date>;
  is_demo: Generated<boolean>;
}

export interface DeskOfficerToken {
  id: string;
  root_id: string;
  unit_id: string;
  officer_id: string;
  name: string;
  token_hash: Buffer;
  scopes: string[];
  made_by: string | null;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

export interface DeskPage {
  id: string;
  root_id: string;
  unit_id: string;
  name: string;
  send_family: string;
  state: string;
  problem: string | null;
  connected_at: Date | null;
  access_until: Date | null;
  refresh_until: Date | null;
  last_event_at: Date | null;
  told_at: Date;
}

export interface DeskPageOffer {
  id: string;
  root_id: string;
  unit_id: string;
  officer_id: string;
  asked_at: Date;
  expires_at: Date;
  state: Generated<string>;
  url_sealed: Buffer | null;
  page_id: string | null;
  code: string | null;
  ended_at: Date | null;
}

export interface DeskPlaceTerm {
  conversation_id: string;
  root_id: string;
  unit_id: string;
  terms: number[];
}

export interface DeskPushSubscription {
  id: string;
  root_id: string;
  officer_id: string;
  endpoint_hash: Buffer;
  sealed: Buffer;
  device: string;
  created_at: Date;
  last_told_at: Date | null;
}

export interface DeskQuestion {
  id: string;
  conversation_id: string;
  root_id: string;
  rule_version: string | null;
  created_at: Generated<Date>;
  removed_at: Date | null;
}

export interface DeskQuickReply {
  id: string;
  root_id: string;
  unit_id: string;
  request_id: string;
  content_sealed: Buffer;
  version: Generated<number>;
  created_by: string;
  created_at: Date;
  changed_by: string;
  changed_at: Date;
  archived_at: Date | null;
}

export interface DeskReadMark {
  officer_id: string;
  conversation_id: string;
  read_at: Date;
}

export interface DeskReveal {
  id: string;
  root_id: string;
  unit_id: string;
  conversation_id: string;
  message_id: string;
  officer_id: string;
  request_id: string;
  reason_sealed: Buffer;
  at: Date;
  until_at: Date;
}

export interface DeskRoleHolding {
  officer_id: string;
  unit_id: string;
  role: string;
  valid_from: Generated<Date>;
  valid_to: Date | null;
}

export interface DeskSavedFilter {
  id: string;
  root_id: string;
  unit_id: string;
  officer_id: string;
  request_id: string;
  is_shared: Generated<boolean>;
  content_sealed: Buffer;
  created_at: Date;
  version: Generated<number>;
  removed_at: Date | null;
}

export interface DeskShift {
  id: string;
  root_id: string;
  unit_id: string;
  post: string;
  officer_id: string;
  began_at: Date;
  ended_at: Date | null;
  request_id: string;
}

export interface DeskShiftNote {
  id: string;
  root_id: string;
  unit_id: string;
  shift_id: string;
  request_id: string;
  body_sealed: Buffer | null;
  open_threads: unknown;
  counts: unknown;
  written_at: Date;
  withdrawn_at: Date | null;
  taken_by: string | null;
  taken_at: Date | null;
  unsigned_told_at: Date | null;
}

export interface DeskSignInAttempt {
  failures: Generated<number>;
  locked_until: Date | null;
  last_at: Generated<Date>;
  used_code: Buffer | null;
  used_code_at: Date | null;
  key_hash: Buffer;
  name_hash: Buffer;
}

export interface DeskTip {
  id: string;
  conversation_id: string;
  root_id: string;
  state: Generated<string>;
  suggested_category: string | null;
  category: string | null;
  reasons_sealed: Buffer | null;
  place_sealed: Buffer | null;
  rule_version: string | null;
  created_at: Generated<Date>;
  removed_at: Date | null;
  matter_id: string | null;
  receipt_code: string | null;
  message_ids: Generated<string[]>;
  split_by: string | null;
  split_at: Date | null;
}

export interface DeskUndo {
  id: string;
  conversation_id: string;
  officer_id: string;
  request_id: string;
  before: unknown;
  version: number;
  created_at: Generated<Date>;
  used_at: Date | null;
}

export interface DeskUnit {
  id: string;
  root_id: string;
  parent_id: string | null;
  kind: string;
  name_vi: string;
  name_en: string;
  duty_phone: string | null;
  valid_from: Date | null;
  valid_to: Date | null;
  created_at: Generated<Date>;
}

export interface DeskUpload {
  id: string;
  officer_id: string;
  kind: string;
  mime: string;
  size: number;
  width: number | null;
  height: number | null;
  bytes_sealed: Buffer;
  created_at: Generated<Date>;
}

export interface ExchangeBackup {
  id: string;
  snapshot: string | null;
  begun_at: Generated<Date>;
}

export interface ExchangeCarried {
  backup_id: string;
  side: string;
  queue: string;
  row_id: string;
  sealed: Buffer;
}

export interface ExchangeCarriedWhole {
  backup_id: string;
  side: string;
}

export interface ExchangeDeskKey {
  id: string;
  hour_at: Date;
  vouched: Buffer;
}

export interface ExchangeGatewayKey {
  id: string;
  hour_at: Date;
  vouched: Buffer;
}

export interface ExchangeInbound {
  id: string;
  seq: Generated<number>;
  kind: string;
  sealed: Buffer | null;
  created_at: Generated<Date>;
  taken_at: Date | null;
  attempts: Generated<number>;
  next_at: Generated<Date>;
  key_id: string | null;
}

export interface ExchangeOutbound {
  id: string;
  seq: Generated<number>;
  kind: string;
  sealed: Buffer | null;
  created_at: Generated<Date>;
  taken_at: Date | null;
  attempts: Generated<number>;
  next_at: Generated<Date>;
  key_id: string | null;
  is_restored: Generated<boolean>;
}

export interface ExchangePushKey {
  id: string;
  made_at: Date;
  vouched: Buffer;
}

export interface ExchangeSetting {
  version: Generated<number>;
  value: unknown;
  created_at: Generated<Date>;
}

export interface VaultAlias {
  id: string;
  source_id: string;
  page_id: string;
  label: string;
  receipt_code: string;
  is_open: Generated<boolean>;
  state: Generated<string>;
  last_message_at: Date;
  receipt_at: Date | null;
  emergency_at: Date | null;
  next_seq: Generated<number>;
  created_at: Generated<Date>;
  unit_id: string | null;
}

export interface VaultContactNotice {
  id: Generated<string>;
  alias_id: string;
  what: string;
  tell_at: Date;
}

export interface VaultDelivery {
  id: Generated<string>;
  message_id: string;
  alias_id: string;
  seq: number;
  part: Generated<number>;
  is_auto: Generated<boolean>;
  is_told: Generated<boolean>;
  hour_key: string | null;
  sealed: Buffer | null;
  state: Generated<string>;
  code: string | null;
  slot_message_id: string | null;
  attempts: Generated<number>;
  next_at: Generated<Date>;
  started_at: Date | null;
  done_at: Date | null;
  created_at: Generated<Date>;
  settle_tries: Generated<number>;
}

export interface VaultKeptEvent {
  id: Generated<string>;
  code: string;
  page_id: string | null;
  sealed: Buffer;
  received_at: Generated<Date>;
}

export interface VaultMediaJob {
  id: string;
  alias_id: string;
  message_id: string;
  kind: string;
  hour_key: string | null;
  sealed: Buffer | null;
  state: Generated<string>;
  attempts: Generated<number>;
  next_at: Generated<Date>;
  created_at: Generated<Date>;
}

export interface VaultMediaOriginal {
  attachment_id: string;
  alias_id: string;
  sha256: Buffer;
  size: number;
  created_at: Generated<Date>;
}

export interface VaultMessageRef {
  hash: Buffer;
  alias_id: string;
  message_id: string;
  direction: string;
  created_at: Generated<Date>;
}

export interface VaultPage {
  id: string;
  app_id: string;
  unit_id: string;
  name: string;
  send_family: Generated<string>;
  created_at: Generated<Date>;
  caught_up_to: Date | null;
  connected_at: Date | null;
  disconnected_at: Date | null;
  last_event_at: Date | null;
  problem: string | null;
}

export interface VaultPageOffer {
  id: string;
  unit_id: string;
  lang: string;
  state_hash: Buffer;
  verifier_sealed: Buffer | null;
  made_at: Date;
  expires_at: Date;
  used_at: Date | null;
  pair_sealed: Buffer | null;
  ended_at: Date | null;
}

export interface VaultPushJob {
  subscription_id: string;
  kind: string;
  sealed: Buffer | null;
  asked_at: Date;
  next_at: Date;
  gives_up_at: Date;
  attempts: Generated<number>;
  sent_at: Date | null;
}

export interface VaultRawEvent {
  id: Generated<number>;
  hour_key: string | null;
  sealed: Buffer;
  received_at: Generated<Date>;
  is_late: Generated<boolean>;
  attempts: Generated<number>;
  next_at: Generated<Date>;
}

export interface VaultReplySlot {
  message_id: string;
  alias_id: string;
  zalo_sealed: Buffer;
  received_at: Date;
  used: Generated<number>;
  total: Generated<number>;
}

export interface VaultSeenEvent {
  hash: Buffer;
  seen_on: Generated<Date>;
}

export interface VaultSource {
  id: Generated<string>;
  page_id: string;
  zalo_hash: Buffer;
  zalo_sealed: Buffer;
  identity_sealed: Buffer | null;
  identity_at: Date | null;
  is_minor: Generated<boolean>;
  is_follower: Generated<boolean>;
  is_left: Generated<boolean>;
  lang: Generated<string>;
  last_alias_id: string | null;
  last_message_at: Date | null;
  welcomed_at: Date | null;
  code_tries: Generated<number>;
  code_tries_on: Date | null;
  created_at: Generated<Date>;
  channel: Generated<string>;
  last_call_at: Date | null;
  erased_at: Date | null;
}

export interface VaultTipCode {
  receipt_code: string;
  tip_id: string;
  alias_id: string;
  state: string | null;
}

export interface VaultZaloToken {
  page_id: string;
  sealed: Buffer;
  version: Generated<number>;
  access_expires_at: Date;
  refresh_expires_at: Date;
  lease_holder: string | null;
  lease_until: Date | null;
  lost_at: Date | null;
  lost_code: string | null;
}

export interface Database {
  "auth.account": AuthAccount;
  "auth.session": AuthSession;
  "auth.twoFactor": AuthTwoFactor;
  "auth.user": AuthUser;
  "auth.verification": AuthVerification;
  "desk.account_order": DeskAccountOrder;
  "desk.alarm": DeskAlarm;
  "desk.alarm_step": DeskAlarmStep;
  "desk.alarm_told": DeskAlarmTold;
  "desk.attachment": DeskAttachment;
  "desk.attachment_piece": DeskAttachmentPiece;
  "desk.audit_entry": DeskAuditEntry;
  "desk.audit_head": DeskAuditHead;
  "desk.clock": DeskClock;
  "desk.conversation": DeskConversation;
  "desk.draft": DeskDraft;
  "desk.erasing": DeskErasing;
  "desk.hamlet": DeskHamlet;
  "desk.history": DeskHistory;
  "desk.invitation": DeskInvitation;
  "desk.matter": DeskMatter;
  "desk.message": DeskMessage;
  "desk.message_term": DeskMessageTerm;
  "desk.note": DeskNote;
  "desk.officer": DeskOfficer;
  "desk.officer_token": DeskOfficerToken;
  "desk.page": DeskPage;
  "desk.page_offer": DeskPageOffer;
  "desk.place_term": DeskPlaceTerm;
  "desk.push_subscription": DeskPushSubscription;
  "desk.question": DeskQuestion;
  "desk.quick_reply": DeskQuickReply;
  "desk.read_mark": DeskReadMark;
  "desk.reveal": DeskReveal;
  "desk.role_holding": DeskRoleHolding;
  "desk.saved_filter": DeskSavedFilter;
  "desk.shift": DeskShift;
  "desk.shift_note": DeskShiftNote;
  "desk.sign_in_attempt": DeskSignInAttempt;
  "desk.tip": DeskTip;
  "desk.undo": DeskUndo;
  "desk.unit": DeskUnit;
  "desk.upload": DeskUpload;
  "exchange.backup": ExchangeBackup;
  "exchange.carried": ExchangeCarried;
  "exchange.carried_whole": ExchangeCarriedWhole;
  "exchange.desk_key": ExchangeDeskKey;
  "exchange.gateway_key": ExchangeGatewayKey;
  "exchange.inbound": ExchangeInbound;
  "exchange.outbound": ExchangeOutbound;
  "exchange.push_key": ExchangePushKey;
  "exchange.setting": ExchangeSetting;
  "vault.alias": VaultAlias;
  "vault.contact_notice": VaultContactNotice;
  "vault.delivery": VaultDelivery;
  "vault.kept_event": VaultKeptEvent;
  "vault.media_job": VaultMediaJob;
  "vault.media_original": VaultMediaOriginal;
  "vault.message_ref": VaultMessageRef;
  "vault.page": VaultPage;
  "vault.page_offer": VaultPageOffer;
  "vault.push_job": VaultPushJob;
  "vault.raw_event": VaultRawEvent;
  "vault.reply_slot": VaultReplySlot;
  "vault.seen_event": VaultSeenEvent;
  "vault.source": VaultSource;
  "vault.tip_code": VaultTipCode;
  "vault.zalo_token": VaultZaloToken;
}
