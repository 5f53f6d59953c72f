-- What officers work with. Texts are sealed under a key of each conversation; the root unit leads the main indexes.
create table desk.conversation (
  id uuid primary key,
  root_id uuid not null,
  unit_id uuid not null references desk.unit,
  label text not null,
  receipt_code text not null,
  key_wrapped bytea not null,                -- the conversation's key, under the desk's key
  kind text not null check (kind in ('tip', 'question', 'emergency', 'other')),
  lang text not null default 'vi',
  opened_at timestamptz not null,
  last_at timestamptz not null,
  last_inbound_at timestamptz,
  last_from text not null default 'citizen' check (last_from in ('citizen', 'officer', 'auto', 'zalo_tool')),
  snippet_sealed bytea,
  snippet_attachments text[] not null default '{}',
  waiting_for text not null default 'officer' check (waiting_for in ('officer', 'citizen')),
  answered_at timestamptz,                   -- first answer by a person since the last time that one was due
  holder_id uuid references desk.officer,
  holder_until timestamptz,
  set_aside_at timestamptz,
  emergency_at timestamptz,
  emergency_numbers text[] not null default '{}',
  emergency_message_id uuid,
  emergency_taken_by uuid references desk.officer,
  emergency_taken_at timestamptz,
  late_at timestamptz,                       -- when the first open clock runs out; null = nothing runs
  flags text[] not null default '{}',
  contact text check (contact in ('left', 'withdrawal_asked')),
  budget_remaining int,
  budget_total int,
  budget_until timestamptz,
  version int not null default 1
);
create index conversation_inbox on desk.conversation (root_id, unit_id, last_at desc, id desc);
create index conversation_root on desk.conversation (root_id, last_at desc, id desc);
-- what waits and what was set aside are few among many: a list of them must not walk through the rest
create index conversation_open on desk.conversation (root_id, unit_id, last_at desc, id desc)
  where waiting_for = 'officer' and set_aside_at is null;
create index conversation_root_open on desk.conversation (root_id, last_at desc, id desc)
  where waiting_for = 'officer' and set_aside_at is null;
create index conversation_aside on desk.conversation (root_id, unit_id, last_at desc, id desc)
  where set_aside_at is not null;
create index conversation_root_aside on desk.conversation (root_id, last_at desc, id desc)
  where set_aside_at is not null;
-- all that the counts of the filters read, so that they need not touch the table
create index conversation_counts on desk.conversation (root_id, unit_id)
  include (set_aside_at, waiting_for, holder_id, holder_until, late_at);
create index conversation_late on desk.conversation (unit_id, late_at) where late_at is not null;
create index conversation_emergency on desk.conversation (unit_id, emergency_at) where emergency_at is not null and emergency_taken_at is null;
create index conversation_holder on desk.conversation (holder_id, last_at desc) where holder_id is not null;
create index conversation_code on desk.conversation (receipt_code);
create index conversation_label on desk.conversation (label);

create table desk.message (
  id uuid primary key,
  conversation_id uuid not null references desk.conversation,
  root_id uuid not null,
  unit_id uuid not null,
  sender text not null check (sender in ('citizen', 'officer', 'auto', 'zalo_tool')),
  officer_id uuid references desk.officer,
  request_id uuid unique,
  body_sealed bytea,
  reasons_sealed bytea,                      -- triage's reasons hold pieces of the text
  quote_of uuid,
  templates text[] not null default '{}',
  sent_at timestamptz not null,
  received_at timestamptz not null,
  is_late boolean not null default false,
  delivery_state text check (delivery_state in ('waiting', 'sending', 'sent', 'delivered', 'seen', 'unknown', 'failed')),
  delivery_code text,
  delivery_at timestamptz
);
create index message_thread on desk.message (conversation_id, received_at desc, id desc);

create table desk.attachment (
  id uuid primary key,
  conversation_id uuid not null references desk.conversation,
  message_id uuid not null references desk.message,
  ordinal int not null default 0,
  kind text not null,
  state text not null default 'pending' check (state in ('pending', 'ready', 'held')),
  reason text,
  mime text,
  width int,
  height int,
  size int,
  detail_sealed bytea,                       -- place or link
  bytes_sealed bytea,
  thumb_sealed bytea
);
create index attachment_message on desk.attachment (message_id);

