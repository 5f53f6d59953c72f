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

-- the searches of 0006 and 0009 with the same rule as the policy above: what is assigned is found as what is held
create or replace function desk.search_messages(wanted int[], newest int, most int)
returns table (message_id uuid, conversation_id uuid, at timestamptz)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  units uuid[] := desk.actor_units(array['duty_officer', 'commander']);
  own uuid[] := desk.actor_units(array['officer']);
  found int;
begin
  if cardinality(units) = 0 and cardinality(own) = 0 then return; end if;
  if cardinality(units) > 0 then
    return query
      select r.message_id, r.conversation_id, r.at from (
        select t.message_id, t.conversation_id, t.at, t.terms from desk.message_term t
        where t.unit_id = any (units) order by t.at desc limit newest
      ) r where r.terms @> wanted order by r.at desc limit most;
    get diagnostics found = row_count;
    if found < least(most, 25) then
      return query
        select t.message_id, t.conversation_id, t.at from desk.message_term t
        where t.terms @> wanted and t.unit_id = any (units) order by t.at desc limit most;
    end if;
  end if;
  if cardinality(own) > 0 then
    return query
      select t.message_id, t.conversation_id, t.at from desk.message_term t
      where t.terms @> wanted and t.unit_id = any (own)
        and exists (select 1 from desk.conversation c where c.id = t.conversation_id and desk.actor() in (c.holder_id::text, c.assigned_to::text))
      order by t.at desc limit most;
  end if;
end $$;

create or replace function desk.search_threads(
  wanted int[], newest int, most int, since timestamptz, until timestamptz,
  of_kind text, of_state text, of_officer uuid, of_place int[])
returns table (message_id uuid, conversation_id uuid, at timestamptz)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  units uuid[] := desk.actor_units(array['duty_officer', 'commander']);
  own uuid[] := desk.actor_units(array['officer']);
  whole uuid[] := units || own;
  found int;
begin
  if cardinality(whole) = 0 then return; end if;
  if cardinality(wanted) = 0 then
    -- a place alone: threads of that place, each by its newest message
    return query
      select null::uuid, c.id, c.last_at from desk.conversation c
      where (c.unit_id = any (units) or (c.unit_id = any (own) and desk.actor() in (c.holder_id::text, c.assigned_to::text)))
        and c.id in (
          select p.conversation_id from desk.place_term p where p.terms @> of_place and p.unit_id = any (whole)
          union
          select t.conversation_id from desk.message_term t where t.terms @> of_place and t.unit_id = any (whole))
        and (since is null or c.last_at >= since) and (until is null or c.last_at < until)
        and (of_kind is null or c.kind = of_kind)
        and (of_state is null or exists (
          select 1 from desk.tip s where s.conversation_id = c.id and s.removed_at is null and s.state = of_state))
        and (of_officer is null or c.holder_id = of_officer or exists (
          select 1 from desk.message m where m.officer_id = of_officer and m.conversation_id = c.id))
      order by c.last_at desc limit most;
    return;
  end if;
  for step in 1..2 loop
    return query
      select r.message_id, r.conversation_id, r.at from (
        select t.message_id, t.conversation_id, t.unit_id, t.at, t.terms from desk.message_term t
        where t.unit_id = any (whole) and (since is null or t.at >= since) and (until is null or t.at < until)
          and (step = 1 or t.terms @> wanted)
        order by t.at desc limit case step when 1 then newest end
      ) r join desk.conversation c on c.id = r.conversation_id
      where r.terms @> wanted
        and (r.unit_id = any (units) or desk.actor() in (c.holder_id::text, c.assigned_to::text))
        and (of_kind is null or c.kind = of_kind)
        and (of_state is null or exists (
          select 1 from desk.tip s where s.conversation_id = c.id and s.removed_at is null and s.state = of_state))
        and (of_officer is null or c.holder_id = of_officer or exists (
          select 1 from desk.message m where m.officer_id = of_officer and m.conversation_id = c.id))
        and (of_place is null
          or exists (select 1 from desk.place_term p where p.conversation_id = c.id and p.terms @> of_place)
          or exists (select 1 from desk.message_term o where o.conversation_id = c.id and o.terms @> of_place))
      order by r.at desc limit most;
    get diagnostics found = row_count;
    exit when found >= least(most, 25);
  end loop;
end $$;

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
