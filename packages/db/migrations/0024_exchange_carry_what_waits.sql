-- A backup that is being made. What waits on a side lies under keys of an hour, which no backup may hold and which
-- whoever makes it cannot read: each side gives what waits with it at this moment, sealed anew to its own long-lived
-- key. While a row is here no key of an hour is destroyed.
create table exchange.backup (
  id uuid primary key,
  snapshot text,                             -- null: about to be read
  begun_at timestamptz not null default now()
);

-- Unlogged: what is handed over stands in no log of the database, and goes with the row above.
create unlogged table exchange.carried (
  backup_id uuid not null references exchange.backup on delete cascade,
  side text not null check (current_user in ('keng_owner', 'keng_' || side)),
  queue text not null,
  row_id text not null,
  sealed bytea not null
);
-- what is sealed cannot be made smaller
alter table exchange.carried alter column sealed set storage external;

-- Everything that waited on this side is in exchange.carried.
create unlogged table exchange.carried_whole (
  backup_id uuid not null references exchange.backup on delete cascade,
  side text not null check (current_user in ('keng_owner', 'keng_' || side)),
  primary key (backup_id, side)
);

grant select on exchange.backup to keng_gateway, keng_desk;
grant insert on exchange.carried to keng_gateway, keng_desk;
grant select, insert on exchange.carried_whole to keng_gateway, keng_desk;

-- null: sealed to the gateway's long-lived key, as it came out of a backup
alter table vault.raw_event alter column hour_key drop not null;

-- It came out of a backup: whether it has gone out since is asked of Zalo before it is sent.
alter table exchange.outbound add column is_restored boolean not null default false;
