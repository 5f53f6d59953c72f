-- Films, voices and papers: cleaned copies in pieces, so that a player may read any part of one.
alter table exchange.inbound drop constraint inbound_kind_check;
alter table exchange.inbound add constraint inbound_kind_check
  check (kind in ('message', 'attachment', 'piece', 'reaction', 'delivery', 'contact', 'alarm', 'call', 'withdrawal'));
-- pieces of a film are many and nobody waits for them; what people write goes first
create index inbound_first on exchange.inbound (seq) where taken_at is null and kind <> 'piece';

alter table desk.attachment
  add column duration_ms int,
  add column has_sound boolean not null default false, -- a voice may be recognised
  add column page_count int,                           -- of the original
  add column pages int not null default 0,             -- pictures of pages that there are
  add column pieces int not null default 0;            -- pieces of the cleaned copy

create table desk.attachment_piece (
  attachment_id uuid not null references desk.attachment,
  conversation_id uuid not null references desk.conversation,
  part text not null check (part in ('body', 'page')),
  ordinal int not null,
  sealed bytea not null,                     -- under the conversation's key; of the body all but the last are of one size
  primary key (attachment_id, part, ordinal)
);
-- what is sealed cannot be made smaller
alter table desk.attachment_piece alter column sealed set storage external;
alter table desk.attachment_piece enable row level security;
create policy attachment_piece_thread on desk.attachment_piece for all to keng_desk
  using ((select desk.is_system()) or exists (select 1 from desk.conversation c where c.id = conversation_id))
  with check ((select desk.is_system()) or exists (select 1 from desk.conversation c where c.id = conversation_id));
grant select, insert on desk.attachment_piece to keng_desk;

-- what the citizen put on a message: a thread is one person's, so there is one
alter table desk.message
  add column reaction text,
  add column reaction_at timestamptz;
