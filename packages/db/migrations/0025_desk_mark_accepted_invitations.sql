-- Which invitation an officer came in by: a used one may also have been replaced or voided.
alter table desk.invitation add column accepted boolean not null default false;
