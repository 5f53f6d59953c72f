-- Who may let whom in, who is on duty, whom an alarm reaches, and by what an officer's own programs come in.

-- Failed sign-ins are counted for a name and a place (a network, or a browser that is known), each as a keyed hash:
-- a password that was typed into the wrong field stands nowhere.
delete from desk.sign_in_attempt;
alter table desk.sign_in_attempt drop column username;
alter table desk.sign_in_attempt
  add column key_hash bytea primary key,
  add column name_hash bytea not null;
create index sign_in_attempt_name on desk.sign_in_attempt (name_hash);

-- What an administrator ordered and a commander has to confirm: an account that may read content.
create table desk.account_order (
  id uuid primary key,
  root_id uuid not null,
  unit_id uuid not null references desk.unit,
  officer_id uuid not null references desk.officer,
  kind text not null check (kind in ('invite', 'invite_again', 'roles')),
  roles text[] not null,                     -- those that read; whatever else was ordered holds already
  asked_by uuid references desk.officer,     -- null: the operator
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  decided_by uuid references desk.officer,
  decided_at timestamptz,
  is_confirmed boolean,
  check ((decided_at is null) = (is_confirmed is null))
);
create index account_order_open on desk.account_order (root_id, unit_id) where decided_at is null;
create index account_order_officer on desk.account_order (officer_id) where decided_at is null;
alter table desk.account_order enable row level security;
create policy account_order_read on desk.account_order for select to keng_desk
  using ((select desk.is_system()) or unit_id = any ((select desk.actor_units(array['commander', 'admin', 'inspector']))::uuid[]));
create policy account_order_ask on desk.account_order for insert to keng_desk
  with check (
    decided_at is null
    and ((select desk.is_system())
      or (asked_by::text = (select desk.actor()) and unit_id = any ((select desk.actor_units(array['admin']))::uuid[])))
  );
create policy account_order_decide on desk.account_order for update to keng_desk
  using (
    (select desk.is_system())
    or (officer_id::text <> (select desk.actor()) and asked_by::text is distinct from (select desk.actor())
        and unit_id = any ((select desk.actor_units(array['commander']))::uuid[]))
  );
-- whoever asks anew takes back what was asked before
create policy account_order_drop on desk.account_order for update to keng_desk
  using (unit_id = any ((select desk.actor_units(array['admin']))::uuid[]))
  with check (is_confirmed is false and decided_by is null);
grant select, insert, update on desk.account_order to keng_desk;

-- The link is in the administrator's hands, the code in the commander's: the officer needs both.
alter table desk.invitation
  add column needs_code boolean not null default false,
  add column code_hash bytea,
  add column code_failures int not null default 0;

-- A role that reads is given by the unit's commander, never to themselves; an administrator gives the others and may
-- end any.
drop policy holding_write on desk.role_holding;
create policy holding_give on desk.role_holding for insert to keng_desk
  with check (
    (select desk.is_system())
    or (role not in ('duty_officer', 'officer', 'commander')
        and unit_id = any ((select desk.actor_units(array['admin']))::uuid[]))
    or (role in ('duty_officer', 'officer', 'commander') and officer_id::text <> (select desk.actor())
        and unit_id = any ((select desk.actor_units(array['commander']))::uuid[]))
  );
create policy holding_end on desk.role_holding for update to keng_desk
  using ((select desk.is_system()) or unit_id = any ((select desk.actor_units(array['admin']))::uuid[]))
  with check (
    (select desk.is_system())
    or (unit_id = any ((select desk.actor_units(array['admin']))::uuid[])
        and (role not in ('duty_officer', 'officer', 'commander') or valid_to <= now()))
  );

-- Who is on duty: one officer for each post of a unit.
create table desk.shift (
  id uuid primary key,
  root_id uuid not null,
  unit_id uuid not null references desk.unit,
  post text not null check (post in ('duty_officer', 'duty_commander')),
  officer_id uuid not null references desk.officer,
  began_at timestamptz not null,
  ended_at timestamptz
);
create unique index shift_now on desk.shift (unit_id, post) where ended_at is null;
create index shift_past on desk.shift (root_id, unit_id, began_at desc);

