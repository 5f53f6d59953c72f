-- The head of a chain moves by what an append does and by nothing else, so that nobody with the desk's role can stop
-- every further act by setting it back or ahead, or by an entry beyond it. The owner (a backup that is given back) is
-- not asked.
create function desk.audit_entry_follows() returns trigger language plpgsql security definer set search_path = '' as
$$ begin
  if not exists (
    select from desk.audit_head h
    where h.root_id = new.root_id and h.seq = new.seq - 1 and h.hash = new.previous_hash
  ) then raise exception 'not the next entry' using errcode = '42501'; end if;
  return new;
end $$;

create function desk.audit_head_follows() returns trigger language plpgsql security definer set search_path = '' as
$$ begin
  if tg_op = 'INSERT' then
    if new.seq = 0 and new.hash = decode(repeat('00', 32), 'hex') then return new; end if;
  elsif new.root_id = old.root_id and new.seq = old.seq + 1 and exists (
    select from desk.audit_entry e
    where e.root_id = new.root_id and e.seq = new.seq and e.previous_hash = old.hash and e.hash = new.hash
  ) then return new;
  end if;
  raise exception 'not what an append does' using errcode = '42501';
end $$;

create function desk.audit_entry_headed() returns trigger language plpgsql security definer set search_path = '' as
$$ begin
  if not exists (select from desk.audit_head h where h.root_id = new.root_id and h.seq >= new.seq)
  then raise exception 'an entry beyond its head' using errcode = '42501'; end if;
  return null;
end $$;

create trigger audit_entry_follows before insert on desk.audit_entry
  for each row when (current_user = 'keng_desk') execute function desk.audit_entry_follows();
create trigger audit_head_follows before insert or update on desk.audit_head
  for each row when (current_user = 'keng_desk') execute function desk.audit_head_follows();
create constraint trigger audit_entry_headed after insert on desk.audit_entry
  deferrable initially deferred
  for each row when (current_user = 'keng_desk') execute function desk.audit_entry_headed();

revoke all on function desk.audit_entry_follows(), desk.audit_head_follows(), desk.audit_entry_headed() from public;
