-- Who is on duty, and whom an alarm has reached while nobody answered (domain.md §4 P02 and P03, §11.3). The tables of a
-- shift, its note and the steps of an alarm are from 0016; nothing has been written into them yet.

-- Beside the officer at the desk and the commander others may stand by. The same press twice is one turn, and nobody
-- puts somebody else on duty.
alter table desk.shift drop constraint shift_post_check;
alter table desk.shift add constraint shift_post_check check (post in ('duty_officer', 'duty_commander', 'standby'));
alter table desk.shift add column request_id uuid not null unique;
drop index desk.shift_now;
create unique index shift_now on desk.shift (unit_id, post) where ended_at is null and post <> 'standby';
create unique index shift_standing on desk.shift (unit_id, post, officer_id) where ended_at is null;
create policy shift_self on desk.shift as restrictive for insert to keng_desk
  with check ((select desk.is_system()) or officer_id::text = (select desk.actor()));
-- case officers see who is on duty, and no note
create policy shift_look on desk.shift for select to keng_desk
  using (unit_id = any ((select desk.actor_units(array['officer']))::uuid[]));

-- A note that nobody takes over in time is told to the commanders, once.
alter table desk.shift_note add column unsigned_told_at timestamptz;
create index shift_note_waiting on desk.shift_note (written_at) where taken_at is null and withdrawn_at is null;
-- what waits for a citizen stands in the note
create index tip_need_info on desk.tip (root_id) where state = 'NEED_INFO' and removed_at is null;

-- Whom each step asks for: those on duty, the commanders, the unit above, or everybody when there is nobody of these.
alter table desk.alarm_step drop constraint alarm_step_told_check;
alter table desk.alarm_step add constraint alarm_step_told_check check (told in ('duty', 'commanders', 'above', 'all'));

-- An alarm that reached an officer: a row for each officer and step. An officer of the unit above has no right to the
-- thread and reads here that there is something, and where; never what.
create table desk.alarm_told (
  id uuid primary key,
  root_id uuid not null,
  unit_id uuid not null references desk.unit,    -- where nobody answers
  officer_id uuid not null references desk.officer,
  what text not null check (what in ('emergency', 'late', 'unsigned')),
  told text not null check (told in ('duty', 'commanders', 'above', 'all')),
  clock_id uuid references desk.clock,
  step int not null,
  shift_note_id uuid references desk.shift_note,
  since timestamptz not null,                    -- when whoever waits began to wait
  at timestamptz not null,
  seen_at timestamptz,                           -- the officer said that they know
  over_at timestamptz,                           -- somebody answered
  check ((clock_id is null) <> (shift_note_id is null))
);
create unique index alarm_told_clock on desk.alarm_told (clock_id, step, officer_id) where clock_id is not null;
create unique index alarm_told_note on desk.alarm_told (shift_note_id, officer_id) where shift_note_id is not null;
create index alarm_told_open on desk.alarm_told (officer_id, at desc) where over_at is null;
alter table desk.alarm_told enable row level security;
create policy alarm_told_read on desk.alarm_told for select to keng_desk
  using (
    (select desk.is_system())
    or officer_id::text = (select desk.actor())
    or unit_id = any ((select desk.actor_units(array['duty_officer', 'commander']))::uuid[])
  );
create policy alarm_told_tell on desk.alarm_told for insert to keng_desk with check ((select desk.is_system()));
create policy alarm_told_see on desk.alarm_told for update to keng_desk
  using ((select desk.is_system()) or officer_id::text = (select desk.actor()))
  with check ((select desk.is_system()) or officer_id::text = (select desk.actor()));
grant select, insert, update on desk.alarm_told to keng_desk;
