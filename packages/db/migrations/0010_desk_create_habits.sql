-- What an officer's day is made of: drafts, assigning, putting off, ready sentences, saved filters, matters.

-- What is being written, one for each officer and thread, under the thread's key. `other`: what was written on another
-- machine at the same time; it stays until the officer has chosen.
create table desk.draft (
  officer_id uuid not null references desk.officer,
  conversation_id uuid not null references desk.conversation,
  body_sealed bytea,
  other_sealed bytea,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (officer_id, conversation_id)
);
alter table desk.draft enable row level security;
create policy draft_own on desk.draft for all to keng_desk
  using (officer_id::text = (select desk.actor()) and exists (select 1 from desk.conversation c where c.id = conversation_id))
  with check (officer_id::text = (select desk.actor()) and exists (select 1 from desk.conversation c where c.id = conversation_id));

-- Assigned is not held: a commander says whose work a thread is, whoever answers holds it for a while.
alter table desk.conversation
  add column assigned_to uuid references desk.officer,
  add column assigned_by uuid references desk.officer,
  add column assigned_at timestamptz,
  add column snoozed_until timestamptz,      -- out of the list until then; no clock of the law stops for it
  add column snoozed_by uuid references desk.officer;
-- all that the counts of the filters read (0005), with what is new
drop index desk.conversation_counts;
create index conversation_counts on desk.conversation (root_id, unit_id)
  include (set_aside_at, waiting_for, holder_id, holder_until, late_at, assigned_to, snoozed_until);
create index conversation_assigned on desk.conversation (assigned_to, last_at desc) where assigned_to is not null;
create index conversation_snoozed on desk.conversation (root_id, snoozed_until) where snoozed_until is not null;

-- an officer reads what they hold and what is assigned to them (domain.md §2)
alter policy conversation_all on desk.conversation
  using (
    (select desk.is_system())
    or unit_id = any ((select desk.actor_units(array['duty_officer', 'commander']))::uuid[])
    or ((holder_id::text = (select desk.actor()) or assigned_to::text = (select desk.actor()))
        and unit_id = any ((select desk.actor_units(array['officer']))::uuid[]))
  );

-- Ready sentences of a unit; those of the root unit are everybody's below it. Name, words and shortcut under the desk's key.
create table desk.quick_reply (
  id uuid primary key,
  root_id uuid not null,
  unit_id uuid not null references desk.unit,
  request_id uuid not null unique,
  content_sealed bytea not null,
  version int not null default 1,
  created_by uuid not null references desk.officer,
  created_at timestamptz not null,
  changed_by uuid not null references desk.officer,
  changed_at timestamptz not null,
  archived_at timestamptz
);
create index quick_reply_unit on desk.quick_reply (root_id, unit_id);
alter table desk.quick_reply enable row level security;
create policy quick_reply_read on desk.quick_reply for select to keng_desk
  using (
    unit_id = any ((select desk.actor_units(array['duty_officer', 'officer', 'commander', 'province']))::uuid[])
    or unit_id = any ((select desk.actor_roots())::uuid[])
  );
create policy quick_reply_insert on desk.quick_reply for insert to keng_desk
  with check (unit_id = any ((select desk.actor_units(array['commander', 'province']))::uuid[]));
create policy quick_reply_update on desk.quick_reply for update to keng_desk
  using (unit_id = any ((select desk.actor_units(array['commander', 'province']))::uuid[]))
  with check (unit_id = any ((select desk.actor_units(array['commander', 'province']))::uuid[]));

-- A filter under a name: an officer's own, or shared with the unit. It may hold words that are searched for: sealed.
create table desk.saved_filter (
  id uuid primary key,
  root_id uuid not null,
  unit_id uuid not null references desk.unit,
  officer_id uuid not null references desk.officer,
  request_id uuid not null unique,
  is_shared boolean not null default false,
  content_sealed bytea not null,
  created_at timestamptz not null
);
create index saved_filter_unit on desk.saved_filter (unit_id);
alter table desk.saved_filter enable row level security;
create policy saved_filter_read on desk.saved_filter for select to keng_desk
  using (
    officer_id::text = (select desk.actor())
    or (is_shared and unit_id = any ((select desk.actor_units(array['duty_officer', 'officer', 'commander']))::uuid[]))
  );
create policy saved_filter_insert on desk.saved_filter for insert to keng_desk
  with check (
    officer_id::text = (select desk.actor())
    and unit_id = any ((select desk.actor_units(array['duty_officer', 'officer', 'commander']))::uuid[])
  );
create policy saved_filter_remove on desk.saved_filter for delete to keng_desk
  using (
    officer_id::text = (select desk.actor())
    or (is_shared and unit_id = any ((select desk.actor_units(array['commander']))::uuid[]))
  );

-- Tips that an officer says are about one happening. It is said of tips, never of who told them.
create table desk.matter (
  id uuid primary key,
  root_id uuid not null,
  unit_id uuid not null references desk.unit,
  created_by uuid not null references desk.officer,
  created_at timestamptz not null
);
alter table desk.matter enable row level security;
create policy matter_unit on desk.matter for all to keng_desk
  using (
    (select desk.is_system())
    or unit_id = any ((select desk.actor_units(array['duty_officer', 'commander', 'officer']))::uuid[])
  )
  with check (unit_id = any ((select desk.actor_units(array['duty_officer', 'commander', 'officer']))::uuid[]));
alter table desk.tip add column matter_id uuid references desk.matter;
create index tip_matter on desk.tip (matter_id) where matter_id is not null;

grant select, insert, update on desk.draft, desk.quick_reply to keng_desk;
grant select, insert, delete on desk.saved_filter to keng_desk;
grant select, insert on desk.matter to keng_desk;
