-- Units, officers, roles; who is acting is set on each transaction (house.md §5).
create table desk.unit (
  id uuid primary key,
  root_id uuid not null,
  parent_id uuid references desk.unit,
  kind text not null check (kind in ('province_police', 'commune_police', 'agency')),
  name_vi text not null,
  name_en text not null,
  duty_phone text,
  valid_from date,
  valid_to date,
  created_at timestamptz not null default now()
);

create table desk.officer (
  id uuid primary key,
  root_id uuid not null,
  unit_id uuid not null references desk.unit,
  username text not null unique,
  display_name text not null,
  account_id text unique,                    -- the account library's user
  is_suspended boolean not null default false,
  created_at timestamptz not null default now()
);

create table desk.role_holding (
  officer_id uuid not null references desk.officer,
  unit_id uuid not null references desk.unit,
  role text not null check (role in ('duty_officer', 'officer', 'commander', 'province', 'inspector', 'admin', 'key_holder')),
  valid_from timestamptz not null default now(),
  valid_to timestamptz,
  primary key (officer_id, unit_id, role, valid_from)
);
create index role_holding_now on desk.role_holding (officer_id) where valid_to is null;

create table desk.invitation (
  token_hash bytea primary key,
  officer_id uuid not null references desk.officer,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

create table desk.sign_in_attempt (
  username text primary key,
  failures int not null default 0,
  locked_until timestamptz,
  last_at timestamptz not null default now()
);

create function desk.actor() returns text language sql stable set search_path = '' as
$$ select nullif(current_setting('keng.actor', true), '') $$;

create function desk.is_system() returns boolean language sql stable set search_path = '' as
$$ select nullif(current_setting('keng.actor', true), '') = 'system' $$;

-- Units in which the acting officer holds one of the roles today. Security definer: the policy itself must read roles.
create function desk.actor_units(roles text[]) returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct h.unit_id), '{}')
  from desk.role_holding h join desk.officer o on o.id = h.officer_id
  where o.id::text = desk.actor() and not o.is_suspended and h.role = any (roles)
    and h.valid_from <= now() and (h.valid_to is null or h.valid_to > now())
$$;

create function desk.actor_roots() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(o.root_id), '{}') from desk.officer o where o.id::text = desk.actor() and not o.is_suspended
$$;

grant execute on function desk.actor(), desk.is_system(), desk.actor_units(text[]), desk.actor_roots() to keng_desk;

alter table desk.unit enable row level security;
alter table desk.officer enable row level security;
alter table desk.role_holding enable row level security;
create policy unit_read on desk.unit for select to keng_desk using (desk.is_system() or root_id = any ((select desk.actor_roots())::uuid[]));
create policy unit_write on desk.unit for all to keng_desk using (desk.is_system()) with check (desk.is_system());
create policy officer_read on desk.officer for select to keng_desk using (desk.is_system() or root_id = any ((select desk.actor_roots())::uuid[]));
create policy officer_write on desk.officer for all to keng_desk
  using (desk.is_system() or unit_id = any ((select desk.actor_units(array['admin']))::uuid[]))
  with check (desk.is_system() or unit_id = any ((select desk.actor_units(array['admin']))::uuid[]));
create policy holding_read on desk.role_holding for select to keng_desk
  using (desk.is_system() or exists (select 1 from desk.officer o where o.id = officer_id));
create policy holding_write on desk.role_holding for all to keng_desk
  using (desk.is_system() or unit_id = any ((select desk.actor_units(array['admin']))::uuid[]))
  with check (desk.is_system() or unit_id = any ((select desk.actor_units(array['admin']))::uuid[]));

grant select, insert, update on desk.unit, desk.officer, desk.role_holding, desk.invitation to keng_desk;
grant select, insert, update, delete on desk.sign_in_attempt to keng_desk;