-- What the one who leaves tells the one who comes. Threads by id alone: who reads, reads them under their own rights.
create table desk.shift_note (
  id uuid primary key,
  root_id uuid not null,
  unit_id uuid not null references desk.unit,
  shift_id uuid not null references desk.shift,
  request_id uuid not null unique,
  body_sealed bytea,                         -- under the desk's key
  open_threads jsonb not null,               -- [{conversation_id, why}]
  counts jsonb not null,
  written_at timestamptz not null,
  withdrawn_at timestamptz,
  taken_by uuid references desk.officer,
  taken_at timestamptz
);
create unique index shift_note_open on desk.shift_note (shift_id) where taken_at is null and withdrawn_at is null;
create index shift_note_past on desk.shift_note (root_id, unit_id, written_at desc);

do $$
declare t text;
begin
  foreach t in array array['shift', 'shift_note'] loop
    execute format('alter table desk.%I enable row level security', t);
    execute format(
      'create policy %I on desk.%I for all to keng_desk
         using ((select desk.is_system()) or unit_id = any ((select desk.actor_units(array[''duty_officer'', ''commander'']))::uuid[]))
         with check ((select desk.is_system()) or unit_id = any ((select desk.actor_units(array[''duty_officer'', ''commander'']))::uuid[]))',
      t || '_unit', t);
  end loop;
end $$;
grant select, insert, update on desk.shift, desk.shift_note to keng_desk;

-- Each step of an alarm that climbed, once, whichever desk took it.
create table desk.alarm_step (
  clock_id uuid not null references desk.clock,
  step int not null,
  conversation_id uuid not null references desk.conversation,
  told text not null check (told in ('duty', 'duty_commander', 'all')),
  at timestamptz not null,
  primary key (clock_id, step)
);
create index alarm_step_thread on desk.alarm_step (conversation_id);
alter table desk.alarm_step enable row level security;
create policy alarm_step_thread on desk.alarm_step for all to keng_desk
  using ((select desk.is_system()) or exists (select 1 from desk.conversation c where c.id = conversation_id))
  with check ((select desk.is_system()));
grant select, insert on desk.alarm_step to keng_desk;
create index clock_running on desk.clock (started_at) where met_at is null and cancelled_at is null;

-- Where an officer's browser can be woken. The address is sealed to the gateway, which sends; the desk only finds the
-- same browser again.
create table desk.push_subscription (
  id uuid primary key,
  root_id uuid not null,
  officer_id uuid not null references desk.officer,
  endpoint_hash bytea not null unique,
  sealed bytea not null,
  device text not null,
  created_at timestamptz not null,
  last_told_at timestamptz
);
create index push_subscription_officer on desk.push_subscription (officer_id);
alter table desk.push_subscription enable row level security;
create policy push_subscription_own on desk.push_subscription for all to keng_desk
  using ((select desk.is_system()) or officer_id::text = (select desk.actor()))
  with check ((select desk.is_system()) or officer_id::text = (select desk.actor()));
grant select, insert, update, delete on desk.push_subscription to keng_desk;
alter table exchange.outbound drop constraint outbound_kind_check;
alter table exchange.outbound add constraint outbound_kind_check
  check (kind in ('reply', 'thread', 'caller', 'erase', 'push'));
alter table exchange.inbound drop constraint inbound_kind_check;
alter table exchange.inbound add constraint inbound_kind_check
  check (kind in ('message', 'attachment', 'piece', 'reaction', 'delivery', 'contact', 'alarm', 'call', 'withdrawal', 'push_gone'));

-- What an officer's own programs come in with: the hash of a random token, never more rights than the officer has.
create table desk.officer_token (
  id uuid primary key,
  root_id uuid not null,
  unit_id uuid not null references desk.unit,
  officer_id uuid not null references desk.officer,
  name text not null,
  token_hash bytea not null unique,
  scopes text[] not null,
  made_by uuid references desk.officer,      -- null: the operator
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index officer_token_officer on desk.officer_token (officer_id, created_at desc);
alter table desk.officer_token enable row level security;
create policy officer_token_own on desk.officer_token for all to keng_desk
  using ((select desk.is_system()) or officer_id::text = (select desk.actor()))
  with check ((select desk.is_system()) or officer_id::text = (select desk.actor()));
grant select, insert, update on desk.officer_token to keng_desk;
