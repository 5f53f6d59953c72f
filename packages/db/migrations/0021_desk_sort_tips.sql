-- Sorting: why a thread was set aside, several tips in one thread, saved filters that can be renamed and brought back.

alter table desk.conversation
  add column set_aside_reason text
    check (set_aside_reason in ('advert', 'noise', 'duplicate', 'abuse', 'elsewhere', 'other'));

-- A further tip of a thread, which an officer made of some of its messages. It has a code of its own; the first one is
-- found by the thread's.
alter table desk.tip
  add column receipt_code text unique,
  add column message_ids uuid[] not null default '{}',
  add column split_by uuid references desk.officer,
  add column split_at timestamptz,
  add constraint tip_split check ((split_at is null) = (receipt_code is null) and (split_at is null) = (split_by is null));
-- which of several tips a line of the history is about; null: the thread, or its first tip
alter table desk.history add column tip_id uuid references desk.tip;

-- Who asks by the code of a further tip is told where that one stands; without a state it stands where its thread does.
create table vault.tip_code (
  receipt_code text primary key,
  tip_id uuid not null unique,
  alias_id uuid not null references vault.alias,
  state text
);
create index tip_code_alias on vault.tip_code (alias_id);
grant select, insert, update, delete on vault.tip_code to keng_gateway;

-- A filter that was removed can be brought back for a while; then the desk drops it.
alter table desk.saved_filter
  add column version int not null default 1,
  add column removed_at timestamptz;
create index saved_filter_removed on desk.saved_filter (removed_at) where removed_at is not null;
alter policy saved_filter_read on desk.saved_filter
  using (
    (select desk.is_system())
    or officer_id::text = (select desk.actor())
    or (is_shared and unit_id = any ((select desk.actor_units(array['duty_officer', 'officer', 'commander']))::uuid[]))
  );
create policy saved_filter_change on desk.saved_filter for update to keng_desk
  using (
    officer_id::text = (select desk.actor())
    or (is_shared and unit_id = any ((select desk.actor_units(array['commander']))::uuid[]))
  )
  with check (
    unit_id = any ((select desk.actor_units(array['duty_officer', 'officer', 'commander']))::uuid[])
    and (officer_id::text = (select desk.actor())
      or (is_shared and unit_id = any ((select desk.actor_units(array['commander']))::uuid[])))
  );
drop policy saved_filter_remove on desk.saved_filter;
create policy saved_filter_drop on desk.saved_filter for delete to keng_desk using ((select desk.is_system()));
grant update on desk.saved_filter to keng_desk;

-- What an officer has read is theirs alone, and asked of every thread of a list: no look at each thread's own policy.
alter policy read_mark_thread on desk.read_mark
  using ((select desk.is_system()) or officer_id::text = (select desk.actor()))
  with check (
    (select desk.is_system())
    or (officer_id::text = (select desk.actor()) and exists (select 1 from desk.conversation c where c.id = conversation_id))
  );

-- A claim that lapsed is cleared soon: whoever read a thread only while they held it reads it no more.
create index conversation_holder_until on desk.conversation (holder_until) where holder_id is not null;
