-- The inbox by urgency: whatever has a running clock, the first due first, then the rest by time. Only what runs is in
-- these indexes; the rest is read by the indexes of 0005.
create index conversation_due on desk.conversation (root_id, unit_id, late_at, id) where late_at is not null;
create index conversation_root_due on desk.conversation (root_id, late_at, id) where late_at is not null;
-- threads in which an officer wrote, for a search by officer
create index message_officer on desk.message (officer_id, conversation_id) where officer_id is not null;

-- A masked span that an officer opened: why, and until when. The reason is for those who check; it is sealed under the
-- desk's key and not the thread's, whose key an inspector has no right to.
create table desk.reveal (
  id uuid primary key,
  root_id uuid not null,
  unit_id uuid not null references desk.unit,
  conversation_id uuid not null references desk.conversation,
  message_id uuid not null references desk.message,
  officer_id uuid not null references desk.officer,
  request_id uuid not null unique,
  reason_sealed bytea not null,
  at timestamptz not null,
  until_at timestamptz not null
);
create index reveal_open on desk.reveal (officer_id, conversation_id, until_at);

alter table desk.reveal enable row level security;
create policy reveal_read on desk.reveal for select to keng_desk
  using (
    (select desk.is_system())
    or officer_id::text = (select desk.actor())
    or unit_id = any ((select desk.actor_units(array['commander', 'inspector']))::uuid[])
  );
create policy reveal_write on desk.reveal for insert to keng_desk
  with check (
    officer_id::text = (select desk.actor())
    and exists (select 1 from desk.conversation c where c.id = conversation_id)
  );
grant select, insert on desk.reveal to keng_desk;

-- What a thread's place can be found by, as officers wrote it: keyed hashes of terms, as for messages (0006).
create table desk.place_term (
  conversation_id uuid primary key references desk.conversation,
  root_id uuid not null,
  unit_id uuid not null,
  terms int[] not null
);
create index place_term_terms on desk.place_term using gin (terms);

alter table desk.place_term enable row level security;
create policy place_term_system on desk.place_term for select to keng_desk using ((select desk.is_system()));
create policy place_term_write on desk.place_term for insert to keng_desk
  with check (exists (select 1 from desk.conversation c where c.id = conversation_id));
create policy place_term_change on desk.place_term for update to keng_desk
  using (exists (select 1 from desk.conversation c where c.id = conversation_id))
  with check (exists (select 1 from desk.conversation c where c.id = conversation_id));
grant select, insert, update on desk.place_term to keng_desk;

create index message_term_thread on desk.message_term (conversation_id);

-- Search with conditions. Like desk.search_messages it applies the policy's own predicates, scans the newest first and
-- asks the index of terms only when they hold too few; conditions that are null are folded away. `of_place` is met by
-- what an officer wrote as the place, else by the citizen's words.
create function desk.search_threads(
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
      where (c.unit_id = any (units) or (c.unit_id = any (own) and c.holder_id::text = desk.actor()))
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
        and (r.unit_id = any (units) or c.holder_id::text = desk.actor())
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
grant execute on function desk.search_threads(int[], int, int, timestamptz, timestamptz, text, text, uuid, int[]) to keng_desk;
