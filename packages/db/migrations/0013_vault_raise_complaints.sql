-- A complaint about the unit's own police is a thread of a unit above (domain.md §3, §12 E07). Null: the page's own.
alter table vault.alias add column unit_id uuid;
