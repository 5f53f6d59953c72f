-- Pages are connected on the console: an administrator asks for an offer, the gateway leads to Zalo's consent page and
-- keeps what comes back. Neither a token nor a state of the consent ever stands on the desk's side in the clear.

-- Where a consent was begun. The verifier and the pair of tokens are sealed under the gateway's key and emptied when used.
create table vault.page_offer (
  id uuid primary key,                       -- the desk's own
  unit_id uuid not null,
  lang text not null check (lang in ('vi', 'en')),
  state_hash bytea not null unique,          -- keyed hash of what goes through the browser
  verifier_sealed bytea,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,                       -- good once
  pair_sealed bytea,                         -- between Zalo's answer and the page's own row
  ended_at timestamptz
);
create index page_offer_half on vault.page_offer (used_at) where pair_sealed is not null;
grant select, insert, update, delete on vault.page_offer to keng_gateway;

alter table vault.page
  add column connected_at timestamptz,
  add column disconnected_at timestamptz,    -- an administrator's word; what still comes in is taken in
  add column last_event_at timestamptz,
  -- what is wrong although the token is good: the app is refused, or a right is missing
  add column problem text check (problem in ('app_refused', 'not_permitted'));
alter table vault.zalo_token
  add column lost_code text check (lost_code in ('expired', 'revoked', 'used_twice'));

-- How a page of the unit stands: told by the gateway, the newest word wins. Pages are public; whoever works in the unit
-- may know.
create table desk.page (
  id text primary key,                       -- Zalo's oa_id, public
  root_id uuid not null,
  unit_id uuid not null references desk.unit,
  name text not null,
  send_family text not null check (send_family in ('unknown', 'v2', 'v3')),
  state text not null check (state in ('connected', 'lost', 'disconnected')),
  problem text check (problem in ('expired', 'revoked', 'used_twice', 'app_refused', 'not_permitted')),
  connected_at timestamptz,
  access_until timestamptz,
  refresh_until timestamptz,
  last_event_at timestamptz,
  told_at timestamptz not null
);
create index page_unit on desk.page (root_id, unit_id);
alter table desk.page enable row level security;
create policy page_read on desk.page for select to keng_desk
  using ((select desk.is_system()) or unit_id = any ((select desk.actor_units(array[
    'duty_officer', 'officer', 'commander', 'province', 'inspector', 'admin', 'key_holder']))::uuid[]));
create policy page_told on desk.page for insert to keng_desk with check ((select desk.is_system()));
create policy page_told_again on desk.page for update to keng_desk using ((select desk.is_system()));
grant select, insert, update on desk.page to keng_desk;

create table desk.page_offer (
  id uuid primary key,                       -- chosen by the browser
  root_id uuid not null,
  unit_id uuid not null references desk.unit,
  officer_id uuid not null references desk.officer,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'asked' check (state in ('asked', 'ready', 'connected', 'failed')),
  url_sealed bytea,                          -- Zalo's consent page with our state, under the desk's key; emptied at the end
  page_id text,
  code text,
  ended_at timestamptz
);
create index page_offer_asked on desk.page_offer (root_id, unit_id, asked_at desc);
alter table desk.page_offer enable row level security;
create policy page_offer_read on desk.page_offer for select to keng_desk
  using ((select desk.is_system()) or officer_id::text = (select desk.actor()));
create policy page_offer_ask on desk.page_offer for insert to keng_desk
  with check (officer_id::text = (select desk.actor())
    and unit_id = any ((select desk.actor_units(array['admin']))::uuid[]));
create policy page_offer_answer on desk.page_offer for update to keng_desk using ((select desk.is_system()));
grant select, insert, update on desk.page_offer to keng_desk;

alter table exchange.outbound drop constraint outbound_kind_check;
alter table exchange.outbound add constraint outbound_kind_check
  check (kind in ('reply', 'thread', 'caller', 'erase', 'push', 'page_offer', 'page_leave'));
alter table exchange.inbound drop constraint inbound_kind_check;
alter table exchange.inbound add constraint inbound_kind_check
  check (kind in ('message', 'attachment', 'piece', 'reaction', 'delivery', 'contact', 'alarm', 'call', 'withdrawal',
    'push_gone', 'page', 'page_offer'));

create trigger page_hint after insert or update of unit_id, name on vault.page
  for each statement execute function exchange.hint('keng_page');