create table desk.upload (
  id uuid primary key,
  officer_id uuid not null references desk.officer,
  kind text not null check (kind in ('image', 'file')),
  mime text not null,
  size int not null,
  width int,
  height int,
  bytes_sealed bytea not null,               -- under the desk's key until it is sent
  created_at timestamptz not null default now()
);

create table desk.note (
  id uuid primary key,
  conversation_id uuid not null references desk.conversation,
  officer_id uuid not null references desk.officer,
  request_id uuid unique,
  body_sealed bytea not null,
  created_at timestamptz not null default now()
);
create index note_thread on desk.note (conversation_id, created_at);

create table desk.tip (
  id uuid primary key,
  conversation_id uuid not null references desk.conversation,
  root_id uuid not null,
  state text not null default 'RECEIVED' check (state in ('RECEIVED', 'NEED_INFO')),
  suggested_category text,
  category text,
  reasons_sealed bytea,
  place_sealed bytea,
  rule_version text,
  created_at timestamptz not null default now(),
  removed_at timestamptz                     -- marked as something else; undo brings it back
);
create index tip_thread on desk.tip (conversation_id);

create table desk.question (
  id uuid primary key,
  conversation_id uuid not null references desk.conversation,
  root_id uuid not null,
  rule_version text,
  created_at timestamptz not null default now(),
  removed_at timestamptz
);
create index question_thread on desk.question (conversation_id);

create table desk.clock (
  id uuid primary key,
  conversation_id uuid not null references desk.conversation,
  rule text not null,
  rule_version text not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  met_at timestamptz,
  cancelled_at timestamptz
);
create index clock_thread on desk.clock (conversation_id);

create table desk.undo (
  id uuid primary key,
  conversation_id uuid not null references desk.conversation,
  officer_id uuid not null references desk.officer,
  request_id uuid not null unique,
  before jsonb not null,                     -- states and ids only
  version int not null,                      -- of the conversation after the act: undo only while nothing else happened
  created_at timestamptz not null default now(),
  used_at timestamptz
);

create table desk.read_mark (
  officer_id uuid not null references desk.officer,
  conversation_id uuid not null references desk.conversation,
  read_at timestamptz not null,
  primary key (officer_id, conversation_id)
);

create table desk.history (
  id uuid primary key,
  conversation_id uuid not null references desk.conversation,
  at timestamptz not null default now(),
  officer_id uuid references desk.officer,
  act text not null,
  detail text
);
create index history_thread on desk.history (conversation_id, at);

create table desk.alarm (
  id uuid primary key,
  code text not null,
  page_id text,
  at timestamptz not null
);

-- Who may read a thread: duty officers and commanders of its unit, and the officer who holds it. Every table of a
-- thread asks this one policy.
alter table desk.conversation enable row level security;
create policy conversation_all on desk.conversation for all to keng_desk
  using (
    (select desk.is_system())
    or unit_id = any ((select desk.actor_units(array['duty_officer', 'commander']))::uuid[])
    or (holder_id::text = (select desk.actor()) and unit_id = any ((select desk.actor_units(array['officer']))::uuid[]))
  )
  with check (
    (select desk.is_system())
    or unit_id = any ((select desk.actor_units(array['duty_officer', 'commander', 'officer']))::uuid[])
  );

do $$
declare t text;
begin
  foreach t in array array['message', 'attachment', 'note', 'tip', 'question', 'clock', 'undo', 'history', 'read_mark'] loop
    execute format('alter table desk.%I enable row level security', t);
    execute format(
      'create policy %I on desk.%I for all to keng_desk
         using ((select desk.is_system()) or exists (select 1 from desk.conversation c where c.id = conversation_id))
         with check ((select desk.is_system()) or exists (select 1 from desk.conversation c where c.id = conversation_id))',
      t || '_thread', t);
  end loop;
end $$;

alter table desk.upload enable row level security;
create policy upload_own on desk.upload for all to keng_desk
  using ((select desk.is_system()) or officer_id::text = (select desk.actor()))
  with check ((select desk.is_system()) or officer_id::text = (select desk.actor()));
alter table desk.alarm enable row level security;
create policy alarm_system on desk.alarm for all to keng_desk using ((select desk.is_system())) with check ((select desk.is_system()));

grant select, insert, update on
  desk.conversation, desk.message, desk.attachment, desk.note, desk.tip, desk.question, desk.clock, desk.undo, desk.history, desk.alarm
  to keng_desk;
grant select, insert, update, delete on desk.upload, desk.read_mark to keng_desk;
