-- The gateway's own: who somebody is, and what waits to be passed on. The desk's role has no right here.
create table vault.page (
  id text primary key,                       -- Zalo's oa_id, public
  app_id text not null,
  unit_id uuid not null,
  name text not null,
  send_family text not null default 'unknown' check (send_family in ('unknown', 'v2', 'v3')),
  created_at timestamptz not null default now(),
  -- until here everything was read back from Zalo
  caught_up_to timestamptz
);

create table vault.zalo_token (
  page_id text primary key references vault.page,
  sealed bytea not null,                     -- access and refresh token, under the gateway's key
  version int not null default 1,
  access_expires_at timestamptz not null,
  refresh_expires_at timestamptz not null,
  lease_holder uuid,
  lease_until timestamptz,
  lost_at timestamptz                        -- a human must connect the page again
);

-- A replay has no effect, ever: the hash stays when the event is gone.
create table vault.seen_event (
  hash bytea primary key,
  seen_on date not null default current_date
);

create table vault.raw_event (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  hour_key uuid not null,
  sealed bytea not null,
  received_at timestamptz not null default now(),
  is_late boolean not null default false,
  attempts int not null default 0,
  next_at timestamptz not null default '-infinity'
);
create index raw_event_waiting on vault.raw_event (next_at, seq);

-- Correctly signed, but of a page, name or shape that we do not know: kept for the key holders, raises an alarm.
create table vault.kept_event (
  id uuid primary key default gen_random_uuid(),
  code text not null,
  page_id text,
  sealed bytea not null,                     -- age, to the key holders
  received_at timestamptz not null default now()
);

create table vault.source (
  id uuid primary key default gen_random_uuid(),
  page_id text not null references vault.page,
  zalo_hash bytea not null unique,           -- keyed hash of page and Zalo id
  zalo_sealed bytea not null,                -- the Zalo id, under the gateway's key: sending needs it
  identity_sealed bytea,                     -- name, avatar, phone: age, to the key holders
  identity_at timestamptz,
  is_minor boolean not null default false,
  is_follower boolean not null default false,
  is_left boolean not null default false,
  lang text not null default 'vi' check (lang in ('vi', 'en')),
  last_alias_id uuid,
  last_message_at timestamptz,
  welcomed_at timestamptz,
  code_tries int not null default 0,         -- receipt codes of others tried today
  code_tries_on date,
  created_at timestamptz not null default now()
);

-- whose name has not been asked of Zalo yet
create index source_nameless on vault.source (identity_at nulls first) where identity_sealed is null;

create table vault.alias (
  id uuid primary key,                       -- = the thread's id on both sides; random
  source_id uuid not null references vault.source,
  page_id text not null references vault.page,
  label text not null,
  receipt_code text not null unique,
  is_open boolean not null default true,
  state text not null default 'RECEIVED',    -- what the citizen may be told
  last_message_at timestamptz not null,
  receipt_at timestamptz,                    -- when the last receipt went out: one for a burst
  emergency_at timestamptz,                  -- when numbers were last given
  next_seq int not null default 1,
  created_at timestamptz not null default now()
);
create index alias_of_source on vault.alias (source_id, is_open, last_message_at desc);
create unique index alias_label on vault.alias (page_id, label) where is_open;

-- Zalo's message id (hashed) → our message: quotes, receipts, echoes. Stays.
create table vault.message_ref (
  hash bytea primary key,
  alias_id uuid not null references vault.alias,
  message_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  created_at timestamptz not null default now()
);
create index message_ref_message on vault.message_ref (message_id);

-- The count of free replies belongs to the message that is answered (house.md §4).
create table vault.reply_slot (
  message_id uuid primary key,
  alias_id uuid not null references vault.alias,
  zalo_sealed bytea not null,                -- Zalo's message id, under the gateway's key
  received_at timestamptz not null,
  used int not null default 0,
  total int not null default 8
);
create index reply_slot_alias on vault.reply_slot (alias_id, received_at desc);

create table vault.delivery (
  id uuid primary key default gen_random_uuid(),
  message_id uuid not null,                  -- ours; a message of several parts has a row for each
  alias_id uuid not null references vault.alias,
  seq int not null,
  part int not null default 0,
  is_auto boolean not null default false,
  is_told boolean not null default true,     -- the desk knows of this message; of welcomes and menus it does not
  hour_key uuid,
  sealed bytea,                              -- text, buttons, files; emptied when done
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'unknown', 'failed')),
  code text,
  slot_message_id uuid,
  attempts int not null default 0,
  next_at timestamptz not null default '-infinity',
  started_at timestamptz,
  done_at timestamptz,
  created_at timestamptz not null default now(),
  settle_tries int not null default 0,       -- how often the conversation was read to learn an unknown outcome
  unique (alias_id, seq, part)
);
create index delivery_message on vault.delivery (message_id);
create index delivery_open on vault.delivery (next_at) where state in ('waiting', 'sending');
create index delivery_head on vault.delivery (alias_id, seq, part) where state in ('waiting', 'sending');

create table vault.media_job (
  id uuid primary key,                       -- = the attachment's id
  alias_id uuid not null references vault.alias,
  message_id uuid not null,
  kind text not null,
  hour_key uuid,
  sealed bytea,                              -- Zalo's address and name of the file; emptied when done
  state text not null default 'waiting' check (state in ('waiting', 'done')),
  attempts int not null default 0,
  next_at timestamptz not null default '-infinity',
  created_at timestamptz not null default now()
);
create index media_job_open on vault.media_job (next_at) where state = 'waiting';

-- Originals are evidence: sealed to the key holders, in files of the gateway's folder, named by the attachment's id.
create table vault.media_original (
  attachment_id uuid primary key,
  alias_id uuid not null references vault.alias,
  sha256 bytea not null,                     -- of the sealed file
  size int not null,
  created_at timestamptz not null default now()
);

-- What happens to a person at once is told to each thread at its own random moment (house.md §4).
create table vault.contact_notice (
  id uuid primary key default gen_random_uuid(),
  alias_id uuid not null references vault.alias,
  what text not null check (what in ('left', 'withdrawal_asked')),
  tell_at timestamptz not null
);
create index contact_notice_due on vault.contact_notice (tell_at);

grant select, insert, update, delete on all tables in schema vault to keng_gateway;

-- what waits says "look" itself; the poll is the truth
create trigger raw_event_hint after insert on vault.raw_event for each statement execute function exchange.hint('keng_raw_event');
create trigger delivery_hint after insert on vault.delivery for each statement execute function exchange.hint('keng_delivery');
create trigger media_hint after insert on vault.media_job for each statement execute function exchange.hint('keng_media');
