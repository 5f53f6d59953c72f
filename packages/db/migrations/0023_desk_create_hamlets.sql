-- The hamlets of a unit (ấp, thôn, khu phố), each with a point that everybody there knows: its house of culture, its
-- market. They are public; what a thread says of a place stays sealed in desk.tip.
create table desk.hamlet (
  id uuid primary key,
  root_id uuid not null,
  unit_id uuid not null references desk.unit,
  request_id uuid not null unique,
  name text not null check (name <> ''),
  name_key text not null,                    -- the name without case, as the desk makes it
  latitude double precision not null check (latitude between 6 and 24),
  longitude double precision not null check (longitude between 101 and 119),
  version int not null default 1,
  changed_by uuid not null references desk.officer,
  changed_at timestamptz not null,
  archived_at timestamptz
);
create index hamlet_unit on desk.hamlet (root_id, unit_id);
-- one of a name: a place that is called like another is filled in wrongly
create unique index hamlet_name on desk.hamlet (unit_id, name_key) where archived_at is null;
alter table desk.hamlet enable row level security;
create policy hamlet_read on desk.hamlet for select to keng_desk
  using (unit_id = any ((select desk.actor_units(array['duty_officer', 'officer', 'commander', 'admin']))::uuid[]));
create policy hamlet_insert on desk.hamlet for insert to keng_desk
  with check (unit_id = any ((select desk.actor_units(array['commander', 'admin']))::uuid[]));
create policy hamlet_update on desk.hamlet for update to keng_desk
  using (unit_id = any ((select desk.actor_units(array['commander', 'admin']))::uuid[]))
  with check (unit_id = any ((select desk.actor_units(array['commander', 'admin']))::uuid[]));
grant select, insert, update on desk.hamlet to keng_desk;
