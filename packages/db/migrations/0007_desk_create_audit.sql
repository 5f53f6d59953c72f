-- Append-only, one chain for each root unit. Entries hold ids and codes; a reason's text lives elsewhere (house.md §5).
create table desk.audit_head (
  root_id uuid primary key,
  seq bigint not null,
  hash bytea not null
);

create table desk.audit_entry (
  root_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  officer_id uuid,                           -- null = the system itself
  unit_id uuid,
  act text not null,
  subject_type text not null,
  subject_id text,
  detail text,                               -- a code
  text_hash bytea,                           -- salted hash of what was written elsewhere
  previous_hash bytea not null,
  hash bytea not null,
  primary key (root_id, seq)
);
create index audit_entry_at on desk.audit_entry (root_id, at desc);
create index audit_entry_read on desk.audit_entry (root_id, officer_id, subject_id, at desc) where act = 'read';

create function desk.refuse_change() returns trigger language plpgsql set search_path = '' as
$$ begin raise exception 'append only' using errcode = '42501'; end $$;
create trigger audit_entry_append_only before update or delete or truncate on desk.audit_entry
  for each statement execute function desk.refuse_change();

alter table desk.audit_entry enable row level security;
create policy audit_append on desk.audit_entry for insert to keng_desk
  with check ((select desk.is_system()) or (officer_id::text = (select desk.actor()) and root_id = any ((select desk.actor_roots())::uuid[])));
create policy audit_read on desk.audit_entry for select to keng_desk
  using (
    (select desk.is_system())
    or unit_id = any ((select desk.actor_units(array['commander', 'inspector']))::uuid[])
    or officer_id::text = (select desk.actor())
  );
grant select, insert on desk.audit_entry to keng_desk;
grant select, insert, update on desk.audit_head to keng_desk;
