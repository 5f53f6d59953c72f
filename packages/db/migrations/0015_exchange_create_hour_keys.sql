-- A waiting event is found by its place in line: one index less to write for each event that Zalo tells of.
alter table vault.raw_event drop column id;
alter table vault.raw_event rename column seq to id;
alter table vault.raw_event add primary key (id);

/**
 * Keeps many events in one statement whose plan is kept: what was seen before has no effect. Hashes (32 bytes each) and
 * sealed bodies come as one run of bytes each. Hashes go in in one order everywhere, so that two such transactions
 * never wait for each other in a ring. Returns how many were new.
 */
create function vault.keep_events(
  hashes bytea, bodies bytea, sizes int[], waits_ms int[], ages_ms int[], hour_key uuid, at timestamptz, is_late boolean
) returns int language plpgsql set search_path = '' as $$
declare kept int;
begin
  with item as (
    select n, substr(hashes, (n - 1)::int * 32 + 1, 32) as hash, size,
      (sum(size) over (order by n) - size)::int as before, wait_ms, age_ms
    from unnest(sizes, waits_ms, ages_ms) with ordinality as t (size, wait_ms, age_ms, n)
  ), fresh as (
    insert into vault.seen_event (hash, seen_on) select hash, at::date from item order by hash
    on conflict do nothing returning hash
  )
  insert into vault.raw_event (hour_key, sealed, received_at, next_at, is_late)
  select keep_events.hour_key, substr(bodies, before + 1, size), at - age_ms * interval '1 ms',
    at + wait_ms * interval '1 ms', keep_events.is_late
  from item join fresh using (hash) order by n;
  get diagnostics kept = row_count;
  return kept;
end $$;
revoke all on function vault.keep_events from public;
grant execute on function vault.keep_events to keng_gateway;

-- What passes is sealed to a key pair of one hour. Its public half is vouched for under the long-lived keys of both
-- sides, since whoever can write here must not be able to say to whom one seals; the private half is a file of the side
-- that opens, destroyed when its row here is gone. The row cannot go while something waits under it.
create table exchange.desk_key (
  id uuid primary key,
  hour_at timestamptz not null,
  vouched bytea not null
);
create table exchange.gateway_key (
  id uuid primary key,
  hour_at timestamptz not null,
  vouched bytea not null
);
create index desk_key_newest on exchange.desk_key (hour_at desc, id);
create index gateway_key_newest on exchange.gateway_key (hour_at desc, id);
-- null: sealed to the long-lived key, as before there was any of an hour
alter table exchange.inbound add column key_id uuid references exchange.desk_key;
alter table exchange.outbound add column key_id uuid references exchange.gateway_key;
create index inbound_key on exchange.inbound (key_id) where key_id is not null;
create index outbound_key on exchange.outbound (key_id) where key_id is not null;

grant select, insert, delete on exchange.desk_key to keng_desk;
grant select on exchange.desk_key to keng_gateway;
grant select, insert, delete on exchange.gateway_key to keng_gateway;
grant select on exchange.gateway_key to keng_desk;
grant update (key_id) on exchange.inbound to keng_desk;
grant update (key_id) on exchange.outbound to keng_gateway;

-- how much one person has sent lately: their media are held above a bound
create index media_original_of_alias on vault.media_original (alias_id, created_at);
create index media_job_of_alias on vault.media_job (alias_id) where state = 'waiting';
