-- The only passage. Content is sealed to the key of the side that may open it; ids are chosen by the writer.
create table exchange.inbound (
  id uuid primary key,
  -- order of passing; says nothing across threads that arrival does not say
  seq bigint generated always as identity,
  kind text not null check (kind in ('message', 'attachment', 'delivery', 'contact', 'alarm')),
  sealed bytea,
  created_at timestamptz not null default now(),
  taken_at timestamptz,
  attempts int not null default 0,
  next_at timestamptz not null default '-infinity'
);
create index inbound_waiting on exchange.inbound (seq) where taken_at is null;

create table exchange.outbound (
  id uuid primary key,
  seq bigint generated always as identity,
  kind text not null check (kind in ('reply', 'thread')),
  sealed bytea,
  created_at timestamptz not null default now(),
  taken_at timestamptz,
  attempts int not null default 0,
  next_at timestamptz not null default '-infinity'
);
create index outbound_waiting on exchange.outbound (seq) where taken_at is null;

create table exchange.setting (
  version bigint generated always as identity primary key,
  value jsonb not null,
  created_at timestamptz not null default now()
);

grant insert on exchange.inbound to keng_gateway;
grant select, update (sealed, taken_at, attempts, next_at) on exchange.inbound to keng_desk;
grant insert on exchange.outbound to keng_desk;
grant select, update (sealed, taken_at, attempts, next_at) on exchange.outbound to keng_gateway;
grant insert, select on exchange.setting to keng_desk;
grant select on exchange.setting to keng_gateway;

-- a hint without data; the truth is read from the table
create function exchange.hint() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_notify(tg_argv[0], '');
  return null;
end $$;
create trigger inbound_hint after insert on exchange.inbound for each statement execute function exchange.hint('keng_inbound');
create trigger outbound_hint after insert on exchange.outbound for each statement execute function exchange.hint('keng_outbound');
create trigger setting_hint after insert on exchange.setting for each statement execute function exchange.hint('keng_setting');
