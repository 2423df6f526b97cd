-- What has passed its retention goes; of a purged case its number, scheme, outcome and days stay, for the statistics and for
-- the ledger, which names it.
alter table case_file add column purged_at timestamptz check (purged_at is null or closed_at is not null);
create index case_kept on case_file (outcome, closed_at) where closed_at is not null and purged_at is null;

-- What happened in a case goes with it, and not otherwise.
create function goes_with_its_case() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select 1 from case_file where case_id = old.case_id and purged_at is not null) then
    return old;
  end if;
  raise exception 'rows of % are neither changed nor removed', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger case_event_is_append_only on case_event;
create trigger case_event_is_append_only before update or delete on case_event
  for each row execute function goes_with_its_case();

-- The number behind a pseudonym, sealed: the key is not in the database.
create table identity (
  pseudonym text collate "C" primary key,
  sealed    text not null
);
