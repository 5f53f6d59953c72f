-- Search without diacritics over keyed hashes of terms, under row-level security (house.md §7).
create table desk.message_term (
  message_id uuid primary key references desk.message,
  root_id uuid not null,
  unit_id uuid not null,
  conversation_id uuid not null,
  at timestamptz not null,
  terms int[] not null
);
create index message_term_terms on desk.message_term using gin (terms);
create index message_term_unit on desk.message_term (unit_id, at desc);
create index message_term_at on desk.message_term (at desc);

alter table desk.message_term enable row level security;
create policy message_term_system on desk.message_term for all to keng_desk
  using ((select desk.is_system())) with check (true);

-- Applies the policy's own predicates, since the operators of an index are not used under row-level security. The
-- newest are scanned first; the index of terms is asked only when they hold too few hits.
create function desk.search_messages(wanted int[], newest int, most int)
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
        and exists (select 1 from desk.conversation c where c.id = t.conversation_id and c.holder_id::text = desk.actor())
      order by t.at desc limit most;
  end if;
end $$;
grant execute on function desk.search_messages(int[], int, int) to keng_desk;
grant select, insert on desk.message_term to keng_desk;
