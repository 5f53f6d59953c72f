-- What an officer's program did is told from what the officer did by hand; the chain covers it.
alter table desk.audit_entry add column token_id uuid;
-- Whoever reads the log reads what a program was called; whoever ends an account ends its tokens.
create policy officer_token_read on desk.officer_token for select to keng_desk
  using (unit_id = any ((select desk.actor_units(array['commander', 'inspector', 'admin']))::uuid[]));
create policy officer_token_end on desk.officer_token for update to keng_desk
  using (unit_id = any ((select desk.actor_units(array['admin']))::uuid[]))
  with check (revoked_at is not null and unit_id = any ((select desk.actor_units(array['admin']))::uuid[]));

-- The public half of the key by which push services know this server, in the gateway's words: vouched for under the
-- long-lived keys of both sides, so that whoever can write here cannot have browsers woken by somebody else.
create table exchange.push_key (
  id uuid primary key,
  made_at timestamptz not null,
  vouched bytea not null
);
grant select, insert, delete on exchange.push_key to keng_gateway;
grant select on exchange.push_key to keng_desk;

-- Browsers that are to be woken: one row for a browser and a kind of alarm, however many alarms there were.
create table vault.push_job (
  subscription_id uuid not null,
  kind text not null check (kind in ('emergency', 'late', 'test')),
  sealed bytea,                              -- the browser's address, for the gateway's eyes; null: nothing waits
  asked_at timestamptz not null,             -- of the newest alarm
  next_at timestamptz not null,
  gives_up_at timestamptz not null,
  attempts int not null default 0,
  sent_at timestamptz,
  primary key (subscription_id, kind)
);
create index push_job_due on vault.push_job (next_at) where sealed is not null;
grant select, insert, update, delete on vault.push_job to keng_gateway;
