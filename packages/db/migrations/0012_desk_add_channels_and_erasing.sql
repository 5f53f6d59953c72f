-- Every way to report: by Zalo, by a call to the duty phone, in person at the counter. And the path by which what
-- somebody said is erased when they ask for it.

-- How a thread began. Only what began on Zalo can be answered there.
alter table desk.conversation
  add column channel text not null default 'zalo' check (channel in ('zalo', 'phone', 'counter')),
  add column erased_at timestamptz;

-- A request to erase, its decision, and when it is final. Codes and times only: the reasons are a closed list.
create table desk.erasing (
  id uuid primary key,
  conversation_id uuid not null references desk.conversation,
  asked_at timestamptz not null,
  asked_by text not null check (asked_by in ('zalo', 'chat')),
  state text not null default 'asked' check (state in ('asked', 'pending', 'kept', 'done')),
  reason text,
  request_id uuid unique,
  decided_by uuid references desk.officer,
  decided_at timestamptz,
  final_at timestamptz,                      -- until then the decision to erase can be taken back
  done_at timestamptz
);
-- one request at a time
create unique index erasing_open on desk.erasing (conversation_id) where state in ('asked', 'pending');
create index erasing_thread on desk.erasing (conversation_id, asked_at);
create index erasing_due on desk.erasing (final_at) where state = 'pending';

alter table desk.erasing enable row level security;
create policy erasing_thread on desk.erasing for all to keng_desk
  using ((select desk.is_system()) or exists (select 1 from desk.conversation c where c.id = conversation_id))
  with check ((select desk.is_system()) or exists (select 1 from desk.conversation c where c.id = conversation_id));
grant select, insert, update on desk.erasing to keng_desk;
-- what a text could be found by goes with the text (only the system may: 0006)
grant delete on desk.message_term to keng_desk;

alter table exchange.outbound drop constraint outbound_kind_check;
alter table exchange.outbound add constraint outbound_kind_check check (kind in ('reply', 'thread', 'caller', 'erase'));

-- Who called the duty phone or came to the counter is a source like any other, with an identity that was sealed in
-- the officer's browser to the key holders, and with no Zalo id.
alter table vault.source
  add column channel text not null default 'zalo' check (channel in ('zalo', 'phone', 'counter')),
  add column last_call_at timestamptz,       -- a call opens the window for answers on pages of the newer kind
  add column erased_at timestamptz;          -- their name was erased and is not asked of Zalo again until they write
